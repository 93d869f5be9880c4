"""The chart of an indicator over time: figures, baseline, the path to the targets, the range to keep, the forecast."""

from __future__ import annotations

from datetime import date, timedelta

from teoiksi.charts import analysis_layers, layers, palette
from teoiksi.charts.frame import framed, heading, plane_for, value_axis
from teoiksi.charts.inputs import Chart, Specification
from teoiksi.charts.labels import labels
from teoiksi.charts.layers import Layer
from teoiksi.charts.plane import WIDE, Plane, Size
from teoiksi.charts.scale import Scale, scale_of
from teoiksi.charts.time_axis import time_axis

LITTLE_ROOM, ROOM_FOR_A_LABEL = 0.08, 0.28
"""Shares of the value axis that are left free beyond the extreme values; more where an extreme has a label."""


def line_chart(chart: Chart, size: Size = WIDE) -> Specification:
    """Draw figures over time; a place on the time axis is the end of a period.

    The chart needs at least one figure with a value. What is drawn, back to front: the range to keep within, what is usual,
    the outlook, the forecast, the dashed path from the baseline through the targets, the figures, and a label at each of these.
    """
    scale = _scale(chart, size)
    plane = plane_for(size, scale=scale, text=chart.text, span=_span(chart))
    anchor = chart.known[-1].period
    return framed(
        chart,
        plane,
        size,
        [
            *_bands(chart, plane),
            *analysis_layers.usual_band(chart.usual),
            *analysis_layers.level_changes(chart.level_changes, plane),
            *analysis_layers.outlook_fan(chart.known[-1], chart.outlook, chart.text),
            *_forecast(chart),
            *_path(chart),
            *_figures(chart, plane),
            *analysis_layers.signals(chart.signals),
            *labels(chart, plane, size, path_start(chart), path_through(chart)),
            *heading(plane, size, chart.text, example=chart.is_example, cut=not scale.starts_at_zero),
        ],
        x=time_axis(plane, size, chart.text, anchor.kind, anchor=anchor.end),
        y=value_axis(plane),
    )


def _scale(chart: Chart, size: Size) -> Scale:
    values = [point.value for point in (*chart.points, *chart.forecast) if point.value is not None]
    values += [level for target in chart.targets for level in target.levels]
    values += [chart.baseline.value] if chart.baseline else []
    values += [edge for band in (*chart.usual, *chart.outlook) for edge in (band.low, band.high)]
    return scale_of(
        values, decimals=chart.text.decimals, most_ticks=size.most_ticks, room=_room(chart, min(values), max(values))
    )


def _room(chart: Chart, low: float, high: float) -> tuple[float, float]:
    said = {chart.known[-1].value, *(target.value for target in chart.targets[-1:])}
    said |= {point.value for point in chart.forecast[-1:]} | ({chart.baseline.value} if chart.baseline else set())
    below, above = (ROOM_FOR_A_LABEL if edge in said else LITTLE_ROOM for edge in (low, high))
    return below, above


def _span(chart: Chart) -> tuple[date, date]:
    days = [point.period.end for point in (*chart.points, *chart.forecast)]
    days += [band.period.end for band in chart.outlook]
    days += [target.due_on for target in chart.targets]
    days += [chart.baseline.period.end] if chart.baseline else []
    first, last = min(days), max(days)
    edge = timedelta(days=max((last - first).days // 60, 1)) if first < last else timedelta(days=365)
    return first - edge, last + edge


def path_start(chart: Chart) -> tuple[date, float]:
    """Give where the path, and a range to keep within, begins: at the baseline; a range without one at the newest figure."""
    if chart.baseline:
        return chart.baseline.period.end, chart.baseline.value
    newest = chart.known[-1]
    return newest.period.end, newest.value or 0.0


def path_through(chart: Chart) -> list[tuple[date, float]]:
    """Give the places that the path goes through: from the baseline to every dated target, by the bends between them.

    Without a baseline nothing is expected on the way, so there is no path: one that began at the newest figure would say
    of every figure that it is where it should be.
    """
    if chart.baseline is None:
        return []
    start = path_start(chart)
    ahead = [(target.due_on, target.value) for target in chart.targets if target.value is not None]
    ahead = [corner for corner in ahead if corner[0] > start[0]]
    return [start, *sorted({*chart.path, *ahead})] if ahead else []


def _bands(chart: Chart, plane: Plane) -> list[Layer]:
    return layers.range_bands(path_start(chart)[0], chart.targets, chart.text, (plane.scale.low, plane.scale.high))


def _forecast(chart: Chart) -> list[Layer]:
    """Draw the forecast from the newest figure on, if they meet."""
    if not chart.forecast:
        return []
    newest = chart.known[-1]
    joint = [newest] if chart.forecast[0].period > newest.period else []
    return [
        layers.line(
            [*joint, *chart.forecast], chart.text, colour=palette.FORECAST, dash=layers.FORECAST_DASH, width=2.5
        )
    ]


def _path(chart: Chart) -> list[Layer]:
    corners = path_through(chart)
    return layers.target_path(corners, chart.targets, chart.text)


def _figures(chart: Chart, plane: Plane) -> list[Layer]:
    return [
        layers.line(chart.points, chart.text, colour=palette.LINE),
        *layers.dots(chart.points, chart.text, colour=palette.LINE),
        *([layers.baseline(chart.baseline, chart.text)] if chart.baseline else []),
        *layers.missing(chart.points, chart.text, floor=plane.scale.low),
    ]
