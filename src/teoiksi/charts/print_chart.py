"""The chart of an indicator for paper: drawn at once as plain SVG, for a report has a hundred of them and no time to wait."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10
from typing import Final

from teoiksi.charts import palette
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.period import Period

WIDTH: Final = 480
HEIGHT: Final = 150
_LEFT, _RIGHT, _TOP, _BOTTOM = 58, 102, 12, 24
_TICKS: Final = 4


@dataclass(frozen=True, slots=True)
class PrintChart:
    """What is drawn: figures oldest first, and the target with its year, as a level or a range; words are in the language."""

    points: Sequence[tuple[Period, float | None]]
    target: float | tuple[float, float] | None
    target_at: float | None
    decimals: int
    language: Language
    target_word: str


def print_chart(chart: PrintChart) -> str:
    """Draw the figures as a line with the target; an empty text when fewer than two figures are known."""
    known = [(period.years, value) for period, value in chart.points if value is not None]
    if len(known) < 2:
        return ""
    plane = _plane(chart, known)
    parts = [*_grid(chart, plane), *_years(plane), *_target(chart, plane), *_line(chart, plane)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'font-family="Inter" font-size="9">{"".join(parts)}</svg>'
    )


@dataclass(frozen=True, slots=True)
class _Plane:
    """From years and values to the units of the drawing."""

    first: float
    last: float
    ticks: tuple[float, ...]

    def x(self, at: float) -> float:
        return _LEFT + (WIDTH - _LEFT - _RIGHT) * (at - self.first) / (self.last - self.first)

    def y(self, value: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * (value - low) / (high - low)


def _plane(chart: PrintChart, known: Sequence[tuple[float, float]]) -> _Plane:
    target = chart.target if isinstance(chart.target, tuple) else (chart.target,)
    levels = [value for _at, value in known] + [each for each in target if each is not None]
    ends = [at for at, _value in known] + ([chart.target_at] if chart.target_at is not None else [])
    return _Plane(min(ends), max(ends), _ticks(min(levels), max(levels)))


def _ticks(low: float, high: float) -> tuple[float, ...]:
    """Give round levels around the values: steps of 1, 2 or 5 times a power of ten."""
    span = (high - low) or abs(high) or 1.0
    rough = span / _TICKS
    power = 10.0 ** floor(log10(rough))
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough)
    first, last = floor(low / step), ceil(high / step)
    last = last if last > first else first + 1
    return tuple(round(place * step, 10) for place in range(first, last + 1))


def _grid(chart: PrintChart, plane: _Plane) -> list[str]:
    step = plane.ticks[1] - plane.ticks[0]
    decimals = max(0, -floor(log10(step))) if step < 1 else 0
    return [
        f'<path d="M{_LEFT} {_n(plane.y(tick))}H{WIDTH - _RIGHT}" stroke="{palette.GRID}" stroke-width="0.7"/>'
        f'<text x="{_LEFT - 6}" y="{_n(plane.y(tick) + 3)}" text-anchor="end" fill="{palette.MUTED}">'
        f"{writing.number(tick, decimals, chart.language)}</text>"
        for tick in plane.ticks
    ]


def _years(plane: _Plane) -> list[str]:
    first, last = ceil(plane.first), floor(plane.last)
    every = max(1, ceil((last - first + 1) / 8))
    return [
        f'<text x="{_n(plane.x(year))}" y="{HEIGHT - 8}" text-anchor="middle" fill="{palette.MUTED}">{year - 1}</text>'
        for year in range(first, last + 1, every)
    ]


def _target(chart: PrintChart, plane: _Plane) -> list[str]:
    if chart.target is None or chart.target_at is None:
        return []
    levels = chart.target if isinstance(chart.target, tuple) else (chart.target,)
    x = plane.x(chart.target_at)
    return [
        f'<path d="M{_n(x - 10)} {_n(plane.y(level))}H{_n(x + 4)}" stroke="{palette.TARGET}" stroke-width="2"/>'
        f'<text x="{_n(x + 7)}" y="{_n(plane.y(level) + 3)}" fill="{palette.TARGET}">'
        f"{escape(chart.target_word)} {writing.number(level, chart.decimals, chart.language)}</text>"
        for level in levels
    ]


def _line(chart: PrintChart, plane: _Plane) -> list[str]:
    strokes, gap = [], True
    for period, value in chart.points:
        if value is None:
            gap = True
            continue
        strokes.append(f"{'M' if gap else 'L'}{_n(plane.x(period.years))} {_n(plane.y(value))}")
        gap = False
    dots = [
        f'<circle cx="{_n(plane.x(period.years))}" cy="{_n(plane.y(value))}" r="2.2" fill="{palette.LINE}"/>'
        for period, value in chart.points
        if value is not None
    ]
    many = len(dots) > 30
    line = f'<path d="{"".join(strokes)}" fill="none" stroke="{palette.LINE}" stroke-width="1.6"/>'
    return [line, *(dots[-1:] if many else dots)]


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
