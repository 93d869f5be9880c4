"""What a figure file says, as plain frozen values: the one hand-over between the file and the services."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.kernel.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure: ``value``, or ``missing`` with its reason.

    ``indicator`` and ``series`` are as the file writes them; one of the two may be empty. ``missing`` is empty or one of
    ``not_published``, ``suppressed``, ``not_applicable``, ``not_collected``, ``unreliable``, ``unknown``; ``status`` is
    ``final`` or ``preliminary``. An empty status, no example and no date mean that the file does not say. ``is_percent``
    tells that the file wrote a per cent sign after the number. Where the figure stood makes no difference to whether two rows
    are equal.
    """

    indicator: str
    period: Period
    value: float | None = None
    missing: str = ""
    series: str = ""
    status: str = ""
    published: date | None = None
    retrieved: date | None = None
    next_expected: date | None = None
    example: bool | None = None
    note: LocalizedText = LocalizedText()
    is_percent: bool = field(default=False, compare=False)
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class FiguresDocument:
    """A whole figure file, its rows in the order of the file."""

    name: str
    rows: tuple[FigureRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ExaminedFile:
    """What could be read of a file, and every mistake in it; the document is whole only when there is no mistake."""

    document: FiguresDocument
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a row says when the file has no column for it."""

    indicator: str = ""
    published: date | None = None
    retrieved: date | None = None
