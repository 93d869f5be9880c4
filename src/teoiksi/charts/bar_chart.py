"""The chart of an indicator that has only a few figures yet: a bar each, then an empty dashed bar for every target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from teoiksi.charts import layers, palette
from teoiksi.charts.frame import framed, heading, plane_for, value_axis
from teoiksi.charts.inputs import Chart, ChartPoint, Specification
from teoiksi.charts.layers import Layer
from teoiksi.charts.measuring import text_width
from teoiksi.charts.plane import COMPACT, WIDE, Size
from teoiksi.charts.scale import scale_of
from teoiksi.charts.words import due, figure, short_period

_SOLID: Final[dict[str, Any]] = {"fill": palette.LINE, "stroke": palette.LINE}
_HOLLOW: Final[dict[str, Any]] = {"fill": palette.BACKGROUND, "stroke": palette.LINE, "strokeWidth": 2}
_PALE: Final[dict[str, Any]] = {"fill": palette.MUTED, "stroke": palette.MUTED}
_DASHED: Final[dict[str, Any]] = {
    "fill": palette.BACKGROUND,
    "stroke": palette.TARGET,
    "strokeWidth": 2,
    "strokeDash": layers.TARGET_DASH,
}


@dataclass(frozen=True, slots=True)
class _Bar:
    name: str
    note: str
    value: float
    style: dict[str, Any]
    label: str


def bar_chart(chart: Chart, size: Size = WIDE) -> Specification:
    """Draw a bar for each figure, the baseline (grey, when it is not one of the figures) and each target (dashed).

    Bars stand on zero. A preliminary figure is hollow. Ranges are not drawn: use a line chart for them.
    """
    bars = _bars(chart)
    scale = scale_of(
        [bar.value for bar in bars],
        decimals=chart.text.decimals,
        most_ticks=size.most_ticks,
        from_zero=True,
        room=(0.0, 0.14),
    )
    below = size.font * 3.4
    plane = plane_for(size, scale=scale, text=chart.text, span=_span(chart), below=below)
    column = {
        "field": "name",
        "type": "ordinal",
        "sort": None,
        "scale": {"paddingInner": 0.35, "paddingOuter": 0.2},
        "axis": {"labels": False, "ticks": False, "title": None},
    }
    return framed(
        chart,
        plane,
        size,
        [
            *(_drawn(bar) for bar in bars),
            _written(bars, chart, size),
            *_names(bars, plane.height, size),
            *heading(plane, size, chart.text, example=chart.is_example, cut=False),
        ],
        x=column,
        y=value_axis(plane),
    )


def fits_a_phone(chart: Chart) -> bool:
    """Whether the names of the bars fit beside each other in the compact variant."""
    bars = _bars(chart)
    widest = max(text_width(part, COMPACT.font) for bar in bars for part in (bar.name, bar.note))
    return len(bars) * (widest + 6) <= COMPACT.width - 60


def _span(chart: Chart) -> Any:
    return chart.known[0].period.end, chart.known[-1].period.end


def _bars(chart: Chart) -> list[_Bar]:
    text, baseline = chart.text, chart.baseline
    bars = []
    if baseline and baseline.period not in {point.period for point in chart.known}:
        point = ChartPoint(baseline.period, baseline.value, is_example=baseline.is_example)
        bars.append(_bar(point, chart, text.baseline.lower(), _PALE))
    for point in chart.known:
        note = text.baseline.lower() if baseline and point.period == baseline.period else ""
        note = text.preliminary if point.is_preliminary else note
        bars.append(_bar(point, chart, note, _HOLLOW if point.is_preliminary else _SOLID))
    for target in chart.targets:
        if target.value is not None:
            name = due(target.due_on, text.language)
            told = f"{text.target} {name}: {figure(target.value, text)}"
            bars.append(_Bar(name, text.target.lower(), target.value, _DASHED, told))
    return bars


def _bar(point: ChartPoint, chart: Chart, note: str, style: dict[str, Any]) -> _Bar:
    name = short_period(point.period, chart.text.language)
    return _Bar(name, note, point.value or 0.0, style, layers.row(point, chart.text)["label"])


def _row(bar: _Bar) -> dict[str, Any]:
    return {"name": f"{bar.name} {bar.note}", "value": bar.value, "label": bar.label}


def _drawn(bar: _Bar) -> Layer:
    return {"data": {"values": [_row(bar)]}, "mark": {"type": "bar", "opacity": 1, **bar.style}}


def _written(bars: list[_Bar], chart: Chart, size: Size) -> Layer:
    rows = [{**_row(bar), "said": figure(bar.value, chart.text)} for bar in bars]
    mark = {"type": "text", "baseline": "bottom", "dy": -5, "fontSize": size.font + 2, "fontWeight": 600}
    return {
        "data": {"values": rows},
        "mark": {**mark, "color": palette.TEXT},
        "encoding": {"text": {"field": "said", "type": "nominal"}},
    }


def _names(bars: list[_Bar], foot: float, size: Size) -> list[Layer]:
    found = []
    for place, (part, colour) in enumerate((("name", palette.TEXT), ("note", palette.MUTED))):
        rows = [{**_row(bar), "said": getattr(bar, part)} for bar in bars]
        mark = {"type": "text", "baseline": "top", "fontSize": size.font, "color": colour}
        height = {"value": round(foot + 8 + place * size.font * 1.25, 1)}
        said = {"text": {"field": "said", "type": "nominal"}, "y": height}
        found.append({"data": {"values": rows}, "mark": mark, "encoding": said})
    return found
