"""What a chart is drawn from: plain values, in one language, that know nothing of where they came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from teoiksi.kernel.language import Language
from teoiksi.kernel.period import Period

Specification = dict[str, Any]
"""A Vega-Lite specification as plain data."""


@dataclass(frozen=True, slots=True)
class ChartText:
    """Everything that is read in a chart or aloud in its place, in one language; ``unit`` may be empty."""

    language: Language
    title: str
    description: str
    unit: str
    decimals: int
    baseline: str
    target: str
    target_range: str
    forecast: str
    preliminary: str
    missing: str
    example: str
    not_from_zero: str
    outlook: str
    usual: str


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """A figure of a period; no value means that the period's figure is missing."""

    period: Period
    value: float | None
    is_preliminary: bool = False
    is_example: bool = False
    note: str = ""


class Signal(StrEnum):
    """What a figure that is out of the ordinary means: better or worse than usual, or only high or low."""

    BETTER = "better"
    WORSE = "worse"
    UNUSUAL = "unusual"


@dataclass(frozen=True, slots=True)
class SignalMark:
    """A figure that is out of the ordinary."""

    period: Period
    value: float
    signal: Signal


@dataclass(frozen=True, slots=True)
class Band:
    """What lies around a middle in one period; those of another ``stretch`` are not joined with it."""

    period: Period
    middle: float
    low: float
    high: float
    stretch: int = 0


@dataclass(frozen=True, slots=True)
class LevelChange:
    """A day from which on what is usual is another thing, in words."""

    day: date
    words: str


@dataclass(frozen=True, slots=True)
class BaselineMark:
    """The level that progress is counted from."""

    period: Period
    value: float
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class TargetMark:
    """A dated target: ``value``, or the edges of a range, of which one may be open."""

    due_on: date
    value: float | None = None
    low: float | None = None
    high: float | None = None
    is_example: bool = False

    @property
    def is_range(self) -> bool:
        """Whether the target is a range."""
        return self.value is None and (self.low is not None or self.high is not None)

    @property
    def levels(self) -> tuple[float, ...]:
        """Give the values that the chart must have room for."""
        return tuple(level for level in (self.value, self.low, self.high) if level is not None)


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One line of a breakdown, with the name that is written at its end."""

    name: str
    points: tuple[ChartPoint, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One indicator: its figures, forecast and breakdown oldest first, its targets in order of their dates.

    ``path`` are the places that the path to the targets goes through where it is bent; without any it goes straight.
    ``usual`` is what is usual in each period, ``signals`` the figures that are not, and ``outlook`` the figures to come if
    all goes on as before. ``level_changes`` part what is usual into stretches.
    """

    text: ChartText
    points: tuple[ChartPoint, ...]
    baseline: BaselineMark | None = None
    targets: tuple[TargetMark, ...] = ()
    forecast: tuple[ChartPoint, ...] = ()
    breakdown: tuple[ChartLine, ...] = ()
    path: tuple[tuple[date, float], ...] = ()
    usual: tuple[Band, ...] = ()
    signals: tuple[SignalMark, ...] = ()
    outlook: tuple[Band, ...] = ()
    level_changes: tuple[LevelChange, ...] = ()

    @property
    def known(self) -> tuple[ChartPoint, ...]:
        """Give the points that have a value."""
        return tuple(point for point in self.points if point.value is not None)

    @property
    def is_example(self) -> bool:
        """Whether any figure in the chart is only an example."""
        broken_down = (point for line in self.breakdown for point in line.points)
        figures: tuple[ChartPoint, ...] = (*self.points, *self.forecast, *broken_down)
        marks: tuple[ChartPoint | TargetMark, ...] = (*figures, *self.targets)
        return any(mark.is_example for mark in marks) or (self.baseline is not None and self.baseline.is_example)
