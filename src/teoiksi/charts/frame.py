"""What surrounds the marks of every chart: size, margins, axes, the line above the plot, fonts and language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import ceil
from typing import Any, Final

from teoiksi.charts import palette
from teoiksi.charts.describing import describe
from teoiksi.charts.inputs import Chart, ChartText, Specification
from teoiksi.charts.layers import Layer
from teoiksi.charts.locales import locale_of
from teoiksi.charts.measuring import LINE_HEIGHT, text_width, wrapped
from teoiksi.charts.placing import Box, Placed
from teoiksi.charts.plane import Plane, Size
from teoiksi.charts.scale import Scale
from teoiksi.kernel import writing

SCHEMA: Final = "https://vega.github.io/schema/vega-lite/v6.json"
FONT: Final = "Inter"

_ABOVE: Final = 46.0
"""Room above the plot for the line that tells the unit, and for the uppermost label of the axis."""


def plane_for(
    size: Size, *, scale: Scale, text: ChartText, span: tuple[date, date], right: int = 24, below: float = 30.0
) -> Plane:
    """Give the plot that is left when the labels of the axes have their room."""
    left = float(ceil(max(text_width(_number(tick, scale, text), size.font) for tick in scale.ticks) + 14))
    width, height = size.width - left - right, size.height - _ABOVE - below
    return Plane(width, height, left, _ABOVE, right, below, span[0], span[1], scale)


def framed(chart: Chart, plane: Plane, size: Size, layers: Sequence[Layer], **encoding: Any) -> Specification:
    """Give the whole specification: every layer shares the axes of ``encoding`` and the value axis of the plane."""
    return {
        "$schema": SCHEMA,
        "description": chart.text.description or describe(chart),
        "width": round(plane.width, 1),
        "height": round(plane.height, 1),
        "autosize": {"type": "none", "contains": "content"},
        "padding": {"left": plane.left, "top": plane.top, "right": plane.right, "bottom": plane.bottom},
        "background": "transparent",
        "layer": [layer for layer in layers if layer],
        "encoding": {**encoding},
        "config": config(size, chart.text),
        "usermeta": {"title": chart.text.title, "palette": palette.CHART_COLOURS},
    }


def _number(value: float, scale: Scale, text: ChartText) -> str:
    return writing.number(value, scale.decimals, text.language)


def value_axis(plane: Plane) -> dict[str, Any]:
    """Give the value axis: its ends and round values are chosen, its numbers are written by the locale."""
    axis = {"values": list(plane.scale.ticks), "format": f",.{plane.scale.decimals}f", "title": None}
    zero = {"gridColor": {"condition": {"test": "datum.value === 0", "value": palette.MUTED}, "value": palette.GRID}}
    domain = {"domain": [plane.scale.low, plane.scale.high], "zero": False, "nice": False}
    return {"field": "value", "type": "quantitative", "scale": domain, "axis": {**axis, **zero}}


def heading(plane: Plane, size: Size, text: ChartText, *, example: bool, cut: bool) -> list[Layer]:
    """Write the line above the plot: the unit, a word when the axis is cut, and a sign when figures are examples.

    What does not fit beside the sign goes on to the next line.
    """
    said = ", ".join(part for part in (text.unit, text.not_from_zero if cut else "") if part)
    right = plane.width + plane.right - 2
    width = text_width(text.example, size.font) * 1.05 + 16 if example else 0.0
    lines = wrapped(said, size.font, right + plane.left - 8 - width)
    layers = [
        _fixed(
            line, x=-plane.left + 2, y=-28 + (place - (len(lines) - 1) / 2) * 14, size=size.font, colour=palette.MUTED
        )
        for place, line in enumerate(lines)
    ]
    if example:
        box = {"type": "rect", "fill": palette.BACKGROUND, "stroke": palette.MUTED, "strokeDash": [2, 2]}
        place = {"x": right - width, "x2": right, "y": -40, "y2": -17}
        layers.append({**_NO_DATA, "mark": box | {"cornerRadius": 3}, "encoding": _pixels(place)})
        x = right - width / 2
        layers.append(_fixed(text.example, x=x, y=-28, size=size.font, colour=palette.MUTED, align="center"))
    return layers


_NO_DATA: Final[dict[str, Any]] = {"data": {"values": [{}]}}


def _fixed(said: str, *, x: float, y: float, size: int, colour: str, align: str = "left") -> Layer:
    mark = {"type": "text", "text": said, "align": align, "baseline": "middle", "fontSize": size, "color": colour}
    return {**_NO_DATA, "mark": {**mark, "fontWeight": 400}, "encoding": _pixels({"x": x, "y": y})}


def _pixels(places: dict[str, float]) -> dict[str, Any]:
    return {channel: {"value": round(place, 1)} for channel, place in places.items()}


def written(lines: Sequence[tuple[str, int]], placed: Placed, *, size: float, colour: str) -> list[Layer]:
    """Write lines of text, each with its weight (400 or 600), where they were placed.

    A label that had to be put on a line gets the background's colour behind it.
    """
    top = placed.y - (len(lines) - 1) * size * LINE_HEIGHT / 2
    style: dict[str, Any] = {"type": "text", "align": placed.align, "baseline": "middle"}
    cloth = [_cloth(placed.box)] if placed.is_on_a_line else []
    return cloth + [
        {
            **_NO_DATA,
            "mark": {**style, "text": said, "color": colour, "fontWeight": weight, "fontSize": size},
            "encoding": _pixels({"x": placed.x, "y": top + place * size * LINE_HEIGHT}),
        }
        for place, (said, weight) in enumerate(lines)
    ]


def _cloth(box: Box) -> Layer:
    mark = {"type": "rect", "fill": palette.BACKGROUND, "fillOpacity": 0.85, "stroke": None, "opacity": 1}
    corners = {"x": box.left, "x2": box.right, "y": box.top, "y2": box.bottom}
    return {**_NO_DATA, "mark": mark, "encoding": _pixels(corners)}


def config(size: Size, text: ChartText) -> dict[str, Any]:
    """Give the look that all charts share, and the language of numbers and dates."""
    axis = {
        "labelFont": FONT,
        "labelFontSize": size.font,
        "labelColor": palette.MUTED,
        "labelPadding": 6,
        "domain": False,
        "ticks": False,
        "gridColor": palette.GRID,
    }
    ticks = {"ticks": True, "tickColor": palette.MUTED, "tickSize": 5, "labelFlush": False}
    return {
        "aria": False,
        "font": FONT,
        "view": {"stroke": None},
        "axis": axis,
        "axisX": {"grid": False, "domain": True, "domainColor": palette.MUTED, **ticks},
        "locale": locale_of(text.language),
    }
