"""The chart of one indicator broken down: a line each, told apart by name, dash and mark, never by colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil
from typing import Final

from teoiksi.charts import layers, palette
from teoiksi.charts.frame import framed, heading, plane_for, value_axis, written
from teoiksi.charts.inputs import Chart, ChartLine, ChartText, Specification
from teoiksi.charts.labels import BOLD, PLAIN
from teoiksi.charts.layers import Layer
from teoiksi.charts.measuring import LINE_HEIGHT, text_width, wrapped
from teoiksi.charts.placing import Box, Placed
from teoiksi.charts.plane import WIDE, Plane, Size
from teoiksi.charts.scale import scale_of
from teoiksi.charts.time_axis import time_axis
from teoiksi.charts.words import figure

_DASHES: Final[tuple[list[int] | None, ...]] = (None, [8, 3], [3, 3], [10, 3, 3, 3], [1, 4], [14, 4])
_SHAPES: Final = ("circle", "square", "triangle-up", "diamond", "triangle-down", "cross")
_WIDEST_NAME: Final = 0.32
"""Share of the picture that the names at the ends of the lines may take."""


def breakdown_chart(chart: Chart, size: Size = WIDE) -> Specification:
    """Draw every line of the breakdown that has a figure, with its name and newest figure at its right end.

    Six lines differ in colour, dash and mark; more than six repeat them and are told apart by their names only.
    """
    lines = [line for line in chart.breakdown if any(point.value is not None for point in line.points)]
    names = [wrapped(f"{line.name}", size.font, _WIDEST_NAME * size.width) for line in lines]
    right = ceil(max(text_width(row, size.font) for name in names for row in name) * 1.05 + 34)
    values = [point.value for line in lines for point in line.points if point.value is not None]
    scale = scale_of(values, decimals=chart.text.decimals, most_ticks=size.most_ticks, room=(0.06, 0.06))
    plane = plane_for(size, scale=scale, text=chart.text, span=_span(lines), right=right)
    newest = max(point.period for line in lines for point in line.points)
    return framed(
        chart,
        plane,
        size,
        [
            *(layer for place, line in enumerate(lines) for layer in _drawn(line, chart.text, place)),
            *_names(lines, names, plane, size, chart.text),
            *heading(plane, size, chart.text, example=chart.is_example, cut=not scale.starts_at_zero),
        ],
        x=time_axis(plane, size, chart.text, newest.kind, anchor=newest.end),
        y=value_axis(plane),
    )


def _span(lines: Sequence[ChartLine]) -> tuple[date, date]:
    days = [point.period.end for line in lines for point in line.points]
    edge = timedelta(days=max((max(days) - min(days)).days // 60, 1))
    return min(days) - edge, max(days) + edge


def _drawn(line: ChartLine, text: ChartText, place: int) -> list[Layer]:
    style = place % len(palette.SERIES)
    colour = palette.SERIES[style]
    drawn = layers.line(line.points, text, colour=colour, dash=_DASHES[style], width=2)
    return [drawn, *layers.dots(line.points, text, colour=colour, shape=_SHAPES[style], name=line.name)]


def _names(
    lines: Sequence[ChartLine], names: Sequence[Sequence[str]], plane: Plane, size: Size, text: ChartText
) -> list[Layer]:
    """Write the names beside the ends of the lines, moved up or down just as much as they need."""
    ends = [next(point for point in reversed(line.points) if point.value is not None) for line in lines]
    wanted = [plane.y(end.value or 0.0) for end in ends]
    heights = [(len(name) + 1) * size.font * LINE_HEIGHT + 4 for name in names]
    found: list[Layer] = []
    for place, middle in enumerate(_apart(wanted, heights, plane.height)):
        said = [(row, PLAIN) for row in names[place]] + [(figure(ends[place].value or 0.0, text), BOLD)]
        placed = Placed(plane.width + 22, middle, "left", Box(0, 0, 0, 0))
        found += written(said, placed, size=size.font, colour=palette.TEXT)
        top = middle - (len(said) - 1) * size.font * LINE_HEIGHT / 2
        found.append(_key(place, plane.width + 12, top))
    return found


def _key(place: int, x: float, y: float) -> Layer:
    """Repeat the mark of a line before its name."""
    style = place % len(palette.SERIES)
    colour = palette.SERIES[style]
    mark = {"type": "point", "shape": _SHAPES[style], "size": 50, "stroke": colour, "fill": colour, "opacity": 1}
    return {
        "data": {"values": [{}]},
        "mark": mark,
        "encoding": {"x": {"value": round(x, 1)}, "y": {"value": round(y, 1)}},
    }


def _apart(wanted: Sequence[float], heights: Sequence[float], floor: float) -> list[float]:
    """Give the middles of the labels, in the order given, so that none overlaps: pushed down, then back up."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    found, edge = list(wanted), -10.0
    for place in order:
        found[place] = max(wanted[place], edge + heights[place] / 2)
        edge = found[place] + heights[place] / 2
    edge = floor + 4
    for place in reversed(order):
        found[place] = min(found[place], edge - heights[place] / 2)
        edge = found[place] - heights[place] / 2
    return found
