"""What the desk of a group shows, gathered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import ROLE_NAMES, PersonCard
from teoiksi.domains.programmes import policies, queries
from teoiksi.domains.programmes.queries.programmes import ALL_STATES
from teoiksi.domains.programmes.types import (
    ACTION_STATE_NAMES,
    DELAY_NAMES,
    PROGRAMME_STATE_NAMES,
    PUBLIC_STATES,
    ActionInBrief,
    ProgrammeCard,
    ProgrammeState,
)
from teoiksi.domains.strategy.types import SpearheadCard
from teoiksi.kernel.language import Language
from teoiksi.numerics.assessment import Outcome
from teoiksi.web.group_desk import proposals, steps, talk
from teoiksi.web.group_desk.places import Place
from teoiksi.web.shared.history import in_words
from teoiksi.web.shared.indicator_rows import shown_rows

_RECENT: Final = timedelta(days=30)
_WORRYING: Final = {Outcome.BEHIND, Outcome.MOVING_AWAY, Outcome.NOT_ASSESSED}

Page = dict[str, Any]


def desk_of(person: PersonCard, place: Place, language: Language, today: date) -> Page:
    """Give everything that the desk of a spearhead's group shows to this person."""
    group, programme, spearhead = place.group, place.programme, place.spearhead
    return {
        "place": place,
        "spearhead": spearhead,
        "people": [(each.name, ROLE_NAMES[part]) for each, part in queries.members(group)],
        "programme": programme,
        "may_write": place.is_open and policies.may_write_programme(person, group=group),
        "may_appoint": policies.may_decide_programme(person, group=group),
        "worrying": _worrying(spearhead, language),
        "next_meeting": talk.next_meeting(place.strategy, spearhead.slug, today),
        "may_comment": policies.may_comment(person, group=group),
        **(_of_programme(person, programme, language, today) if programme else {}),
    }


def action_rows(actions: Iterable[ActionInBrief]) -> list[Page]:
    """Give actions with their words: state, delay, and who answers for them."""
    found = list(actions)
    names = people.names_of([each.owner for each in found if each.owner])
    return [
        {
            "action": each,
            "state": ACTION_STATE_NAMES[each.state],
            "delay": DELAY_NAMES[each.delay] if each.delay else None,
            "owner": names.get(each.owner, "") if each.owner else "",
        }
        for each in found
    ]


def _of_programme(person: PersonCard, programme: ProgrammeCard, language: Language, today: date) -> Page:
    actions = queries.actions_in_brief(
        programme.strategy_slug, today=today, states=ALL_STATES, programme=programme.slug
    )
    rows = action_rows(actions)
    is_followed = programme.state in PUBLIC_STATES and programme.state is not ProgrammeState.CLOSED
    since = today - _RECENT
    return {
        "state": PROGRAMME_STATE_NAMES[programme.state],
        "way": [(name, state is programme.state) for state, name in PROGRAMME_STATE_NAMES.items()],
        "steps": steps.steps_of(person, programme),
        "proposals": proposals.rows_of(programme.slug),
        "page": _public_page(programme),
        "actions": rows,
        "late": [row for row in rows if is_followed and row["delay"]],
        "untold": [row for row in rows if is_followed and _is_untold(row["action"], today)],
        "corrections": [
            {"correction": each, "is_late": each.due_on < today} for each in queries.open_corrections(programme.slug)
        ],
        "since": since,
        "told": _told(programme.slug, since),
        "talk": talk.talk_of(programme, actions, person),
        "changes": _changes(programme.slug, since, language),
    }


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


def _is_untold(action: ActionInBrief, today: date) -> bool:
    told_on = timezone.localdate(action.updated_at) if action.updated_at else None
    return policies.is_untold(state=action.state, starts_on=action.starts_on, told_on=told_on, today=today)


def _told(programme: str, since: date) -> list[Page]:
    moment = timezone.make_aware(datetime.combine(since, time.min))
    found = queries.told_since(programme, since=moment)
    names = people.names_of([each.update.author for each in found])
    return [
        {"told": each, "state": ACTION_STATE_NAMES[each.update.state], "who": names.get(each.update.author, "")}
        for each in found
    ]


def _worrying(spearhead: SpearheadCard, language: Language) -> list[Page]:
    slugs = dict.fromkeys([*spearhead.indicators, *(slug for goal in spearhead.goals for slug in goal.indicators)])
    prepared = indicators.prepared_cards(language, list(slugs))
    rows = [prepared[slug] for slug in slugs if slug in prepared and prepared[slug]["outcome"] in _WORRYING]
    return shown_rows(rows, language)
