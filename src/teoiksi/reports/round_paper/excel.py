"""A round as a workbook: the goals, the indicators, their figures and the actions as rows to count with."""

from __future__ import annotations

from django.utils import timezone

from teoiksi.domains.reporting.types import Comparison, IndicatorLine, RoundReport
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.reports.round_paper import words
from teoiksi.reports.round_paper.goal_table import correction_of, deviation_of, goal_name, open_correction
from teoiksi.reports.round_paper.moved import moved_rows
from teoiksi.reports.round_paper.words import Selection
from teoiksi.reports.still_zip import still
from teoiksi.reports.workbooks import Cell, SheetColumn, WrittenSheet, made_workbook

Heading = tuple[LocalizedText, int]


def as_excel(report: RoundReport, language: Language, comparison: Comparison | None = None) -> bytes:
    """Write a closed round as .xlsx; the same one gives the same bytes, and no text is taken for a formula.

    :raises NoAnswer: when the process that writes it has got stuck.
    """
    sheets = (
        _goals(report, language),
        _indicators(report, language),
        _figures(report, language),
        _actions(report, language),
        *_moved(comparison, language),
        _about(report, language),
    )
    title = f"{words.SELECTION_NAMES[Selection.COUNCIL].in_language(language)}, {report.name}"
    day = timezone.localdate(report.closed_at) if report.closed_at else report.cut_off_on
    return still(made_workbook(sheets, title=title, language=language), day=day.isoformat())


def _sheet(
    title: LocalizedText, headings: tuple[Heading, ...], rows: list[list[Cell]], language: Language
) -> WrittenSheet:
    columns = tuple(SheetColumn(name.in_language(language), width) for name, width in headings)
    return WrittenSheet(title.in_language(language)[:31], columns, rows)


def _goals(report: RoundReport, language: Language) -> WrittenSheet:
    rows: list[list[Cell]] = []
    for page in report.spearheads:
        for goal in page.goals:
            told = [deviation_of(goal, language).text, correction_of(goal, language).text]
            lines = goal.indicators or (None,)
            rows += [[page.name, goal_name(goal, language), *_levels(line, language), *told] for line in lines]
    headings = (
        (words.SPEARHEAD, 30),
        (words.GOAL, 40),
        (words.INDICATOR, 40),
        (words.TARGET, 22),
        (words.DUE, 12),
        (words.ACTUAL, 22),
        (words.PERIOD, 16),
        (words.ASSESSMENT, 20),
        (words.REASON, 34),
        (words.DEVIATION, 50),
        (words.CORRECTION, 50),
    )
    return _sheet(words.GOALS, headings, rows, language)


def _levels(line: IndicatorLine | None, language: Language) -> list[Cell]:
    if line is None:
        return [None, None, None, None, None, None, words.NO_INDICATOR.in_language(language)]
    names = ("target", "target_due", "value", "period", "outcome", "reason")
    return [line.name, *(line.words[name] or None for name in names)]


def _indicators(report: RoundReport, language: Language) -> WrittenSheet:
    rows: list[list[Cell]] = [
        [
            line.number,
            line.name,
            line.unit,
            line.words["baseline"],
            line.words["target"],
            line.words["value"],
            line.words["period"],
            line.words["outcome"],
            line.words["reason"],
            line.owner.name if line.owner else "",
            ", ".join(filter(None, (line.source.name, line.source.publisher, line.source.reference))),
            line.source.licence,
            words.EXAMPLE_MARK.in_language(language) if line.is_example else None,
        ]
        for line in report.indicators.values()
    ]
    headings = (
        (words.NUMBER, 9),
        (words.INDICATOR, 40),
        (words.UNIT_OF_FIGURE, 18),
        (words.BASELINE, 18),
        (words.TARGET, 22),
        (words.ACTUAL, 22),
        (words.PERIOD, 16),
        (words.ASSESSMENT, 20),
        (words.REASON, 34),
        (words.UNIT, 26),
        (words.SOURCE, 50),
        (words.LICENCE, 14),
        (words.NOTES, 14),
    )
    return _sheet(words.INDICATORS_SHEET, headings, rows, language)


def _figures(report: RoundReport, language: Language) -> WrittenSheet:
    rows: list[list[Cell]] = [
        [
            line.name,
            figure.period,
            figure.value,
            line.unit,
            figure.published_on,
            figure.missing or (words.EXAMPLE_MARK.in_language(language) if figure.is_example else None),
        ]
        for line in report.indicators.values()
        for figure in line.figures
    ]
    headings = (
        (words.INDICATOR, 40),
        (words.PERIOD, 14),
        (words.VALUE, 14),
        (words.UNIT_OF_FIGURE, 22),
        (words.PUBLISHED, 14),
        (words.NOTES, 34),
    )
    return _sheet(words.FIGURES, headings, rows, language)


def _actions(report: RoundReport, language: Language) -> WrittenSheet:
    names = {page.slug: page.name for page in report.spearheads}
    rows: list[list[Cell]] = [
        [
            names.get(each.spearhead, each.spearhead),
            each.name,
            each.unit.name,
            each.state_name,
            each.progress,
            each.starts_on,
            each.ends_on,
            each.delay,
            each.sentence,
            open_correction(each, language),
        ]
        for each in report.actions
    ]
    headings = (
        (words.SPEARHEAD, 26),
        (words.ACTION, 40),
        (words.UNIT, 26),
        (words.STATE, 16),
        (words.PROGRESS, 14),
        (words.STARTS, 12),
        (words.ENDS, 12),
        (words.LATE, 26),
        (words.TOLD, 50),
        (words.CORRECTION, 50),
    )
    return _sheet(words.ACTIONS_SHEET, headings, rows, language)


def _moved(comparison: Comparison | None, language: Language) -> list[WrittenSheet]:
    if comparison is None:
        return []
    rows: list[list[Cell]] = [list(row) for row in moved_rows(comparison)]
    return [_sheet(words.MOVED_SHEET, ((words.WHAT, 50), (words.THEN, 40), (words.NOW, 40)), rows, language)]


def _about(report: RoundReport, language: Language) -> WrittenSheet:
    facts = [
        (words.ROUND, report.name),
        (words.STRATEGY, report.strategy),
        (words.SITUATION, writing.day(report.situation_on, language)),
        (words.KNOWN, writing.day(report.cut_off_on, language)),
        (words.CHECKSUM, report.sha256),
    ]
    rows: list[list[Cell]] = [[f"{name.in_language(language)}: {value}"] for name, value in facts]
    rows.append([words.SEAL_SAID.in_language(language)])
    if report.is_example:
        rows.append([words.EXAMPLE.in_language(language)])
    return WrittenSheet(words.DOCUMENT.in_language(language), (), rows)
