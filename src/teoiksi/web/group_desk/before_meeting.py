"""What a group has to decide and to update before its next meeting, by its own calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from teoiksi.domains.meetings import policies
from teoiksi.domains.meetings import queries as meetings
from teoiksi.domains.meetings.types import MeetingCard
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.types import AskedAction, ChangeState, ProgrammeState
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.web.group_desk.places import Place
from teoiksi.web.shared.telling import rhythm


@dataclass(frozen=True, slots=True)
class Between:
    """The meeting that was last and the one that comes next, None where the calendar has none.

    ``since`` is the day from which on changes are shown, ``by`` the one by which everything is to be told.
    """

    last: MeetingCard | None
    coming: MeetingCard | None
    since: date
    by: date
    may_arrange: bool


@dataclass(frozen=True, slots=True)
class ToDecide:
    """A matter for decision: its name, what is asked in words, and where it is decided."""

    name: LocalizedText
    what: str
    address: str


def between_meetings(person: PersonCard, place: Place, today: date) -> Between:
    """Place this day between two meetings of the group; one query. Without a last one changes of 90 days are shown."""
    last, coming = meetings.last_and_next(place.strategy, place.spearhead.slug, today=today)
    return Between(
        last=last,
        coming=coming,
        since=last.held_on if last else today - meetings.FIRST_LOOKS_BACK,
        by=coming.held_on if coming else today,
        may_arrange=policies.may_arrange_meetings(person, group=place.group),
    )


def to_update(place: Place, between: Between) -> dict[str, AskedAction]:
    """Give the actions that are to be told of before the next meeting, by slug; without one, those that wait now."""
    if place.programme is None:
        return {}
    asked = queries.asked_of_programme(place.programme.slug, today=between.by, rhythm=rhythm())
    return {each.brief.slug: each for each in asked if each.reasons}


def to_decide(place: Place, language: Language, today: date) -> list[ToDecide]:
    """Give what the group is to decide or to carry out: the programme itself, proposed changes, and what it has agreed."""
    return [*_programme(place), *_changes(place), *_agreed(place, language, today)]


def _programme(place: Place) -> Iterator[ToDecide]:
    programme = place.programme
    if programme is None:
        return
    asked = {
        ProgrammeState.DRAFT: _("The programme is a draft. Send it to the group when it is ready."),
        ProgrammeState.IN_GROUP: _("The programme waits for approval."),
        ProgrammeState.APPROVED: _("The programme has been approved and is to be brought into force."),
    }
    if programme.state in asked:
        yield ToDecide(programme.name, asked[programme.state], "#way-title")


def _changes(place: Place) -> Iterator[ToDecide]:
    if place.programme is None:
        return
    asked = {
        ChangeState.IN_GROUP: _("A proposed change waits for the decision."),
        ChangeState.APPROVED: _("An approved change is to be taken into the plan."),
    }
    for change in queries.proposed_changes(place.programme.slug, states=list(asked)):
        address = reverse("group_desk:change", kwargs={**place.arguments, "number": change.id})
        yield ToDecide(change.name, asked[change.state], address)


def _agreed(place: Place, language: Language, today: date) -> Iterator[ToDecide]:
    for decision in meetings.open_decisions(place.strategy, place.spearhead.slug):
        held = writing.day(decision.held_on, language)
        if decision.due_on:
            due = writing.day(decision.due_on, language)
            is_past = decision.due_on < today
            asked = (
                _("Agreed on %(held)s, should have been done by %(due)s.")
                if is_past
                else _("Agreed on %(held)s, to be done by %(due)s.")
            )
            what = asked % {"held": held, "due": due}
        else:
            what = _("Agreed on %(held)s, not done yet.") % {"held": held}
        address = reverse("meetings:meeting", kwargs={"number": decision.meeting})
        yield ToDecide(LocalizedText(decision.text), what, address)
