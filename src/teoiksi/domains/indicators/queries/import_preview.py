"""What an import of figures would do: new, revised and unchanged figures by series, and everything that stands in its way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django.utils import timezone

from teoiksi.domains.indicators.queries.import_checks import mistakes_in, mixed_periods, warnings_of
from teoiksi.domains.indicators.queries.import_finding import Finder, Goal
from teoiksi.domains.indicators.queries.import_words import IMPORT_MISTAKES
from teoiksi.domains.indicators.types import ImportedFigure, ImportedSeries, ImportPreview, ImportStep, SeriesRole
from teoiksi.domains.stats.types import Figure, FigureStatus, MissingReason, NewFigure, says_the_same
from teoiksi.kernel.language import LANGUAGES
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.kernel.problems import Place, Problem
from teoiksi.sources.figures_file.checks import in_words
from teoiksi.sources.figures_file.document import ExaminedFile, FigureRow
from teoiksi.sources.figures_file.mistakes import Mistake, written_out


def import_preview(examined: ExaminedFile, *, today: date | None = None) -> ImportPreview:
    """Compare a figure file with what is known; writes nothing.

    The mistakes of the file itself and those that only the database shows come in one list, in the order of the file.
    """
    day = today or timezone.localdate()
    rows = examined.document.rows
    finder = Finder(rows)
    problems = list(examined.problems)
    goals: dict[tuple[str, str], Goal] = {}
    taken: dict[tuple[str, str], list[FigureRow]] = {}
    for row in rows:
        try:
            goal = finder.find(row)
        except Mistake as mistake:
            problems.append(_problem(mistake, row.place))
            continue
        problems.extend(_problem(mistake, row.place) for mistake in mistakes_in(row, goal, day))
        goals[goal.key] = goal
        taken.setdefault(goal.key, []).append(row)
    for key, of_series in taken.items():
        problems.extend(_given_twice(goals[key], of_series, examined))
        problems.extend(_problem(mistake, row.place) for mistake, row in mixed_periods(of_series, goals[key]))
    series = tuple(_imported(goals[key], of_series) for key, of_series in taken.items())
    warnings = [warning for key, of_one in zip(taken, series, strict=True) for warning in _warnings(goals[key], of_one)]
    return ImportPreview(examined.document.name, series, _in_order(problems), _in_order(warnings))


def _given_twice(goal: Goal, rows: Sequence[FigureRow], examined: ExaminedFile) -> list[Problem]:
    already_told = {problem.place for problem in examined.problems if problem.code == "figure-twice"}
    first: dict[Period, Place] = {}
    problems = []
    for row in rows:
        place = first.setdefault(row.period, row.place)
        if place != row.place and row.place not in already_told:
            name = goal.series.slug if goal.series else goal.card.slug
            mistake = Mistake("figure-twice-for-series", period=row.period.code, series=name, first=in_words(place))
            problems.append(_problem(mistake, row.place))
    return problems


def _imported(goal: Goal, rows: Sequence[FigureRow]) -> ImportedSeries:
    known = {figure.period: figure for figure in goal.series.figures} if goal.series else {}
    return ImportedSeries(
        indicator=goal.card.slug,
        name=goal.card.name,
        unit=goal.card.unit,
        decimals=goal.card.decimals,
        series=goal.series.slug if goal.series else "",
        role=goal.series.role if goal.series else SeriesRole.ACTUAL,
        figures=tuple(_figure(row, known.get(row.period)) for row in sorted(rows, key=lambda row: row.period)),
    )


def _figure(row: FigureRow, old: Figure | None) -> ImportedFigure:
    missing = MissingReason(row.missing) if row.missing else None
    new = NewFigure(
        period=row.period,
        value=row.value,
        missing=missing,
        status=FigureStatus.FINAL if missing else FigureStatus(row.status or FigureStatus.FINAL),
        published_on=row.published,
        retrieved_on=row.retrieved,
        next_expected_on=row.next_expected,
        is_example=bool(row.example),
        note=row.note,
    )
    if old is None:
        return ImportedFigure(new, None, ImportStep.NEW, row.place)
    if (row.value, missing) == (old.value, old.missing):
        new = _with_what_is_known(new, row, old)
    step = ImportStep.UNCHANGED if says_the_same(new, old) else ImportStep.REVISED
    return ImportedFigure(new, old, step, row.place)


def _with_what_is_known(new: NewFigure, row: FigureRow, old: Figure) -> NewFigure:
    """When the figure itself is as before, what the file does not say of it stays, unless it contradicts what it says; a new
    figure has none of the old one's."""
    published = new.published_on or old.published_on
    return replace(
        new,
        status=new.status if row.status or row.missing else old.status,
        published_on=published,
        retrieved_on=_unless(new.retrieved_on, published, may_be_same=True),
        next_expected_on=new.next_expected_on or _unless(old.next_expected_on, published, may_be_same=False),
        is_example=new.is_example if row.example is not None else old.is_example,
        note=LocalizedText(*(new.note.exactly(language) or old.note.exactly(language) for language in LANGUAGES)),
    )


def _unless(day: date | None, published: date | None, *, may_be_same: bool) -> date | None:
    """The day, or none when it does not come after the publication."""
    if day is None or published is None or day > published or (may_be_same and day == published):
        return day
    return None


def _warnings(goal: Goal, series: ImportedSeries) -> list[Problem]:
    figures = goal.series.figures if goal.series else ()
    return list(warnings_of(series, {figure.period: figure.value for figure in figures if figure.value is not None}))


def _problem(mistake: Mistake, place: Place) -> Problem:
    return written_out(IMPORT_MISTAKES, mistake.code, place, **mistake.facts)


def _in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    def where(problem: Problem) -> tuple[str, int, int]:
        sheet, _mark, _cell = problem.place.path.rpartition("!")
        return sheet, problem.place.line or 0, problem.place.column or 0

    return tuple(sorted(problems, key=where))
