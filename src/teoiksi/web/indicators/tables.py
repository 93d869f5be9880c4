"""The figures of one indicator as tables: what a chart shows, for those who read numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.types import IndicatorCard, SeriesCard, SeriesRole
from teoiksi.domains.stats.types import MISSING_NAMES, STATUS_NAMES, Figure, FigureStatus
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.period import Period


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure in words: ``value`` is empty when it is missing, and then ``reason`` says why."""

    period: str
    value: str
    reason: str
    status: str
    is_example: bool
    note: str
    published: str


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Figures side by side: the names of the columns, then for each period its cells, newest first."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def of_one_period(self) -> tuple[tuple[str, str], ...]:
        """The pairs of name and figure when there is one period only: then a narrow table reads better; else nothing."""
        if len(self.rows) != 1:
            return ()
        ((_period, cells),) = self.rows
        return tuple(zip(self.names, cells, strict=True))


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One dated target in words; ``bare`` is its level without the unit."""

    due: str
    level: str
    bare: str
    origin: str
    is_example: bool


def figure_rows(card: IndicatorCard, series: SeriesCard | None, language: Language) -> tuple[FigureRow, ...]:
    """Give the figures of a series, newest first."""
    return tuple(_row(card, figure, language) for figure in reversed(series.figures if series else ()))


def figure_value(card: IndicatorCard, figure: Figure, language: Language) -> str:
    """Write a figure's value without its unit, or why it is missing."""
    if figure.value is not None:
        return writing.number(figure.value, card.decimals, language)
    return MISSING_NAMES[figure.missing].in_language(language) if figure.missing else ""


def breakdown(card: IndicatorCard, language: Language) -> Breakdown | None:
    """Give the breakdown by period, or none when the indicator has none."""
    parts = card.with_role(SeriesRole.BREAKDOWN)
    found = [{figure.period: figure_value(card, figure, language) for figure in part.figures} for part in parts]
    periods: list[Period] = sorted({period for part in found for period in part}, reverse=True)
    if not periods:
        return None
    rows = tuple(
        (writing.period(period, language), tuple(part.get(period, "") for part in found)) for period in periods
    )
    return Breakdown(tuple(part.name.in_language(language) for part in parts), rows)


def target_rows(card: IndicatorCard, origins: Sequence[str], language: Language) -> tuple[TargetRow, ...]:
    """Give the targets in the order of their dates; ``origins`` are the words for who stands behind each."""
    return tuple(
        TargetRow(
            due=writing.day(target.due_on, language),
            level=queries.target_with_unit(card, target, language),
            bare=queries.target_words(card, target, language),
            origin=origin,
            is_example=target.is_example,
        )
        for target, origin in zip(card.targets, origins, strict=True)
    )


def _row(card: IndicatorCard, figure: Figure, language: Language) -> FigureRow:
    preliminary = figure.status is FigureStatus.PRELIMINARY
    return FigureRow(
        period=writing.period(figure.period, language),
        value="" if figure.value is None else writing.number(figure.value, card.decimals, language),
        reason=MISSING_NAMES[figure.missing].in_language(language) if figure.missing else "",
        status=STATUS_NAMES[figure.status].in_language(language) if preliminary else "",
        is_example=figure.is_example,
        note=figure.note.in_language(language),
        published=writing.day(figure.published_on, language) if figure.published_on else "",
    )
