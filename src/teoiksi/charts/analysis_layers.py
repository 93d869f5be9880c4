"""The layers of an analysis: what is usual, what is out of the ordinary, and the figures to come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from teoiksi.charts import palette
from teoiksi.charts.inputs import Band, ChartPoint, ChartText, LevelChange, Signal, SignalMark
from teoiksi.charts.layers import FORECAST_DASH, Layer
from teoiksi.charts.plane import Plane
from teoiksi.charts.words import figure, short_period


def usual_band(bands: Sequence[Band]) -> list[Layer]:
    """Draw what is usual as a band with a thin line in its middle."""
    if not bands:
        return []
    areas = [
        {"end": band.period.end.isoformat(), "value": band.low, "high": band.high, "stretch": band.stretch}
        for band in bands
    ]
    middles = [{"end": band.period.end.isoformat(), "value": band.middle, "stretch": band.stretch} for band in bands]
    apart = {"detail": {"field": "stretch"}} if any(band.stretch for band in bands) else {}
    mark = {"type": "area", "color": palette.USUAL, "opacity": 1}
    line = {"type": "line", "color": palette.MUTED, "strokeWidth": 1, "opacity": 0.7}
    return [
        {"data": {"values": areas}, "mark": mark, "encoding": {"y2": {"field": "high"}, **apart}},
        {"data": {"values": middles}, "mark": line, **({"encoding": apart} if apart else {})},
    ]


def level_changes(changes: Sequence[LevelChange], plane: Plane) -> list[Layer]:
    """Draw a thin dashed line from the top to the foot of the chart on each day of a new usual level."""
    rows = [{"end": change.day.isoformat(), "label": change.words} for change in changes]
    mark = {"type": "rule", "color": palette.MUTED, "strokeWidth": 1, "strokeDash": [3, 3]}
    across = {"y": {"value": 0}, "y2": {"value": round(plane.height, 1)}}
    return [{"data": {"values": rows}, "mark": mark, "encoding": across}] if rows else []


def outlook_fan(newest: ChartPoint, bands: Sequence[Band], text: ChartText) -> list[Layer]:
    """Draw the figures to come as a fan that opens from the newest figure, with a dotted line in its middle."""
    if not bands or newest.value is None:
        return []
    start = Band(newest.period, newest.value, newest.value, newest.value)
    areas = [{"end": band.period.end.isoformat(), "value": band.low, "high": band.high} for band in (start, *bands)]
    first = {"end": newest.period.end.isoformat(), "value": newest.value}
    middles = [
        {"end": band.period.end.isoformat(), "value": band.middle, "label": outlook_words(band, text)} for band in bands
    ]
    mark = {"type": "area", "color": palette.OUTLOOK, "opacity": 1}
    line = {"type": "line", "color": palette.FORECAST, "strokeWidth": 2, "strokeDash": FORECAST_DASH}
    return [
        {"data": {"values": areas}, "mark": mark, "encoding": {"y2": {"field": "high"}}},
        {"data": {"values": [first, *middles]}, "mark": line},
    ]


def outlook_words(band: Band, text: ChartText) -> str:
    """Say one coming period: ``Jos kehitys jatkuu, 2027: 24 300 (23 900–24 700)``."""
    ends = f"{figure(band.low, text)}–{figure(band.high, text)}"
    return f"{text.outlook}, {short_period(band.period, text.language)}: {figure(band.middle, text)} ({ends})"


def signals(marks: Sequence[SignalMark]) -> list[Layer]:
    """Mark the figures that are out of the ordinary: a plus for better, a minus for worse, a ring for neither."""
    found: list[Layer] = []
    for signal, (colour, sign) in _SIGNS.items():
        rows = [{"end": mark.period.end.isoformat(), "value": mark.value} for mark in marks if mark.signal is signal]
        disc = {"type": "point", "shape": "circle", "size": 150, "fill": colour, "stroke": palette.BACKGROUND}
        glyph = {"type": "point", "shape": sign, "size": 56, "fill": palette.BACKGROUND, "stroke": None, "opacity": 1}
        if rows:
            found.append({"data": {"values": rows}, "mark": {**disc, "strokeWidth": 1.5, "opacity": 1}})
            found.append({"data": {"values": rows}, "mark": glyph})
    return found


_SIGNS: Final = {
    Signal.BETTER: (
        palette.BETTER,
        "M-1,-.25L-.25,-.25L-.25,-1L.25,-1L.25,-.25L1,-.25L1,.25L.25,.25L.25,1L-.25,1L-.25,.25L-1,.25Z",
    ),
    Signal.WORSE: (palette.WORSE, "M-1,-.25L1,-.25L1,.25L-1,.25Z"),
    Signal.UNUSUAL: (palette.MUTED, "circle"),
}
