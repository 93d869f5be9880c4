"""The chapter of one spearhead: what the group says, its goals with figures and charts, and its actions."""

from __future__ import annotations

from collections.abc import Iterator

from teoiksi.charts.print_chart import PrintChart, print_chart
from teoiksi.domains.reporting.types import GoalSection, GroupText, IndicatorLine, SpearheadPage
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.period import Period
from teoiksi.reports.round_paper import words
from teoiksi.reports.round_paper.blocks import Block, Cell, Chart, Heading, Paragraph, Table
from teoiksi.reports.round_paper.goal_table import action_table, goal_name, indicator_cells


def spearhead_chapter(page: SpearheadPage, language: Language) -> Iterator[Block]:
    """Give everything of a spearhead."""
    yield Heading(page.name, 1, page.position)
    yield from _text(page.text, language, is_asked=page.is_asked)
    for goal in page.goals:
        yield Heading(goal_name(goal, language), 2)
        if goal.description:
            yield Paragraph(goal.description, language)
        yield from _text(goal.text, language, is_asked=page.is_asked)
        yield from _figures(goal, language)
        if goal.actions:
            yield action_table(words.ACTIONS.in_language(language).format(name=goal.name), goal.actions, language)
    if page.guardrails:
        yield Heading(words.GUARDRAILS.in_language(language), 2)
        for line in page.guardrails:
            yield from indicator_blocks(line, language, level=3)


def texts_chapter(page: SpearheadPage, language: Language) -> Iterator[Block]:
    """Give only what the group says of a spearhead and of its goals."""
    yield Heading(page.name, 1, page.position)
    yield from _text(page.text, language, is_asked=page.is_asked)
    for goal in page.goals:
        yield Heading(goal_name(goal, language), 2)
        yield from _text(goal.text, language, is_asked=page.is_asked)


def _text(text: GroupText | None, language: Language, *, is_asked: bool) -> Iterator[Block]:
    if text is None:
        if is_asked:
            yield Paragraph(words.NO_REVIEW.in_language(language), language, is_quiet=True)
        return
    said = ((words.REVIEW, text.assessment), (words.DEVIATION, text.deviation), (words.CORRECTION, text.correction))
    for label, whole in said:
        for at, paragraph in enumerate(part for part in whole.split("\n\n") if part.strip()):
            yield Paragraph(paragraph.strip(), text.language, label.in_language(language) if at == 0 else "")


def _figures(goal: GoalSection, language: Language) -> Iterator[Block]:
    if not goal.indicators:
        yield Paragraph(words.NO_INDICATOR.in_language(language), language, is_quiet=True)
    for line in goal.indicators:
        yield from indicator_blocks(line, language, level=3)


def indicator_blocks(line: IndicatorLine, language: Language, *, level: int) -> Iterator[Block]:
    """Give an indicator: its state in a sentence, its levels in a table, its figures as a chart."""
    yield Heading(line.name, level)
    yield Paragraph(line.words["sentence"], language)
    _name, target, actual, said = indicator_cells(line, language)
    level_before = " ".join(filter(None, (line.words["baseline"], f"({line.words['baseline_period']})")))
    names = (words.BASELINE, words.TARGET, words.ACTUAL, words.ASSESSMENT)
    yield Table(
        caption=words.FIGURES_OF.in_language(language).format(name=line.name),
        columns=(words.INDICATOR.in_language(language), *(name.in_language(language) for name in names)),
        widths=(2.0, 1.2, 1.2, 1.2, 1.4),
        rows=(
            (
                Cell(_with_mark(line, language)),
                Cell(level_before if line.words["baseline"] else "–"),
                target,
                actual,
                said,
            ),
        ),
    )
    drawn = print_chart(_chart(line, language))
    if drawn:
        caption = words.CHART_OF.in_language(language).format(name=line.name, unit=line.unit)
        yield Chart(drawn, _alternative(line, caption, language), caption)


def _with_mark(line: IndicatorLine, language: Language) -> str:
    return f"{line.name} ({words.EXAMPLE_MARK.in_language(language)})" if line.is_example else line.name


def _chart(line: IndicatorLine, language: Language) -> PrintChart:
    last = line.targets[-1] if line.targets else None
    word = words.GOAL.in_language(language).lower()
    level: float | tuple[float, float] | None = None
    if last is not None:
        level = last.value if last.low is None or last.high is None else (last.low, last.high)
    return PrintChart(
        points=tuple((Period.parse(figure.period), figure.value) for figure in line.figures),
        target=level,
        target_at=Period.day(last.due_on).years if last else None,
        decimals=line.decimals,
        language=language,
        target_word=f"{word} {last.due_on.year}:" if last else word,
    )


def _alternative(line: IndicatorLine, caption: str, language: Language) -> str:
    """Say in words what the chart shows: its first and newest figure, and how it is going."""
    known = [figure for figure in line.figures if figure.value is not None]
    ends = [
        f"{figure.written}: {writing.number_with_unit(figure.value, line.decimals, line.unit, language)}"
        for figure in (known[0], known[-1])
        if figure.value is not None
    ]
    return ". ".join((caption, *ends, line.words["sentence"]))
