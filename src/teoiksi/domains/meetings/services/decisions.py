"""Noting what a meeting decides, correcting a note, and telling that a decision has been carried out."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from teoiksi.domains.common import services as common
from teoiksi.domains.meetings.models import DecisionCarriedOut, MeetingDecision
from teoiksi.domains.meetings.services.open_meetings import open_meeting
from teoiksi.domains.meetings.types import DecisionPart, NotDecided
from teoiksi.domains.people.models import User
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.problems import BadInput, Place, Problem


def note_decision(*, actor: Actor, meeting: int, part: DecisionPart) -> int:
    """Note a decision and give its number in the meeting; the same words sent twice are noted once.

    :raises Meeting.DoesNotExist: when there is none.
    :raises MinutesClosed: when its minutes have been closed.
    :raises BadInput: when nothing was decided, or the one who is to do it is not known.
    """
    _check(part)
    with common.change(actor=actor, event="meetings.decision_noted"):
        row = open_meeting(meeting)
        firsts = MeetingDecision.objects.filter(meeting=row, corrects=None)
        last = firsts.last()
        if last is not None and (last.text, last.responsible, last.due_on) == _columns(part):
            return last.number
        number = (last.number if last else 0) + 1
        _write(actor, MeetingDecision(meeting=row, number=number), part)
        return number


def correct_decision(*, actor: Actor, decision: int, part: DecisionPart) -> None:
    """Put a better note over a decision while the minutes are open; the earlier note stays to be seen.

    :raises MeetingDecision.DoesNotExist: when there is none.
    :raises MinutesClosed: when the minutes of its meeting have been closed.
    :raises BadInput: when nothing was decided, or the one who is to do it is not known.
    """
    _check(part)
    with common.change(actor=actor, event="meetings.decision_corrected"):
        first = MeetingDecision.objects.get(pk=decision, corrects=None)
        row = open_meeting(first.meeting_id)
        newest = first.corrections.last() or first
        if (newest.text, newest.responsible, newest.due_on) != _columns(part):
            _write(actor, MeetingDecision(meeting=row, number=first.number, corrects=first), part)


def hand_over_decision(*, actor: Actor, decision: int, to: UUID) -> None:
    """Give a decision to someone else to carry out, also after the minutes have been closed: a new note, the old one stays.

    :raises MeetingDecision.DoesNotExist: when there is none.
    :raises BadInput: when the one who is to do it is not known.
    """
    with common.change(actor=actor, event="meetings.decision_handed_over"):
        first = MeetingDecision.objects.get(pk=decision, corrects=None)
        newest = first.corrections.last() or first
        part = DecisionPart(newest.text, to, newest.due_on)
        _check(part)
        _write(actor, MeetingDecision(meeting_id=first.meeting_id, number=first.number, corrects=first), part)


def carry_out(*, actor: Actor, decision: int, done_on: date, note: str = "") -> None:
    """Tell that a decision has been carried out; also after the minutes have been closed. Told twice it is kept once.

    :raises MeetingDecision.DoesNotExist: when there is none.
    :raises NotDecided: when the day is before the decision was made.
    """
    with common.change(actor=actor, event="meetings.decision_carried_out"):
        first = MeetingDecision.objects.select_related("meeting").get(pk=decision, corrects=None)
        if done_on < first.meeting.held_on:
            raise NotDecided(decision)
        if not DecisionCarriedOut.objects.filter(decision=first).exists():
            DecisionCarriedOut.objects.create(decision=first, done_on=done_on, note=note.strip()[:300], author=actor.id)


def _write(actor: Actor, row: MeetingDecision, part: DecisionPart) -> None:
    row.text, row.responsible, row.due_on = _columns(part)
    row.author = actor.id
    row.save()


def _columns(part: DecisionPart) -> tuple[str, UUID | None, date | None]:
    return part.text.strip(), part.responsible, part.due_on


def _check(part: DecisionPart) -> None:
    problems = []
    if not part.text.strip():
        problems.append(Problem("empty", "Päätös on tyhjä.", "Kirjoita, mitä päätettiin.", Place(path="text")))
    if len(part.text) > 2000:
        what = f"Päätös on liian pitkä: {len(part.text)} merkkiä."
        problems.append(Problem("too_long", what, "Lyhennä enintään 2000 merkkiin.", Place(path="text")))
    if part.responsible and not User.objects.filter(pseudonym=part.responsible, is_active=True).exists():
        what = "Vastuuhenkilöä ei ole tai hän ei enää ole käyttäjä."
        problems.append(Problem("unknown_person", what, "Valitse toinen henkilö.", Place(path="responsible")))
    if problems:
        raise BadInput(problems)
