"""The labels of a line chart, beside what they name: newest figure, targets, baseline, forecast, gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from teoiksi.charts import palette
from teoiksi.charts.frame import written
from teoiksi.charts.inputs import Chart, ChartPoint, ChartText
from teoiksi.charts.layers import Layer
from teoiksi.charts.placing import FAR, Box, Placer, Spot
from teoiksi.charts.plane import Plane, Size
from teoiksi.charts.words import due, figure, short_period, target_level, target_name

PLAIN: Final = 400
BOLD: Final = 600


@dataclass(frozen=True, slots=True)
class Labelling:
    """A chart whose labels are being placed on its plane; ``start`` is where the path to the targets begins, ``path``
    what it goes through."""

    chart: Chart
    plane: Plane
    size: Size
    placer: Placer
    start: tuple[date, float]
    path: Sequence[tuple[date, float]]

    @property
    def text(self) -> ChartText:
        """Give the words of the chart."""
        return self.chart.text

    def spot(self, day: date, value: float) -> Spot:
        """Give the place of a value on the plane."""
        return self.plane.x(day), self.plane.y(value)

    def label(
        self, spot: Spot, lines: Sequence[tuple[str, int]], colour: str, *prefer: str, bigger: bool = False
    ) -> list[Layer]:
        """Place and write lines of text, each with its weight."""
        size = self.size.font + (2 if bigger else 0)
        placed = self.placer.place(spot, "\n".join(said for said, _ in lines), size * 1.03, prefer=prefer)
        leader = [_leader(spot, placed.box, colour)] if placed.shift > FAR else []
        return leader + written(lines, placed, size=size, colour=colour)


def _leader(spot: Spot, box: Box, colour: str) -> Layer:
    """Join a label that lies far away to the mark that it names."""
    x, y = spot
    is_beside = box.top <= y <= box.bottom
    end_x = (box.left - 3 if box.left > x else box.right + 3) if is_beside else min(max(x, box.left), box.right)
    end_y = y if is_beside else (box.bottom + 1 if box.bottom < y else box.top - 1)
    places = {"x": x, "y": y, "x2": end_x, "y2": end_y}
    mark = {"type": "rule", "color": colour, "strokeWidth": 1, "opacity": 0.6}
    pixels = {channel: {"value": round(place, 1)} for channel, place in places.items()}
    return {"data": {"values": [{}]}, "mark": mark, "encoding": pixels}


def labels(
    chart: Chart, plane: Plane, size: Size, start: tuple[date, float], path: Sequence[tuple[date, float]]
) -> list[Layer]:
    """Write the labels, the most important first, so that it gets the best place."""
    grid = [plane.y(tick) for tick in plane.scale.ticks]
    bounds = Box(2, -12, plane.width + plane.right - 2, plane.height)
    work = Labelling(chart, plane, size, Placer(bounds, grid), start, path)
    _avoid_what_is_drawn(work)
    return [*_newest(work), *_targets(work), *_ahead(work), *_baseline(work), *_usual(work), *_gaps(work)]


def _avoid_what_is_drawn(work: Labelling) -> None:
    chart, placer = work.chart, work.placer
    run: list[Spot] = []
    for point in (*chart.points, *chart.forecast):
        if point.value is None:
            placer.avoid(run)
            run = []
        else:
            run.append(work.spot(point.period.end, point.value))
    placer.avoid(run)
    placer.avoid(work.spot(band.period.end, band.middle) for band in chart.outlook)
    diamonds = [work.spot(target.due_on, target.value) for target in chart.targets if target.value is not None]
    placer.avoid(work.spot(*corner) for corner in work.path)
    begins = work.start[0]
    for target in (target for target in chart.targets if target.is_range):
        for edge in target.levels:
            placer.avoid([work.spot(begins, edge), work.spot(target.due_on, edge)])
        begins = target.due_on
    newest = [point for point in chart.known[-1:] if point.value is not None]
    marks = [*diamonds, *([work.spot(*work.start)] if chart.baseline else []), *_spots(work, newest)]
    gaps = [(work.plane.x(point.period.end), work.plane.height - 9) for point in chart.points if point.value is None]
    for mark in (*marks, *gaps):
        placer.avoid_mark(mark)


def _spots(work: Labelling, points: Sequence[ChartPoint]) -> list[Spot]:
    return [work.spot(point.period.end, point.value) for point in points if point.value is not None]


def _newest(work: Labelling) -> list[Layer]:
    newest, baseline = work.chart.known[-1], work.chart.baseline
    if baseline and (baseline.period, baseline.value) == (newest.period, newest.value):
        return []
    value = newest.value or 0.0
    note = [(work.text.preliminary, PLAIN)] if newest.is_preliminary else []
    lines = [(figure(value, work.text), BOLD), *note]
    spot = work.spot(newest.period.end, value)
    return work.label(spot, lines, palette.LINE, "above", "below", "right", bigger=True)


def _targets(work: Labelling) -> list[Layer]:
    found: list[Layer] = []
    for target in reversed(work.chart.targets):
        level = target.value if target.value is not None else max(target.levels)
        said = target_level(target, work.text)
        if target is work.chart.targets[-1]:
            lines, prefer = [(target_name(target, work.text), PLAIN), (said, BOLD)], ("above-left", "below-left")
        else:
            lines, prefer = [(f"{due(target.due_on, work.text.language)}: {said}", PLAIN)], ("above", "below")
        found += work.label(work.spot(target.due_on, level), lines, palette.TARGET, *prefer)
    return found


def _baseline(work: Labelling) -> list[Layer]:
    baseline = work.chart.baseline
    if baseline is None:
        return []
    name = f"{work.text.baseline} {short_period(baseline.period, work.text.language)}"
    lines = [(name, PLAIN), (figure(baseline.value, work.text), BOLD)]
    spot = work.spot(baseline.period.end, baseline.value)
    return work.label(spot, lines, palette.TEXT, "above", "below", "above-right", "below-right", "below-left")


def _ahead(work: Labelling) -> list[Layer]:
    """Label the end of the forecast, or else of the outlook."""
    text = work.text
    said = [
        (point.period, point.value, f"{text.forecast} {short_period(point.period, text.language)}")
        for point in work.chart.forecast
        if point.value is not None
    ] or [(band.period, band.middle, text.outlook) for band in work.chart.outlook]
    found: list[Layer] = []
    for period, value, name in said[-1:]:
        lines = [(name, PLAIN), (figure(value, text), BOLD)]
        found += work.label(work.spot(period.end, value), lines, palette.MUTED, "below-left", "above-left")
    return found


def _usual(work: Labelling) -> list[Layer]:
    """Name the band of what is usual at the upper edge of its beginning."""
    if not work.chart.usual:
        return []
    first = work.chart.usual[0]
    lines = [(work.text.usual, PLAIN)]
    return work.label(work.spot(first.period.end, first.high), lines, palette.MUTED, "above-right", "below-right")


def _gaps(work: Labelling) -> list[Layer]:
    gaps = [work.plane.x(point.period.end) for point in work.chart.points if point.value is None]
    if not gaps:
        return []
    spot = gaps[-1], work.plane.height - 9
    return work.label(spot, [(work.text.missing, PLAIN)], palette.MUTED, "right", "above", "left")
