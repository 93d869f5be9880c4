"""What a figure can be: its state, why it is missing, and the figure itself as an immutable value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period


class FigureStatus(StrEnum):
    """How settled a figure is."""

    PRELIMINARY = "preliminary"
    FINAL = "final"


class MissingReason(StrEnum):
    """Why there is no value for a period."""

    NOT_PUBLISHED = "not_published"
    SUPPRESSED = "suppressed"
    NOT_APPLICABLE = "not_applicable"
    NOT_COLLECTED = "not_collected"
    UNRELIABLE = "unreliable"
    UNKNOWN = "unknown"


MISSING_NAMES: Final[dict[MissingReason, LocalizedText]] = {
    MissingReason.NOT_PUBLISHED: LocalizedText("ei vielä julkaistu", "inte publicerad än", "not published yet"),
    MissingReason.SUPPRESSED: LocalizedText("salattu", "sekretessbelagd", "suppressed"),
    MissingReason.NOT_APPLICABLE: LocalizedText("ei sovellettavissa", "inte tillämplig", "not applicable"),
    MissingReason.NOT_COLLECTED: LocalizedText("ei kerätty", "inte insamlad", "not collected"),
    MissingReason.UNRELIABLE: LocalizedText("liian epävarma", "för osäker", "too unreliable"),
    MissingReason.UNKNOWN: LocalizedText("syy ei tiedossa", "orsaken okänd", "reason unknown"),
}

STATUS_NAMES: Final[dict[FigureStatus, LocalizedText]] = {
    FigureStatus.PRELIMINARY: LocalizedText("ennakkotieto", "preliminär uppgift", "preliminary"),
    FigureStatus.FINAL: LocalizedText("lopullinen tieto", "slutlig uppgift", "final"),
}


@dataclass(frozen=True, slots=True)
class NewFigure:
    """A figure to be stored: a value, or the reason why it is missing."""

    period: Period
    value: float | None = None
    missing: MissingReason | None = None
    status: FigureStatus = FigureStatus.FINAL
    published_on: date | None = None
    retrieved_on: date | None = None
    next_expected_on: date | None = None
    is_example: bool = False
    note: LocalizedText = LocalizedText()


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it was known: ``recorded_at`` is when the product came to know it (UTC)."""

    period: Period
    value: float | None
    missing: MissingReason | None
    status: FigureStatus
    published_on: date | None
    retrieved_on: date | None
    next_expected_on: date | None
    is_example: bool
    note: LocalizedText
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class StoredFigures:
    """What storing did: how many figures were new, revised (a new row beside the old one) or already known."""

    new: int = 0
    revised: int = 0
    unchanged: int = 0

    @property
    def changed(self) -> bool:
        """Whether anything was written."""
        return bool(self.new or self.revised)

    def __add__(self, other: StoredFigures) -> StoredFigures:
        return StoredFigures(self.new + other.new, self.revised + other.revised, self.unchanged + other.unchanged)


def says_the_same(new: NewFigure, old: Figure) -> bool:
    """Tell whether a figure is already known; the day of retrieval alone makes no difference."""
    return _said(new) == _said(old)


def _said(figure: NewFigure | Figure) -> tuple[object, ...]:
    return (
        figure.value,
        figure.missing,
        figure.status,
        figure.published_on,
        figure.next_expected_on,
        figure.is_example,
        figure.note,
    )
