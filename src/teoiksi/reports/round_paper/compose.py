"""From a round to the document that tells it, or a selection of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from django.utils import timezone

from teoiksi.domains.reporting.types import Comparison, GoalSection, RoundReport, SpearheadPage
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.numerics.progress import Outcome
from teoiksi.reports.round_paper import words
from teoiksi.reports.round_paper.blocks import Block, Cell, Heading, Paper, Paragraph, Table
from teoiksi.reports.round_paper.chapters import spearhead_chapter, texts_chapter
from teoiksi.reports.round_paper.goal_table import goal_tables
from teoiksi.reports.round_paper.moved import moved_chapter
from teoiksi.reports.round_paper.words import Selection

WELLBEING: Final = "wellbeing"
"""The matter of section 37 by which goals belong to the welfare report."""

_ORDER: Final = (*(each.value for each in Outcome), "context")
"""Outcomes as they are always listed; the background figure last."""


def paper_of(
    report: RoundReport,
    language: Language,
    selection: Selection = Selection.COUNCIL,
    comparison: Comparison | None = None,
) -> Paper:
    """Give the document of a closed round in the language in which the round was read.

    Everything in it is from the frozen document, and of ``comparison`` from that of the round before: the same round gives
    the same paper for ever.
    """
    chosen = _of_wellbeing(report) if selection is Selection.WELFARE else report
    closed_at = report.closed_at
    return Paper(
        language=language,
        title=words.SELECTION_NAMES[selection].in_language(language),
        subtitle=report.name,
        municipality=report.municipality,
        facts=_facts(report, language),
        notice=words.EXAMPLE.in_language(language) if report.is_example else "",
        contents=words.CONTENTS.in_language(language),
        page=words.PAGE.in_language(language),
        seal=report.sha256,
        day=timezone.localdate(closed_at) if closed_at else report.cut_off_on,
        blocks=tuple(_blocks(chosen, language, selection, comparison)),
    )


def _blocks(
    report: RoundReport, language: Language, selection: Selection, comparison: Comparison | None
) -> Iterator[Block]:
    first, *others = _PARTS[selection]
    yield from first(report, language)
    if comparison is not None and selection in {Selection.COUNCIL, Selection.INTERIM}:
        yield from moved_chapter(comparison, language)
    for part in others:
        yield from part(report, language)


def _facts(report: RoundReport, language: Language) -> tuple[tuple[str, str], ...]:
    facts: list[tuple[LocalizedText, str]] = [
        (words.STRATEGY, report.strategy),
        (words.TERM, report.term),
        (words.SITUATION, writing.day(report.situation_on, language)),
        (words.KNOWN, writing.day(report.cut_off_on, language)),
    ]
    if report.closed_at:
        facts.append((words.CLOSED, writing.moment(timezone.localtime(report.closed_at), language)))
    return tuple((name.in_language(language), value) for name, value in facts if value)


def _of_wellbeing(report: RoundReport) -> RoundReport:
    """Leave only the goals that promote residents' well-being, and what belongs to them."""
    pages = [
        replace(page, goals=tuple(filter(_is_of_wellbeing, page.goals)), guardrails=()) for page in report.spearheads
    ]
    kept = tuple(page for page in pages if page.goals)
    goals = [goal for page in kept for goal in page.goals]
    slugs = {line.slug for goal in goals for line in goal.indicators}
    actions = {line.slug for goal in goals for line in goal.actions}
    return replace(
        report,
        spearheads=kept,
        indicators={slug: line for slug, line in report.indicators.items() if slug in slugs},
        unassessed=tuple(line for line in report.unassessed if line.slug in slugs),
        actions=tuple(line for line in report.actions if line.slug in actions),
    )


def _is_of_wellbeing(goal: GoalSection) -> bool:
    return WELLBEING in goal.matters


def _summary(report: RoundReport, language: Language) -> Iterator[Block]:
    yield Heading(words.SUMMARY.in_language(language), 1)
    late = sum(action.late_since is not None for action in report.actions)
    said = words.ACTIONS_SAID.in_language(language).format(all=len(report.actions), late=late)
    yield Paragraph(said, language)
    yield _counts(report.spearheads, language)
    yield Paragraph(words.NO_AVERAGE.in_language(language), language, is_quiet=True)


def _counts(pages: Sequence[SpearheadPage], language: Language) -> Table:
    found = {code: word for page in pages for code, word, _number in page.counts}
    outcomes = [(code, found[code]) for code in _ORDER if code in found]
    numbers = [{code: number for code, _word, number in page.counts} for page in pages]
    return Table(
        caption=words.COUNTED.in_language(language),
        columns=(words.SPEARHEAD.in_language(language), *(word[:1].upper() + word[1:] for _code, word in outcomes)),
        widths=(3.0, *(1.3 for _each in outcomes)),
        rows=tuple(
            (Cell(page.name), *(Cell(str(of_one.get(code, 0))) for code, _word in outcomes))
            for page, of_one in zip(pages, numbers, strict=True)
        ),
        numbers=(False, *(True for _each in outcomes)),
    )


def _spearheads(report: RoundReport, language: Language) -> Iterator[Block]:
    for page in report.spearheads:
        yield from spearhead_chapter(page, language)


def _texts(report: RoundReport, language: Language) -> Iterator[Block]:
    for page in report.spearheads:
        yield from texts_chapter(page, language)


def _welfare(report: RoundReport, language: Language) -> Iterator[Block]:
    yield Heading(words.SUMMARY.in_language(language), 1)
    said = words.WELFARE_SAID if report.spearheads else words.NO_WELFARE
    yield Paragraph(said.in_language(language), language)


def _unassessed(report: RoundReport, language: Language) -> Iterator[Block]:
    yield Heading(words.UNASSESSED.in_language(language), 1)
    if not report.unassessed:
        yield Paragraph(words.ALL_ASSESSED.in_language(language), language)
        return
    yield Table(
        caption=words.UNASSESSED_IN_TABLE.in_language(language),
        columns=tuple(each.in_language(language) for each in (words.INDICATOR, words.REASON)),
        widths=(1.0, 1.0),
        rows=tuple(
            (Cell(line.name), Cell(line.words["reason"][:1].upper() + line.words["reason"][1:]))
            for line in report.unassessed
        ),
    )


def _sources(report: RoundReport, language: Language) -> Iterator[Block]:
    yield Heading(words.SOURCES.in_language(language), 1)
    yield Table(
        caption=words.SOURCES_IN_TABLE.in_language(language),
        columns=tuple(each.in_language(language) for each in (words.INDICATOR, words.SOURCE, words.LICENCE)),
        widths=(2.0, 2.4, 0.9),
        rows=tuple(
            (
                Cell(line.name),
                Cell(", ".join(filter(None, (line.source.name, line.source.publisher, line.source.reference))) or "–"),
                Cell(line.source.licence or "–"),
            )
            for line in report.indicators.values()
        ),
    )


def _seal(report: RoundReport, language: Language) -> Iterator[Block]:
    yield Heading(words.SEAL.in_language(language), 1)
    yield Paragraph(words.SEAL_SAID.in_language(language), language)
    yield Paragraph(report.sha256, language, label=words.CHECKSUM.in_language(language))


_Part = Callable[[RoundReport, Language], Iterator[Block]]

_PARTS: Final[dict[Selection, tuple[_Part, ...]]] = {
    Selection.COUNCIL: (_summary, goal_tables, _spearheads, _unassessed, _sources, _seal),
    Selection.INTERIM: (_summary, goal_tables, _texts, _unassessed, _seal),
    Selection.ANNUAL: (_summary, goal_tables, _unassessed, _seal),
    Selection.WELFARE: (_welfare, goal_tables, _spearheads, _unassessed, _sources, _seal),
}
