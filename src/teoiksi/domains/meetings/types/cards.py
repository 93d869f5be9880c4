"""Meetings as they are read and written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from teoiksi.domains.meetings.types.agenda import AgendaSection
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language
from teoiksi.kernel.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class MeetingPart:
    """What is planned of a meeting; ``chair`` is a pseudonym."""

    held_on: date
    starts_at: time
    place: str = ""
    chair: UUID | None = None
    language: Language = DEFAULT_LANGUAGE


@dataclass(frozen=True, slots=True)
class AttendantCard:
    """Someone who was there: a person of the city by the pseudonym, or a guest by name."""

    person: UUID | None
    guest: str = ""


@dataclass(frozen=True, slots=True)
class DecisionPart:
    """What was decided, who does it and by when."""

    text: str
    responsible: UUID | None = None
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class MeetingDecisionCard:
    """A decision noted in a meeting, as it stands: ``number`` counts from 1 in the meeting.

    ``earlier`` are its texts before corrections, oldest first; ``done_on`` is when it had been carried out; ``group`` is the
    key of the group whose meeting it was.
    """

    id: int
    number: int
    meeting: int
    held_on: date
    text: str
    responsible: UUID | None
    due_on: date | None
    author: UUID
    recorded_at: datetime
    earlier: tuple[str, ...] = ()
    done_on: date | None = None
    done_note: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class MeetingCard:
    """A meeting of the group of a spearhead; ``closed_at`` is when its minutes were closed, and ``agenda`` is then frozen."""

    number: int
    strategy_slug: str
    spearhead_slug: str
    spearhead_name: LocalizedText
    held_on: date
    starts_at: time
    place: str
    chair: UUID | None
    language: Language
    closed_at: datetime | None
    version: int
    attendants: tuple[AttendantCard, ...] = ()
    decisions: tuple[MeetingDecisionCard, ...] = ()
    agenda: Sequence[AgendaSection] = ()
    cancelled_at: datetime | None = None

    @property
    def group(self) -> str:
        """The key by which roles of the spearhead's group are held."""
        return f"{self.strategy_slug}/{self.spearhead_slug}"


class MinutesClosed(ValueError):
    """The minutes have been closed: they stay as they are. What was wrong is mended in the next meeting."""


class MeetingCancelled(MinutesClosed):
    """The meeting has been cancelled: nothing more is noted of it. Calling one at the same time brings it back."""


class NotDecided(ValueError):
    """The decision is of another meeting, or has been carried out already."""
