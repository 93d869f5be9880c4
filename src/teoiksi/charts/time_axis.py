"""The time axis: which periods are written under the plot, each at its own end."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from teoiksi.charts.inputs import ChartText
from teoiksi.charts.locales import period_labels
from teoiksi.charts.measuring import text_width
from teoiksi.charts.plane import Plane, Size
from teoiksi.charts.words import short_period
from teoiksi.kernel.period import Period, PeriodKind

_STEPS: Final = {
    PeriodKind.YEAR: (1, 2, 5, 10, 20, 50),
    PeriodKind.HALF_YEAR: (1, 2, 4, 10, 20, 40),
    PeriodKind.QUARTER: (1, 2, 4, 8, 20, 40),
    PeriodKind.MONTH: (1, 3, 6, 12, 24, 60, 120),
    PeriodKind.DAY: (1, 7, 14, 28, 91, 182, 364, 1820),
}
_SPACE_BETWEEN: Final = 16.0
_MARGIN: Final = 4.0


def time_axis(plane: Plane, size: Size, text: ChartText, kind: PeriodKind, *, anchor: date) -> dict[str, Any]:
    """Give the time axis: a place is the end of its period, for only then is the figure complete.

    As many periods are written as fit without touching; ``anchor`` is the end of one that is always among them.
    """
    days = _labelled(plane, size, text, kind, anchor)
    return {
        "field": "end",
        "type": "temporal",
        "scale": {"type": "utc", "domain": [_moment(plane.first), _moment(plane.last)], "nice": False},
        "axis": {
            "values": [_moment(day) for day in days],
            **period_labels(kind, text.language),
            "title": None,
            "labelOverlap": False,
        },
    }


def _labelled(plane: Plane, size: Size, text: ChartText, kind: PeriodKind, anchor: date) -> list[date]:
    ends = _ends(plane.first, plane.last, kind)
    width = text_width(short_period(Period.starting(anchor, kind), text.language), size.font)
    start = ends.index(anchor) if anchor in ends else 0
    for step in _STEPS[kind]:
        first = _first(ends, start, step, kind)
        chosen = [end for end in ends[first::step] if _fits(plane, end, width)]
        gaps = [plane.x(later) - plane.x(earlier) for earlier, later in itertools.pairwise(chosen)]
        if all(gap >= width + _SPACE_BETWEEN for gap in gaps):
            return chosen
    return [anchor]


def _first(ends: Sequence[date], start: int, step: int, kind: PeriodKind) -> int:
    """Take round years, and for shorter periods the ends of years, when the step allows it."""
    if kind == PeriodKind.YEAR and step >= 5:
        return next((place for place, end in enumerate(ends) if end.year % step == 0), 0)
    if kind in {PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR} and step > 1:
        start = next((place for place, end in enumerate(ends) if end.month == 12), start)
    return start % step


def _fits(plane: Plane, day: date, width: float) -> bool:
    half = width / 2 + _MARGIN
    return -plane.left <= plane.x(day) - half and plane.x(day) + half <= plane.width + plane.right


def _ends(first: date, last: date, kind: PeriodKind) -> list[date]:
    ends, period = [], Period.starting(first, kind)
    while period.end <= last:
        if period.end >= first:
            ends.append(period.end)
        period = Period.starting(period.end + timedelta(days=1), kind)
    return ends


def _moment(day: date) -> dict[str, Any]:
    return {"year": day.year, "month": day.month, "date": day.day, "utc": True}
