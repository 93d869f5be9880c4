"""The layers that charts are put together from: each function gives layers of Vega-Lite as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from teoiksi.charts import palette
from teoiksi.charts.inputs import BaselineMark, ChartPoint, ChartText, TargetMark
from teoiksi.charts.words import figure_with_unit, short_period, target_level, target_name

Layer = dict[str, Any]

FORECAST_DASH: Final = [2, 4]
TARGET_DASH: Final = [7, 4]
_NO_ROOM_FOR_DOTS: Final = 24
"""More figures than this are drawn as a line with a dot only where something is to be said."""


def row(point: ChartPoint, text: ChartText, name: str = "") -> dict[str, Any]:
    """Give a figure as a row of data: where it ends, its value, and how it is said in a tooltip."""
    said = text.missing if point.value is None else figure_with_unit(point.value, text)
    extra = [text.preliminary] if point.is_preliminary else []
    extra += [text.example.lower()] if point.is_example else []
    extra += [point.note] if point.note else []
    note = f" ({', '.join(extra)})" if extra else ""
    return {
        "end": point.period.end.isoformat(),
        "value": point.value,
        "label": f"{name + ', ' if name else ''}{short_period(point.period, text.language)}: {said}{note}",
    }


def line(
    points: Sequence[ChartPoint], text: ChartText, *, colour: str, dash: list[int] | None = None, width: float = 2.5
) -> Layer:
    """Draw the figures as a line that breaks where one is missing."""
    mark: dict[str, Any] = {"type": "line", "color": colour, "strokeWidth": width, "strokeJoin": "round"}
    mark["invalid"] = "break-paths-show-path-domains"
    if dash:
        mark["strokeDash"] = dash
    return {"data": {"values": [row(point, text) for point in points]}, "mark": mark}


def dots(
    points: Sequence[ChartPoint], text: ChartText, *, colour: str, shape: str = "circle", name: str = ""
) -> list[Layer]:
    """Draw a dot on every figure, or only on those that stand alone, are preliminary or newest when there are many.

    A preliminary figure is hollow.
    """
    known = [point for point in points if point.value is not None]
    chosen = known if len(known) <= _NO_ROOM_FOR_DOTS else _worth_a_dot(points)
    layers = []
    for hollow in (False, True):
        rows = [row(point, text, name) for point in chosen if point.is_preliminary == hollow]
        fill = palette.BACKGROUND if hollow else colour
        mark = {"type": "point", "shape": shape, "size": 50, "strokeWidth": 2, "stroke": colour, "fill": fill}
        layers += [{"data": {"values": rows}, "mark": {**mark, "opacity": 1}}] if rows else []
    return layers


def _worth_a_dot(points: Sequence[ChartPoint]) -> list[ChartPoint]:
    known = [place for place, point in enumerate(points) if point.value is not None]
    neighbours = set(known)
    alone = {place for place in known if place - 1 not in neighbours and place + 1 not in neighbours}
    return [points[place] for place in known if place in alone or place == known[-1] or points[place].is_preliminary]


def missing(points: Sequence[ChartPoint], text: ChartText, *, floor: float) -> list[Layer]:
    """Put a small cross at the foot of the chart where a figure is missing between others."""
    rows = [{**row(point, text), "value": floor} for point in points if point.value is None]
    mark = {"type": "point", "shape": CROSS, "size": 36, "stroke": palette.MUTED, "strokeWidth": 1.5, "yOffset": -9}
    return [{"data": {"values": rows}, "mark": {**mark, "opacity": 1}}] if rows else []


CROSS: Final = "M-1,-1L1,1M-1,1L1,-1"


def baseline(mark: BaselineMark, text: ChartText) -> Layer:
    """Draw the level that progress is counted from as a square of the text's colour."""
    point = ChartPoint(mark.period, mark.value, is_example=mark.is_example)
    shape = {"type": "point", "shape": "square", "size": 70, "strokeWidth": 2, "stroke": palette.TEXT, "opacity": 1}
    told = {**row(point, text), "label": f"{text.baseline} {row(point, text)['label']}"}
    return {"data": {"values": [told]}, "mark": {**shape, "fill": palette.BACKGROUND}}


def target_path(corners: Sequence[tuple[date, float]], targets: Sequence[TargetMark], text: ChartText) -> list[Layer]:
    """Draw the dashed path through these places, with a diamond on each dated target."""
    dated = [target for target in targets if target.value is not None]
    rows = [
        {
            "end": target.due_on.isoformat(),
            "value": target.value,
            "label": f"{target_name(target, text)}: {target_level(target, text)}",
        }
        for target in dated
    ]
    path = {"type": "line", "color": palette.TARGET, "strokeWidth": 2, "strokeDash": TARGET_DASH}
    diamond = {"type": "point", "shape": "diamond", "size": 110, "strokeWidth": 2, "opacity": 1}
    places = [{"end": day.isoformat(), "value": value} for day, value in corners]
    marks = {**diamond, "stroke": palette.TARGET, "fill": palette.TARGET}
    layers: list[Layer] = [{"data": {"values": places}, "mark": path}] if places else []
    return layers + ([{"data": {"values": rows}, "mark": marks}] if rows else [])


def range_bands(start: date, targets: Sequence[TargetMark], text: ChartText, edges: tuple[float, float]) -> list[Layer]:
    """Draw the range to keep within as a band from the previous date to its own; an open edge goes on to the axis."""
    areas, lines, begins = [], [], start
    for target in (target for target in targets if target.is_range):
        low = edges[0] if target.low is None else target.low
        high = edges[1] if target.high is None else target.high
        told = f"{target_name(target, text)}: {target_level(target, text)}"
        for day in (begins.isoformat(), target.due_on.isoformat()):
            areas.append({"end": day, "value": low, "high": high, "label": told})
            drawn = [edge for edge in (target.low, target.high) if edge is not None]
            lines += [{"end": day, "value": edge, "edge": f"{told} {edge}"} for edge in drawn]
        begins = target.due_on
    if not areas:
        return []
    band = {"type": "area", "color": palette.RANGE, "opacity": 1}
    rule = {"type": "line", "color": palette.TARGET, "strokeWidth": 1.5, "strokeDash": TARGET_DASH}
    return [
        {"data": {"values": areas}, "mark": band, "encoding": {"y2": {"field": "high"}, "detail": {"field": "label"}}},
        {"data": {"values": lines}, "mark": rule, "encoding": {"detail": {"field": "edge"}}},
    ]
