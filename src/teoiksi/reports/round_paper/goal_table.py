"""The table that the annual report needs: goal, target, actual, assessment, reason of the deviation, corrective action."""

from __future__ import annotations

from collections.abc import Iterator

from teoiksi.domains.reporting.types import ActionLine, GoalSection, IndicatorLine, RoundReport
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.reports.round_paper import words
from teoiksi.reports.round_paper.blocks import Block, Cell, Heading, Paragraph, Table

_SHORT = 20


def goal_tables(report: RoundReport, language: Language) -> Iterator[Block]:
    """Give the chapter of section 115 of the Local Government Act: goals by spearhead, then the companies of the group."""
    yield Heading(words.GOALS.in_language(language), 1, is_wide=True)
    yield Paragraph(words.GOALS_LAW.in_language(language), language)
    for page in report.spearheads:
        name = words.CITY.in_language(language).format(name=page.name)
        yield Heading(name, 2, page.position)
        yield Table(
            caption=words.GOALS_IN_TABLE.in_language(language).format(name=page.name),
            columns=_columns(language),
            widths=(2.2, 2.2, 1.3, 1.3, 1.5, 2.4, 2.4),
            rows=tuple(row for goal in page.goals for row in _rows(goal, language)),
        )
    yield from _companies(report, language)


def _columns(language: Language) -> tuple[str, ...]:
    names = (
        words.GOAL,
        words.INDICATOR,
        words.TARGET,
        words.ACTUAL,
        words.ASSESSMENT,
        words.DEVIATION,
        words.CORRECTION,
    )
    return tuple(name.in_language(language) for name in names)


def _rows(goal: GoalSection, language: Language) -> Iterator[tuple[Cell, ...]]:
    """Give a row for each indicator; what the group says of the goal stands in the first."""
    deviation, correction = deviation_of(goal, language), correction_of(goal, language)
    if not goal.indicators:
        said = Cell(words.NO_INDICATOR.in_language(language), "not-assessed")
        yield (Cell(goal_name(goal, language)), Cell("–"), Cell("–"), Cell("–"), said, deviation, correction)
    for at, line in enumerate(goal.indicators):
        told = (deviation, correction) if at == 0 else (_again(deviation, language), _again(correction, language))
        yield (Cell(goal_name(goal, language)), *indicator_cells(line, language), *told)


def _again(cell: Cell, language: Language) -> Cell:
    """Refer to the first row of the goal instead of saying a long text again."""
    return cell if len(cell.text) <= _SHORT else Cell(words.AS_ABOVE.in_language(language))


def goal_name(goal: GoalSection, language: Language) -> str:
    """Write the name of a goal with what it is: binding, or only proposed."""
    marks = [words.BINDING.in_language(language)] if goal.is_binding else []
    marks += [words.PROPOSED.in_language(language)] if goal.is_proposed else []
    return f"{goal.name} ({', '.join(marks)})" if marks else goal.name


def indicator_cells(line: IndicatorLine, language: Language) -> tuple[Cell, ...]:
    """Give name, target, actual and assessment of an indicator."""
    marks = [words.EXAMPLE_MARK.in_language(language)] if line.is_example else []
    name = f"{line.name} ({', '.join(marks)})" if marks else line.name
    said = line.words["outcome"] + (f": {line.words['reason']}" if line.words["reason"] else "")
    return (
        Cell(name),
        Cell(_two(line.words["target"], line.words["target_due"])),
        Cell(_two(line.words["value"], line.words["period"])),
        Cell(said[:1].upper() + said[1:], line.outcome.replace("_", "-")),
    )


def deviation_of(goal: GoalSection, language: Language) -> Cell:
    """Give why a goal has strayed: what the group says, or that it has not told; a dash where nothing is due."""
    if goal.text and goal.text.deviation:
        return Cell(goal.text.deviation, language=goal.text.language)
    return Cell(words.NOT_TOLD.in_language(language) if goal.has_strayed else "–")


def correction_of(goal: GoalSection, language: Language) -> Cell:
    """Give what is done about it: what the group says, else the open corrections of the goal's actions."""
    if goal.text and goal.text.correction:
        return Cell(goal.text.correction, language=goal.text.language)
    measures = [open_correction(action, language) for action in goal.actions]
    if found := " ".join(filter(None, measures)):
        return Cell(found)
    return Cell(words.NOT_TOLD.in_language(language) if goal.has_strayed else "–")


def open_correction(action: ActionLine, language: Language) -> str:
    """Write the correction of an action that was not done, with its day; nothing when there is none."""
    found = action.open_correction
    if found is None:
        return ""
    return words.BY.in_language(language).format(measure=found.measure, day=writing.day(found.due_on, language))


def action_table(caption: str, actions: tuple[ActionLine, ...], language: Language) -> Table:
    """Give actions with their unit, state, time, what was told last, and what is done about a delay."""
    names = (words.ACTION, words.UNIT, words.STATE, words.TIME, words.TOLD, words.CORRECTION)
    return Table(
        caption=caption,
        columns=tuple(name.in_language(language) for name in names),
        widths=(2.1, 1.6, 1.2, 1.45, 2.05, 2.1),
        rows=tuple(_action(each, language) for each in actions),
    )


def _action(each: ActionLine, language: Language) -> tuple[Cell, ...]:
    state = ". ".join(part[:1].upper() + part[1:] for part in (each.state_name, each.delay) if part)
    days = f"{writing.day(each.starts_on, language)}–{writing.day(each.ends_on, language)}"
    return (
        Cell(each.name),
        Cell(each.unit.name),
        Cell(state),
        Cell(days),
        Cell(each.sentence or "–", language=each.language if each.sentence else ""),
        Cell(open_correction(each, language) or "–"),
    )


def _companies(report: RoundReport, language: Language) -> Iterator[Block]:
    name = words.COMPANIES.in_language(language)
    actions = tuple(each for each in report.actions if each.unit.is_company)
    yield Heading(name, 2)
    if actions:
        yield action_table(words.COMPANIES_IN_TABLE.in_language(language), actions, language)
    else:
        yield Paragraph(words.NO_COMPANIES.in_language(language), language)


def _two(value: str, when: str) -> str:
    return f"{value} ({when})" if value and when else value or "–"
