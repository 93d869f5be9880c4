"""The chart of an indicator that has one figure: a bar along the scale, with baseline and targets as ticks on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from teoiksi.charts import layers, palette
from teoiksi.charts.frame import framed, heading, plane_for, value_axis, written
from teoiksi.charts.inputs import Chart, Specification, TargetMark
from teoiksi.charts.labels import BOLD, PLAIN
from teoiksi.charts.layers import Layer
from teoiksi.charts.placing import Box, Placer, Spot
from teoiksi.charts.plane import WIDE, Plane, Size
from teoiksi.charts.scale import scale_of
from teoiksi.charts.words import figure, short_period, target_level, target_name

_BAR, _TICK = 30.0, 22.0
"""Half of the heights of the bar and of the ticks that cross it, in pixels."""


def single_value_chart(chart: Chart, size: Size = WIDE) -> Specification:
    """Draw the newest figure as a bar from zero; a target is a dashed tick, a range a band, the baseline a thin tick.

    A baseline that is the figure itself is said in the figure's label.
    """
    note = chart.text.baseline.lower() if chart.baseline and chart.baseline.period == chart.known[-1].period else ""
    chart = replace(chart, baseline=None) if note else chart
    size = replace(size, height=230)
    values = [chart.known[-1].value or 0.0, *([chart.baseline.value] if chart.baseline else [])]
    values += [level for target in chart.targets for level in target.levels]
    scale = scale_of(values, decimals=chart.text.decimals, most_ticks=size.most_ticks, from_zero=True, room=(0.0, 0.12))
    plane = plane_for(size, scale=scale, text=chart.text, span=(date.min, date.max))
    plane = replace(plane, left=10.0, width=plane.width + plane.left - 10.0)
    axis = value_axis(plane)
    axis["axis"] = {**axis["axis"], "grid": True, "domain": False, "ticks": False}
    return framed(
        chart,
        plane,
        size,
        [
            *(_band(target, plane, chart) for target in chart.targets if target.is_range),
            _bar(chart, plane),
            *_ticks(chart, plane),
            *_labels(chart, plane, size, note),
            *heading(plane, size, chart.text, example=chart.is_example, cut=False),
        ],
        x=axis,
    )


def _x(plane: Plane, value: float) -> float:
    return plane.width * (value - plane.scale.low) / (plane.scale.high - plane.scale.low)


def _across(plane: Plane, half: float) -> dict[str, Any]:
    middle = plane.height / 2
    return {"y": {"value": round(middle - half, 1)}, "y2": {"value": round(middle + half, 1)}}


def _bar(chart: Chart, plane: Plane) -> Layer:
    newest = chart.known[-1]
    colours = {"fill": palette.BACKGROUND if newest.is_preliminary else palette.LINE, "stroke": palette.LINE}
    mark = {"type": "rect", "strokeWidth": 2, "opacity": 1, **colours}
    rows = [layers.row(newest, chart.text)]
    return {
        "data": {"values": rows},
        "mark": mark,
        "encoding": {"x2": {"datum": 0}, **_across(plane, _BAR / 2)},
    }


def _band(target: TargetMark, plane: Plane, chart: Chart) -> Layer:
    low = plane.scale.low if target.low is None else target.low
    high = plane.scale.high if target.high is None else target.high
    told = f"{target_name(target, chart.text)}: {target_level(target, chart.text)}"
    edge = {"stroke": palette.TARGET, "strokeDash": layers.TARGET_DASH}
    return {
        "data": {"values": [{"value": low, "high": high, "label": told}]},
        "mark": {"type": "rect", "fill": palette.RANGE, "opacity": 1, **edge},
        "encoding": {"x2": {"field": "high"}, **_across(plane, _BAR)},
    }


def _ticks(chart: Chart, plane: Plane) -> list[Layer]:
    found = [
        _tick(target.value, f"{target_name(target, chart.text)}: {target_level(target, chart.text)}", palette.TARGET)
        for target in chart.targets
        if target.value is not None
    ]
    if chart.baseline:
        told = f"{chart.text.baseline}: {figure(chart.baseline.value, chart.text)}"
        found.append(_tick(chart.baseline.value, told, palette.TEXT, solid=True))
    return [{**layer, "encoding": _across(plane, _TICK)} for tick in found for layer in (_casing(tick), tick)]


def _tick(value: float, told: str, colour: str, *, solid: bool = False) -> Layer:
    mark = {"type": "rule", "color": colour, "strokeWidth": 3, "opacity": 1}
    dash = {} if solid else {"strokeDash": [5, 3]}
    return {"data": {"values": [{"value": value, "label": told}]}, "mark": {**mark, **dash}}


def _casing(tick: Layer) -> Layer:
    """Give the light edge that keeps a tick apart from the bar it crosses."""
    rows = [{"value": tick["data"]["values"][0]["value"]}]
    return {"data": {"values": rows}, "mark": {"type": "rule", "color": palette.BACKGROUND, "strokeWidth": 7}}


def _labels(chart: Chart, plane: Plane, size: Size, note: str) -> list[Layer]:
    middle, newest = plane.height / 2, chart.known[-1]
    placer = Placer(Box(2, -12, plane.width + plane.right - 2, plane.height - 2))
    placer.boxes.append(Box(0, middle - _TICK, plane.width, middle + _TICK))
    found: list[Layer] = []

    def put(value: float, name: str, said: str, colour: str, *prefer: str) -> None:
        side = -_TICK if "above" in prefer[0] else _TICK
        spot: Spot = (_x(plane, value), middle + side)
        placed = placer.place(spot, f"{name}\n{said}", size.font * 1.03, prefer=prefer)
        found.extend(written([(name, PLAIN), (said, BOLD)], placed, size=size.font, colour=colour))

    period = short_period(newest.period, chart.text.language)
    notes = [period, note, chart.text.preliminary if newest.is_preliminary else ""]
    name = ", ".join(part for part in notes if part)
    put(newest.value or 0.0, name, figure(newest.value or 0.0, chart.text), palette.LINE, "above", "above-left")
    for target in chart.targets:
        level = target.value if target.value is not None else max(target.levels)
        said = target_level(target, chart.text)
        put(level, target_name(target, chart.text), said, palette.TARGET, "below", "below-left")
    if chart.baseline:
        name = f"{chart.text.baseline} {short_period(chart.baseline.period, chart.text.language)}"
        put(chart.baseline.value, name, figure(chart.baseline.value, chart.text), palette.TEXT, "below", "above")
    return found
