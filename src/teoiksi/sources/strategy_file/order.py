"""The one order of the parts of a document whose order carries no meaning, so that equal strategies are equal documents."""

from __future__ import annotations

from dataclasses import replace

from teoiksi.sources.strategy_file.document import IndicatorPart, SeriesPart, StrategyDocument


def in_order(document: StrategyDocument) -> StrategyDocument:
    """Put units and sources in the order of their ids, targets and rebasings of days, figures of periods,
    dimensions of codes.

    Everything else keeps the order it was given in, since pages show it so.
    """
    return replace(
        document,
        units=tuple(sorted(document.units, key=lambda unit: unit.id)),
        sources=tuple(sorted(document.sources, key=lambda source: source.id)),
        indicators=tuple(indicator_in_order(part) for part in document.indicators),
    )


def indicator_in_order(part: IndicatorPart) -> IndicatorPart:
    """Put the parts of one indicator in that order."""
    targets = tuple(sorted(part.targets, key=lambda target: target.due))
    rebase = tuple(sorted(part.control_chart.rebase, key=lambda each: each.day))
    chart = replace(part.control_chart, rebase=rebase)
    return replace(part, control_chart=chart, targets=targets, series=tuple(_series(series) for series in part.series))


def _series(part: SeriesPart) -> SeriesPart:
    figures = tuple(sorted(part.figures, key=lambda figure: figure.period))
    return replace(part, dimensions=tuple(sorted(part.dimensions)), figures=figures)
