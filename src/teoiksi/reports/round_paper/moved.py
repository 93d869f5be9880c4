"""The chapter of what has moved since the round before: indicators, targets that ask for less, and actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teoiksi.domains.reporting.types import ActionLine, Comparison, IndicatorLine
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.reports.round_paper import words
from teoiksi.reports.round_paper.blocks import Block, Cell, Heading, Paragraph, Table


def moved_chapter(comparison: Comparison, language: Language) -> Iterator[Block]:
    """Give what has moved; a round in which nothing has says so."""
    yield Heading(words.MOVED.in_language(language), 1, goes_on=True)
    yield Paragraph(comparison.previous.name, language, words.PREVIOUS_ROUND.in_language(language))
    if comparison.is_same:
        yield Paragraph(words.NOTHING_MOVED.in_language(language), language)
    parts = (
        (
            words.MOVED_INDICATORS,
            words.INDICATOR,
            [_indicators(each.before, each.now) for each in comparison.indicators],
        ),
        (words.LOWERED, words.INDICATOR, [_targets(each.before, each.now) for each in comparison.lowered]),
        (words.MOVED_ACTIONS, words.ACTION, [_actions(each.before, each.now) for each in comparison.actions]),
        (words.NEW_ACTIONS, words.ACTION, [_only(each, is_new=True) for each in comparison.added]),
        (words.GONE_ACTIONS, words.ACTION, [_only(each, is_new=False) for each in comparison.removed]),
    )
    for title, first, rows in parts:
        yield from _part(title, first, rows, language)


def moved_rows(comparison: Comparison) -> Iterator[tuple[str, str, str]]:
    """Give every move as a row: the name, what was then, and what is now."""
    pairs = [_indicators(each.before, each.now) for each in comparison.indicators]
    pairs += [_actions(each.before, each.now) for each in comparison.actions]
    pairs += [_only(each, is_new=True) for each in comparison.added]
    pairs += [_only(each, is_new=False) for each in comparison.removed]
    for name, before, now in pairs:
        yield name.text, before.text, now.text


def _part(
    title: LocalizedText, first: LocalizedText, rows: Sequence[tuple[Cell, ...]], language: Language
) -> Iterator[Block]:
    if not rows:
        return
    yield Heading(title.in_language(language), 2)
    yield Table(
        caption=title.in_language(language),
        columns=tuple(name.in_language(language) for name in (first, words.THEN, words.NOW)),
        widths=(1.4, 1.0, 1.0),
        rows=tuple(rows),
    )


def _indicators(before: IndicatorLine, now: IndicatorLine) -> tuple[Cell, ...]:
    return (Cell(now.name), _level(before), _level(now))


def _level(line: IndicatorLine) -> Cell:
    outcome, value, period = (line.words[name] for name in ("outcome", "value", "period"))
    figure = f"{value} ({period})" if value and period else value
    return Cell(": ".join(filter(None, (outcome[:1].upper() + outcome[1:], figure))), line.outcome.replace("_", "-"))


def _targets(before: IndicatorLine, now: IndicatorLine) -> tuple[Cell, ...]:
    return (Cell(now.name), Cell(before.words["target"] or "–"), Cell(now.words["target"] or "–"))


def _actions(before: ActionLine, now: ActionLine) -> tuple[Cell, ...]:
    return (Cell(now.name), Cell(_state(before)), Cell(_state(now)))


def _only(each: ActionLine, *, is_new: bool) -> tuple[Cell, ...]:
    there, gone = Cell(_state(each)), Cell("–")
    return (Cell(each.name), gone, there) if is_new else (Cell(each.name), there, gone)


def _state(each: ActionLine) -> str:
    return ". ".join(part[:1].upper() + part[1:] for part in (each.state_name, each.delay) if part)
