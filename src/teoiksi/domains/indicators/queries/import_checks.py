"""What is checked of each figure that is to be imported, against its indicator, its series and the calendar."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from teoiksi.domains.indicators.queries.import_finding import Goal
from teoiksi.domains.indicators.queries.import_words import IMPORT_WARNINGS
from teoiksi.domains.indicators.types import ImportedFigure, ImportedSeries, Rhythm, SeriesRole
from teoiksi.domains.stats.types import FigureStatus
from teoiksi.kernel import writing
from teoiksi.kernel.period import Period, PeriodKind
from teoiksi.kernel.problems import Problem
from teoiksi.sources.figures_file.document import FigureRow
from teoiksi.sources.figures_file.mistakes import Mistake, written_out

KINDS_OF_RHYTHM: Final[Mapping[Rhythm, frozenset[PeriodKind]]] = {
    Rhythm.MONTH: frozenset({PeriodKind.MONTH}),
    Rhythm.QUARTER: frozenset({PeriodKind.QUARTER}),
    Rhythm.HALF_YEAR: frozenset({PeriodKind.HALF_YEAR, PeriodKind.QUARTER, PeriodKind.MONTH}),
    Rhythm.YEAR: frozenset({PeriodKind.YEAR}),
    Rhythm.TWO_YEARS: frozenset({PeriodKind.YEAR}),
}
"""How an indicator of this rhythm names its periods; an irregular one may use any."""

_SHOWN_KINDS: Final = {
    PeriodKind.YEAR: "vuosi (2024)",
    PeriodKind.HALF_YEAR: "puolivuosi (H1/2025)",
    PeriodKind.QUARTER: "neljännes (Q1/2025)",
    PeriodKind.MONTH: "kuukausi (1/2025)",
    PeriodKind.DAY: "päivä (31.1.2025)",
}
_PER_CENT_WORDS: Final = ("%", "prosent", "procent", "per cent")
_JUMP: Final = 10


def mistakes_in(row: FigureRow, goal: Goal, today: date) -> Iterator[Mistake]:
    """Give what makes the figure impossible to store."""
    yield from _period_mistakes(row, goal, today)
    unit = goal.card.unit
    if row.is_percent and unit and not any(word in unit.fi.casefold() for word in _PER_CENT_WORDS):
        yield Mistake("percent-for-other-unit", indicator=goal.card.slug, unit=unit.fi)
    for heading, day in (("julkaistu", row.published), ("haettu", row.retrieved)):
        if day and day > today:
            yield Mistake("day-in-future", heading=heading, day=writing.day(day, "fi"))


def mixed_periods(rows: Sequence[FigureRow], goal: Goal) -> Iterator[tuple[Mistake, FigureRow]]:
    """Give the rows of one series whose period is not as long as that of its first row, when nothing else tells them so."""
    kinds = _kinds(goal) or frozenset(PeriodKind)
    fitting = [row for row in rows if row.period.kind in kinds]
    for row in fitting[1:]:
        if row.period.kind is not fitting[0].period.kind:
            yield _wrong_kind(row.period, goal, {fitting[0].period.kind}), row


def warnings_of(series: ImportedSeries, known: Mapping[Period, float]) -> Iterator[Problem]:
    """Give what is worth another look in a series; ``known`` are the values known now, by period."""
    values = dict(known)
    for figure in series.figures:
        period = figure.new.period
        if figure.old is not None:
            yield from _against_the_old(figure)
        if figure.new.value is not None:
            yield from _jump(figure, values)
            values[period] = figure.new.value


def _period_mistakes(row: FigureRow, goal: Goal, today: date) -> Iterator[Mistake]:
    period = row.period
    wanted = _kinds(goal)
    if wanted and period.kind not in wanted:
        yield _wrong_kind(period, goal, wanted)
    if goal.series is not None and goal.series.role is SeriesRole.FORECAST:
        return
    if row.published and row.published < period.start:
        yield Mistake("published-too-early", period=writing.period(period, "fi"), day=writing.day(row.published, "fi"))
    if period.start > today:
        yield Mistake("period-in-future", period=writing.period(period, "fi"))
    elif (
        period.end >= today
        and period.kind is not PeriodKind.DAY
        and row.value is not None
        and row.status != "preliminary"
    ):
        yield Mistake("period-not-ended", period=writing.period(period, "fi"), end=writing.day(period.end, "fi"))


def _wrong_kind(period: Period, goal: Goal, wanted: Collection[PeriodKind]) -> Mistake:
    shown = " tai ".join(_SHOWN_KINDS[kind] for kind in PeriodKind if kind in wanted)
    written = writing.period(period, "fi")
    return Mistake("period-of-wrong-kind", period=written, indicator=goal.card.slug, wanted=shown)


def _kinds(goal: Goal) -> frozenset[PeriodKind]:
    """The kind that the series has, else those of the rhythm: one series has periods of one length."""
    rhythm = goal.card.rhythm
    of_rhythm = KINDS_OF_RHYTHM.get(rhythm, frozenset()) if rhythm else frozenset()
    in_use = frozenset(figure.period.kind for figure in goal.series.figures) if goal.series else frozenset()
    return in_use or of_rhythm


def _against_the_old(figure: ImportedFigure) -> Iterator[Problem]:
    new, old = figure.new, figure.old
    assert old is not None  # noqa: S101 (asked only of a figure that is known)
    period = writing.period(new.period, "fi")
    if new.value is None and old.value is not None:
        yield _warning("value-goes-missing", figure, period=period, old=_shown(old.value))
    if old.status is FigureStatus.FINAL and new.status is FigureStatus.PRELIMINARY:
        yield _warning("final-becomes-preliminary", figure, period=period)
    if new.is_example and not old.is_example:
        yield _warning("example-replaces-real", figure, period=period)
    if new.published_on and old.published_on and new.published_on < old.published_on:
        days = {"new": writing.day(new.published_on, "fi"), "old": writing.day(old.published_on, "fi")}
        yield _warning("older-than-known", figure, period=period, **days)


def _jump(figure: ImportedFigure, values: Mapping[Period, float]) -> Iterator[Problem]:
    period, new = figure.new.period, figure.new.value
    before = [known for known in values if known <= period] or list(values)
    if not before or new is None:
        return
    compared = max(before)
    old = values[compared]
    # From nothing to something is no jump, and a change of sign is common in balances.
    if new and old and not abs(old) / _JUMP <= abs(new) <= abs(old) * _JUMP:
        yield _warning("jump", figure, new=_shown(new), old=_shown(old), period=writing.period(compared, "fi"))


def _warning(code: str, figure: ImportedFigure, **facts: object) -> Problem:
    return written_out(IMPORT_WARNINGS, code, figure.place, **facts)


def _shown(value: float) -> str:
    text = writing.number(value, 6, "fi")
    return text.rstrip("0").rstrip(",") if "," in text else text
