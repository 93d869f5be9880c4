"""From an indicator's card to its drawn charts, each drawn once per change; pages and jobs do it alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice, pairwise
from types import MappingProxyType
from typing import Final

from teoiksi.charts import svg
from teoiksi.charts.drawing import breakdown_of, indicator_chart
from teoiksi.charts.inputs import BaselineMark, Chart, ChartLine, ChartPoint, Specification, TargetMark
from teoiksi.charts.plane import COMPACT, WIDE
from teoiksi.charts.words import SIGNALS, chart_text
from teoiksi.domains.common import queries, services
from teoiksi.domains.indicators.types import Direction, IndicatorCard, SeriesRole
from teoiksi.domains.stats.types import Figure, FigureStatus
from teoiksi.jobs import analysis_marks as marks
from teoiksi.kernel.language import Language
from teoiksi.kernel.period import Period
from teoiksi.numerics.course import Method, expected_by_growth, growth_gap

_BENDS: Final = 12
"""So many straight pieces between two dates look like a curve."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One chart in two sizes: for a wide page and for a phone."""

    wide: Specification
    compact: Specification


def pictures_of(card: IndicatorCard, language: Language) -> dict[str, Picture]:
    """Give the pictures that an indicator has, by name: ``figures``, ``breakdown``, both or neither."""
    chart = chart_of(card, language)
    found = {"figures": picture_of(chart), "breakdown": breakdown_picture_of(chart)}
    return {name: picture for name, picture in found.items() if picture is not None}


def chart_of(card: IndicatorCard, language: Language) -> Chart:
    """Give what the charts of an indicator are drawn from, in one language."""
    text = chart_text(
        language=language,
        title=card.name.in_language(language),
        unit=card.unit.in_language(language),
        decimals=card.decimals,
    )
    level, analysis = card.baseline, card.analysis
    control = analysis.control if analysis else None
    figures = card.actual.figures if card.actual else ()
    signals = marks.signals(control, figures)
    notes = {mark.period: SIGNALS[mark.signal].in_language(language) for mark in signals}
    return Chart(
        text=text,
        points=_points(figures, notes),
        usual=marks.usual(control),
        signals=signals,
        level_changes=marks.level_changes(control, card.chart_rules, language),
        outlook=marks.outlook(analysis.outlook if analysis else None),
        baseline=BaselineMark(level.period, level.value, level.is_example) if level else None,
        path=_path(card),
        targets=tuple(
            TargetMark(target.due_on, target.value, target.low, target.high, target.is_example)
            for target in card.targets
        ),
        forecast=next((_points(series.figures) for series in card.with_role(SeriesRole.FORECAST)), ()),
        breakdown=tuple(
            ChartLine(series.name.in_language(language), _points(series.figures))
            for series in card.with_role(SeriesRole.BREAKDOWN)
        ),
    )


def _path(card: IndicatorCard) -> tuple[tuple[date, float], ...]:
    """Give the bends of the path by growth, a dozen between two dates; a straight path has none."""
    level = card.baseline
    if level is None or card.method is not Method.GROWTH or card.direction is Direction.RANGE:
        return ()
    ahead = [(target.due_on, target.value) for target in card.targets if target.value is not None]
    dated = [(level.period.end, level.value), *(one for one in ahead if one[0] > level.period.end)]
    if growth_gap([value for _day, value in dated], 1.0) is not None:
        return ()
    vertices = [(Period.day(day).years, value) for day, value in dated]
    days = [
        start + (end - start) * place / _BENDS
        for (start, _), (end, _) in pairwise(dated)
        for place in range(1, _BENDS)
        if end - start > timedelta(days=_BENDS)
    ]
    return tuple((day, expected_by_growth(vertices, Period.day(day).years)) for day in days)


def picture_of(chart: Chart) -> Picture | None:
    """Give the chart of the figures, or none when there is no figure to draw."""
    wide, compact = indicator_chart(chart, WIDE), indicator_chart(chart, COMPACT)
    return Picture(wide, compact) if wide and compact else None


def breakdown_picture_of(chart: Chart) -> Picture | None:
    """Give the chart of the breakdown, or none when no line of it would have two points: then the table says it all."""
    if not any(sum(point.value is not None for point in line.points) > 1 for line in chart.breakdown):
        return None
    wide, compact = breakdown_of(chart, WIDE), breakdown_of(chart, COMPACT)
    return Picture(wide, compact) if wide and compact else None


def drawn(specifications: Sequence[Specification], *, most_new: int = 1) -> tuple[str | None, ...]:
    """Give the SVG of each specification, in their order; one query when all are drawn.

    Of those that have not been drawn yet, the first ``most_new`` are drawn and kept; for the others there is none yet.
    """
    hashes = [svg.specification_hash(specification) for specification in specifications]
    known = queries.drawn_charts(hashes)
    missing = {name: one for name, one in zip(hashes, specifications, strict=True) if name not in known}
    for name, specification in islice(missing.items(), most_new):
        known[name] = _draw(name, specification)
    return tuple(known.get(name) for name in hashes)


def draw_missing(specifications: Iterable[Specification]) -> int:
    """Draw and keep those of the specifications that have not been drawn yet; gives how many they were."""
    by_hash = {svg.specification_hash(one): one for one in specifications}
    missing = by_hash.keys() - queries.drawn_charts(by_hash).keys()
    for name in missing:
        _draw(name, by_hash[name])
    return len(missing)


def _draw(name: str, specification: Specification) -> str:
    picture = svg.render(specification)
    services.keep_drawn_chart(specification_hash=name, svg=picture)
    return picture


def _points(figures: Sequence[Figure], notes: Mapping[Period, str] = MappingProxyType({})) -> tuple[ChartPoint, ...]:
    return tuple(
        ChartPoint(
            figure.period,
            figure.value,
            figure.status is FigureStatus.PRELIMINARY,
            figure.is_example,
            notes.get(figure.period, ""),
        )
        for figure in figures
    )
