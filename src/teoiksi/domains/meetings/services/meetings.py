"""Calling a meeting, cancelling it, noting who was there, and closing its minutes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict
from uuid import UUID

from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.meetings.models import Attendant, Meeting
from teoiksi.domains.meetings.queries.freezing import frozen_agenda
from teoiksi.domains.meetings.services.open_meetings import open_meeting
from teoiksi.domains.meetings.types import AgendaSection, MeetingCancelled, MeetingPart, MinutesClosed
from teoiksi.domains.strategy.models import Spearhead
from teoiksi.kernel.actor import Actor


def call_meeting(*, actor: Actor, strategy: str, spearhead: str, part: MeetingPart, reason: str = "") -> int:
    """Add a meeting of the group of a spearhead and give its number; the same day and time again give the one there is,
    which is held after all if it was cancelled.

    :raises Spearhead.DoesNotExist: when the strategy has no such spearhead.
    """
    with common.change(actor=actor, event="meetings.meeting_called", reason=reason):
        of = Spearhead.objects.select_for_update(of=["self"]).get(strategy__slug=strategy, slug=spearhead)
        same = Meeting.objects.filter(spearhead=of, held_on=part.held_on, starts_at=part.starts_at).first()
        if same is not None and same.cancelled_at is not None:
            same.cancelled_at, same.version = None, same.version + 1
            same.save(update_fields=["cancelled_at", "version"])
        if same is not None:
            return same.pk
        return Meeting.objects.create(spearhead=of, **_columns(part)).pk


def change_meeting(*, actor: Actor, meeting: int, part: MeetingPart, reason: str = "") -> None:
    """Bring the day, time, place, chair and language of a meeting to what is given.

    :raises Meeting.DoesNotExist: when there is none.
    :raises MinutesClosed: when its minutes have been closed.
    """
    with common.change(actor=actor, event="meetings.meeting_changed", reason=reason):
        row = open_meeting(meeting)
        differing = [name for name, value in _columns(part).items() if getattr(row, name) != value]
        for name in differing:
            setattr(row, name, _columns(part)[name])
        if differing:
            row.version += 1
            row.save(update_fields=[*(name.removesuffix("_id") for name in differing), "version"])


def hand_over_chair(*, actor: Actor, meeting: int, to: UUID | None, reason: str = "") -> None:
    """Let someone else chair a meeting; none: nobody has been named.

    :raises Meeting.DoesNotExist: when there is none.
    :raises MinutesClosed: when its minutes have been closed.
    """
    with common.change(actor=actor, event="meetings.chair_handed_over", reason=reason):
        row = open_meeting(meeting)
        row.chair_id, row.version = to, row.version + 1
        row.save(update_fields=["chair_id", "version"])


def cancel_meeting(*, actor: Actor, meeting: int, reason: str = "") -> None:
    """Cancel a meeting: it stays in the calendars as cancelled, so that nobody comes. Cancelling again does nothing.

    :raises Meeting.DoesNotExist: when there is none.
    :raises MinutesClosed: when its minutes have been closed, or something has been decided in it.
    """
    with common.change(actor=actor, event="meetings.meeting_cancelled", reason=reason):
        try:
            row = open_meeting(meeting)
        except MeetingCancelled:
            return
        if row.decisions.exists():
            raise MinutesClosed(meeting)
        row.cancelled_at = timezone.now()
        row.version += 1
        row.save(update_fields=["cancelled_at", "version"])


def note_attendants(*, actor: Actor, meeting: int, people: Collection[UUID], guests: Collection[str] = ()) -> None:
    """Make those who were there be exactly these: people of the city by pseudonym, and guests by name.

    :raises Meeting.DoesNotExist: when there is none.
    :raises MinutesClosed: when its minutes have been closed.
    """
    with common.change(actor=actor, event="meetings.attendants_noted"):
        row = open_meeting(meeting)
        fixed = {"meeting": row}
        there = dict.fromkeys(people)
        common.bring(
            Attendant.objects.filter(meeting=row, person__isnull=False),
            key="person_id",
            wanted={each: {} for each in there},
            fixed=fixed,
        )
        names = dict.fromkeys(name.strip()[:120] for name in guests if name.strip())
        common.bring(
            Attendant.objects.filter(meeting=row, person=None),
            key="guest",
            wanted={each: {} for each in names},
            fixed=fixed,
        )


def close_minutes(*, actor: Actor, meeting: int, agenda: Sequence[AgendaSection]) -> None:
    """Close the minutes: what the agenda gathered stays as it was then, and nothing of the meeting changes any more.

    ``agenda`` is what ``queries.agenda`` gives now. Closing closed minutes, or those of a cancelled meeting, does nothing.

    :raises Meeting.DoesNotExist: when there is none.
    """
    with common.change(actor=actor, event="meetings.minutes_closed"):
        row = Meeting.objects.select_for_update(of=["self"]).get(pk=meeting)
        if row.closed_at is None and row.cancelled_at is None:
            row.closed_at, row.frozen = timezone.now(), frozen_agenda(agenda)
            row.version += 1
            row.save(update_fields=["closed_at", "frozen", "version"])


def _columns(part: MeetingPart) -> dict[str, object]:
    columns = asdict(part)
    return {"chair_id": columns.pop("chair"), **columns}
