"""Chooses the kind of chart that suits what an indicator has."""

from __future__ import annotations

from typing import Final

from teoiksi.charts.bar_chart import bar_chart, fits_a_phone
from teoiksi.charts.breakdown_chart import breakdown_chart
from teoiksi.charts.inputs import Chart, Specification
from teoiksi.charts.line_chart import line_chart
from teoiksi.charts.plane import WIDE, Size
from teoiksi.charts.single_value_chart import single_value_chart

FEW: Final = 3
"""So many figures are no line yet: they are drawn as bars."""


def indicator_chart(chart: Chart, size: Size = WIDE) -> Specification | None:
    """Draw the chart of the figures, or give nothing when there is nothing to see: no figure, or one to compare with none.

    One figure is drawn on a scale with its target or baseline, two or three as bars, more as a line; a range, a forecast
    or a gap needs the line, and so do bars whose names would not fit side by side on a phone.
    """
    known = len(chart.known)
    if known == 0:
        return None
    needs_time = chart.forecast or len(chart.points) > known or any(target.is_range for target in chart.targets)
    if known == 1 and not chart.forecast:
        return single_value_chart(chart, size) if _compares(chart) else None
    if known <= FEW and not needs_time and fits_a_phone(chart):
        return bar_chart(chart, size)
    return line_chart(chart, size)


def _compares(chart: Chart) -> bool:
    level = chart.baseline
    return bool(chart.targets) or (level is not None and level.period != chart.known[0].period)


def breakdown_of(chart: Chart, size: Size = WIDE) -> Specification | None:
    """Draw the chart of the breakdown, or give nothing when the indicator has none."""
    if not any(point.value is not None for line in chart.breakdown for point in line.points):
        return None
    return breakdown_chart(chart, size)
