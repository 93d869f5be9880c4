"""What the desk of a group shows, gathered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any, Final
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import ROLE_NAMES, PersonCard
from teoiksi.domains.programmes import policies, queries
from teoiksi.domains.programmes.queries.programmes import ALL_STATES
from teoiksi.domains.programmes.types import (
    ACTION_STATE_NAMES,
    FOLLOWED_STATES,
    OPEN_CHANGES,
    PROGRAMME_STATE_NAMES,
    PUBLIC_STATES,
    OpenCorrection,
    ProgrammeCard,
)
from teoiksi.domains.strategy.types import SpearheadCard
from teoiksi.kernel.language import Language
from teoiksi.numerics.assessment import Outcome
from teoiksi.web.group_desk import proposals, shared_edits, steps, talk
from teoiksi.web.group_desk.before_meeting import Between, between_meetings, to_decide, to_update
from teoiksi.web.group_desk.forms.partial import OF_PROGRAMME
from teoiksi.web.group_desk.places import Place
from teoiksi.web.group_desk.rows import action_rows
from teoiksi.web.shared.history import in_words
from teoiksi.web.shared.indicator_rows import shown_rows
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.telling import why_asked

_WORRYING: Final = (Outcome.MOVING_AWAY, Outcome.BEHIND, Outcome.NOT_ASSESSED)
"""The outcomes that ask for a look, the gravest first."""

Page = dict[str, Any]


def desk_of(person: PersonCard, place: Place, language: Language, today: date) -> Page:
    """Give everything that the desk of a spearhead's group shows to this person."""
    group, programme, spearhead = place.group, place.programme, place.spearhead
    between = between_meetings(person, place, today)
    return {
        "place": place,
        "spearhead": spearhead,
        "people": [(each.name, ROLE_NAMES[part]) for each, part in queries.members(group)],
        "programme": programme,
        "may_write": place.is_open and policies.may_write_programme(person, group=group),
        "may_appoint": policies.may_decide_programme(person, group=group),
        "between": between,
        "days_left": (between.by - today).days,
        "to_decide": to_decide(place, language, today),
        "shared": shared_edits.to_see(person, place),
        "may_comment": policies.may_comment(person, group=group),
        **_indicators(spearhead, language),
        **(_of_programme(person, place, between, today) if programme else {}),
    }


def _of_programme(person: PersonCard, place: Place, between: Between, today: date) -> Page:
    programme, language = place.written, reader_language()
    actions = queries.actions_in_brief(
        programme.strategy_slug, today=today, states=ALL_STATES, programme=programme.slug
    )
    asked = to_update(place, between)
    why = {slug: [why_asked(each, language) for each in one.reasons] for slug, one in asked.items()}
    rows = action_rows(actions, why)
    is_followed = programme.state in FOLLOWED_STATES
    return {
        "state": PROGRAMME_STATE_NAMES[programme.state],
        "way": [(name, state is programme.state) for state, name in PROGRAMME_STATE_NAMES.items()],
        "steps": steps.steps_of(person, programme),
        "decided": [row for row in proposals.rows_of(programme.slug) if row["change"].state not in OPEN_CHANGES],
        "page": _public_page(programme),
        "texts": [text_of(programme, name) for name in OF_PROGRAMME],
        "actions": rows,
        "waiting": [row for row in rows if row["why"]],
        "may_tell": is_followed and policies.may_write_programme(person, group=place.group),
        "late": _late(rows, queries.open_corrections(programme.slug), today) if is_followed else [],
        "told": _told(programme.slug, between.since),
        "talk": talk.talk_of(programme, actions, person),
        "changes": _changes(programme.slug, between.since, language),
    }


def text_of(programme: ProgrammeCard, name: str) -> Page:
    """Give a text of a programme with its label and the name of its field."""
    labels = {"purpose": _("Purpose"), "resources": _("Resources"), "risks": _("Risks")}
    return {"name": name, "label": labels[name], "text": getattr(programme, name)}


def _late(rows: Iterable[Page], corrections: Iterable[OpenCorrection], today: date) -> list[Page]:
    """Give what is late with what is done about each, and last the corrections of what is no longer late."""
    mended: dict[str, list[Page]] = {}
    for each in corrections:
        mended.setdefault(each.action_slug, []).append({"correction": each, "is_late": each.due_on < today})
    found = [row | {"corrections": mended.get(row["action"].slug, [])} for row in rows]
    return sorted(
        (row for row in found if row["delay"] or row["corrections"]),
        key=lambda row: row["action"].late_since or date.max,
    )


def _public_page(programme: ProgrammeCard) -> str:
    is_public = programme.state in PUBLIC_STATES
    return reverse("programmes:programme", kwargs={"slug": programme.slug}) if is_public else ""


def _changes(programme: str, since: date, language: Language) -> list[Page]:
    """Give what changed in the plan, with the names of those who did it: the group is to know."""
    sets = queries.changes_of_programme(programme, first=since)
    writers = {each.id: _pseudonym(each.actor_id) for each in sets}
    names = people.names_of([writer for writer in writers.values() if writer])
    shown = in_words(sets, language)
    for words, one in zip(shown, sets, strict=True):
        writer = writers[one.id]
        words["who"] = names.get(writer, words["who"]) if writer else words["who"]
    return shown


def _pseudonym(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _told(programme: str, since: date) -> list[Page]:
    moment = timezone.make_aware(datetime.combine(since, time.min))
    found = queries.told_since(programme, since=moment)
    names = people.names_of([each.update.author for each in found])
    return [
        {"told": each, "state": ACTION_STATE_NAMES[each.update.state], "who": names.get(each.update.author, "")}
        for each in found
    ]


def _indicators(spearhead: SpearheadCard, language: Language) -> Page:
    """Give all indicators of the spearhead: those that ask for a look, and the others."""
    slugs = dict.fromkeys([*spearhead.indicators, *(slug for goal in spearhead.goals for slug in goal.indicators)])
    prepared = indicators.prepared_cards(language, list(slugs))
    rows = [prepared[slug] for slug in slugs if slug in prepared]
    worrying = [row for outcome in _WORRYING for row in rows if row["outcome"] == outcome]
    return {
        "worrying": shown_rows(worrying, language),
        "steady": shown_rows([row for row in rows if row not in worrying], language),
    }
