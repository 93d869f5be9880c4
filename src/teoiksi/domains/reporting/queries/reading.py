"""A round in one language: what pages, tables and documents show of it, read from one document and from nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from teoiksi.domains.indicators.queries import place
from teoiksi.domains.reporting.queries.reading_lines import action_line, in_language, indicator_line, unit_lines
from teoiksi.domains.reporting.types import (
    ActionLine,
    GoalSection,
    GroupText,
    IndicatorLine,
    RoundKind,
    RoundReport,
    SpearheadPage,
    UnitLine,
)
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the parts of a round are put together from, in a language."""

    language: Language
    indicators: Mapping[str, IndicatorLine]
    units: Mapping[str, UnitLine]
    actions: tuple[tuple[tuple[str, ...], ActionLine], ...]
    outcomes: tuple[tuple[str, str], ...]


def report_of(content: Content, language: Language, *, sha256: str = "") -> RoundReport:
    """Read the whole of a round in a language; no query. A text that is missing in it is given in another one."""
    reading = _reading(content, language)
    head, strategy = content["round"], content["strategy"]
    before = head["previous"]
    return RoundReport(
        slug=head["slug"],
        name=in_language(head["name"], language),
        kind=RoundKind(head["kind"]),
        kind_name=in_language(head["kind_name"], language),
        situation_on=date.fromisoformat(head["situation_on"]),
        cut_off_on=date.fromisoformat(head["cut_off_on"]),
        closed_at=datetime.fromisoformat(content["closed_at"]) if content["closed_at"] else None,
        sha256=sha256,
        is_example=head["is_example"],
        strategy_slug=strategy["slug"],
        strategy=in_language(strategy["name"], language),
        municipality=in_language(strategy["municipality"], language),
        term=in_language(strategy["term"], language),
        vision=in_language(strategy["vision"], language),
        previous=before["slug"] if before else "",
        spearheads=tuple(_spearhead(each, reading) for each in content["spearheads"]),
        unassessed=tuple(each for each in reading.indicators.values() if each.outcome == "not_assessed"),
        indicators=reading.indicators,
        actions=tuple(line for _goals, line in reading.actions),
        units=tuple(reading.units.values()),
    )


def _reading(content: Content, language: Language) -> _Reading:
    units = unit_lines(content["units"], language)
    lines = (indicator_line(each, units, language) for each in content["indicators"].values())
    return _Reading(
        language=language,
        indicators={line.slug: line for line in sorted(lines, key=lambda line: place(line.number, line.slug))},
        units=units,
        actions=tuple(
            (tuple(each["goals"]), action_line(each, units[each["unit"]], language)) for each in content["actions"]
        ),
        outcomes=tuple((each["code"], in_language(each["name"], language)) for each in content["outcomes"]),
    )


def _spearhead(each: Content, reading: _Reading) -> SpearheadPage:
    numbers = Counter(reading.indicators[slug].outcome for slug in each["indicators"])
    name = in_language(each["name"], reading.language)
    return SpearheadPage(
        slug=each["slug"],
        position=each["position"],
        name=name,
        short_name=in_language(each["short_name"], reading.language) or name,
        summary=in_language(each["summary"], reading.language),
        is_asked=each["is_asked"],
        text=_text(each["text"], reading.language),
        counts=tuple((code, word, numbers[code]) for code, word in reading.outcomes if numbers[code]),
        goals=tuple(_goal(goal, reading) for goal in each["goals"]),
        guardrails=tuple(reading.indicators[slug] for slug in each["guardrails"]),
    )


def _goal(each: Content, reading: _Reading) -> GoalSection:
    return GoalSection(
        slug=each["slug"],
        name=in_language(each["name"], reading.language),
        description=in_language(each["description"], reading.language),
        is_binding=each["is_binding"],
        is_proposed=each["origin"] == "proposal",
        matters=tuple(each["matters"]),
        text=_text(each["text"], reading.language),
        indicators=tuple(reading.indicators[slug] for slug in each["indicators"]),
        actions=tuple(line for goals, line in reading.actions if each["slug"] in goals),
    )


def _text(text: Content | None, language: Language) -> GroupText | None:
    """Give a text of the group: all of it in the one language that its assessment is in."""
    if text is None:
        return None
    assessment, told_in = LocalizedText.from_mapping(text["assessment"]).best(language)
    return GroupText(
        assessment=assessment,
        deviation=in_language(text["deviation"], told_in),
        correction=in_language(text["correction"], told_in),
        language=told_in,
    )
