"""The same small chart for each of several areas, on one scale: its line, and dashed behind it the own municipality's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, Final

from teoiksi.charts import layers, palette
from teoiksi.charts.frame import SCHEMA, config
from teoiksi.charts.inputs import ChartLine, ChartPoint, ChartText, Specification
from teoiksi.charts.layers import Layer
from teoiksi.charts.locales import period_labels
from teoiksi.charts.measuring import text_width
from teoiksi.charts.plane import COMPACT, WIDE, Size
from teoiksi.charts.scale import Scale, scale_of
from teoiksi.charts.words import figure
from teoiksi.kernel import writing

_COLUMNS: Final = {WIDE: 3, COMPACT: 2}
_HEIGHT: Final = {WIDE: 96, COMPACT: 84}
_GAP: Final = 22
_OWN_DASH: Final = [4, 3]


@dataclass(frozen=True, slots=True)
class Panels:
    """What small multiples are drawn from: the own line, which every panel repeats, and the others, a panel each, in order."""

    text: ChartText
    own: ChartLine
    others: tuple[ChartLine, ...]

    @property
    def values(self) -> tuple[float, ...]:
        """Every value in any panel."""
        return tuple(
            point.value for line in (self.own, *self.others) for point in line.points if point.value is not None
        )


def small_multiples(panels: Panels, size: Size = WIDE) -> Specification | None:
    """Draw a panel for each other area, three in a row or two on a phone; nothing when no line would have two figures."""
    if not any(len(_known(line)) > 1 for line in panels.others):
        return None
    text, columns = panels.text, _COLUMNS[size]
    scale = scale_of(panels.values, decimals=text.decimals, most_ticks=5, room=(0.08, 0.3))
    axis_width = max(text_width(writing.number(tick, scale.decimals, text.language), size.font) for tick in scale.ticks)
    room = size.width - ceil(axis_width + 16) - (columns - 1) * _GAP - 14
    plot = {"width": room // columns, "height": _HEIGHT[size]}
    names = [line.name for line in panels.others]
    return {
        "$schema": SCHEMA,
        "description": text.description or _described(panels),
        "background": "transparent",
        "padding": {"left": 2, "top": 4, "right": 12, "bottom": 4},
        "data": {"values": [row for line in panels.others for row in _rows(line, text)]},
        "facet": {"field": "area", "type": "nominal", "sort": names, "title": None, "header": _header(size)},
        "columns": columns,
        "spacing": {"row": 14, "column": _GAP},
        "spec": {**plot, "layer": _layers(panels, size), "encoding": {"x": _time(panels), "y": _value(scale)}},
        "config": config(size, text),
        "usermeta": {"title": text.title, "palette": palette.CHART_COLOURS},
    }


def _layers(panels: Panels, size: Size) -> list[Layer]:
    """The own line has data of its own, so every panel draws it; the rest are of the panel's area."""
    dashed = layers.line(panels.own.points, panels.text, colour=palette.TARGET, dash=_OWN_DASH, width=1.5)
    broken = {"invalid": "break-paths-show-path-domains"}
    newest = {"filter": "datum.is_newest"}
    dot = {"type": "point", "shape": "circle", "size": 36, "fill": palette.LINE, "stroke": palette.LINE, "opacity": 1}
    said = {"type": "text", "align": "right", "baseline": "bottom", "dy": -6, "dx": 4, "fontSize": size.font}
    return [
        dashed,
        {"mark": {"type": "line", "color": palette.LINE, "strokeWidth": 2.25, "strokeJoin": "round", **broken}},
        {"transform": [newest], "mark": dot},
        {
            "transform": [newest],
            "mark": {**said, "fontWeight": 600, "color": palette.TEXT},
            "encoding": {"text": {"field": "said", "type": "nominal"}},
        },
    ]


def _rows(line: ChartLine, text: ChartText) -> list[dict[str, Any]]:
    known = _known(line)
    return [
        {
            "area": line.name,
            "end": point.period.end.isoformat(),
            "value": point.value,
            "is_newest": bool(known) and point is known[-1],
            "said": "" if point.value is None else figure(point.value, text),
        }
        for point in line.points
    ]


def _known(line: ChartLine) -> Sequence[ChartPoint]:
    return [point for point in line.points if point.value is not None]


def _header(size: Size) -> dict[str, Any]:
    name = {"labelFont": "Inter", "labelFontSize": size.font, "labelFontWeight": 600, "labelColor": palette.TEXT}
    return {**name, "title": None, "labelAnchor": "start", "labelPadding": 6}


def _time(panels: Panels) -> dict[str, Any]:
    """Only the first and the last period are written: there are many panels, and the table has the rest."""
    periods = sorted({point.period for line in (panels.own, *panels.others) for point in line.points})
    ends = [periods[0].end, periods[-1].end]
    days = [{"year": day.year, "month": day.month, "date": day.day, "utc": True} for day in ends]
    axis = {"values": days, **period_labels(periods[0].kind, panels.text.language), "title": None}
    flush = {"labelFlush": True, "labelOverlap": False, "labelBound": False}
    scale = {"type": "utc", "domain": days, "nice": False}
    return {"field": "end", "type": "temporal", "scale": scale, "axis": {**axis, **flush}}


def _value(scale: Scale) -> dict[str, Any]:
    axis = {"values": list(scale.ticks), "format": f",.{scale.decimals}f", "title": None}
    domain = {"domain": [scale.low, scale.high], "zero": False, "nice": False}
    return {"field": "value", "type": "quantitative", "scale": domain, "axis": axis}


def _described(panels: Panels) -> str:
    said = []
    for line in (panels.own, *panels.others):
        if known := _known(line):
            newest = known[-1]
            value = writing.number_with_unit(
                newest.value or 0.0, panels.text.decimals, panels.text.unit, panels.text.language
            )
            said.append(f"{line.name}: {value} ({writing.period(newest.period, panels.text.language)})")
    return ". ".join(said) + "."
