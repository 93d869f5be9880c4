"""What pages, tables and documents show of a closed round: read from what was frozen, in one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.numerics.progress import Outcome

Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator under a goal; ``outcome`` is the code, ``words`` are those of the language."""

    slug: str
    number: str
    name: str
    outcome: str
    is_example: bool
    is_proposed: bool
    source: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action that serves a goal; ``sentence`` is the newest update, ``correction`` the newest correction."""

    name: str
    state: str
    state_name: str
    delay: str
    unit: str
    sentence: str
    correction: str
    is_example: bool


@dataclass(frozen=True, slots=True)
class GroupText:
    """What the group says: how it goes, why not as planned, what is done about it."""

    assessment: str
    deviation: str
    correction: str


@dataclass(frozen=True, slots=True)
class GoalSection:
    """A goal with its indicators, its actions and the text of the group, None when none was approved."""

    slug: str
    name: str
    is_binding: bool
    is_proposed: bool
    text: GroupText | None
    indicators: tuple[IndicatorLine, ...]
    actions: tuple[ActionLine, ...]


@dataclass(frozen=True, slots=True)
class SpearheadPage:
    """A spearhead; ``counts`` are its indicators by outcome, in the fixed order of outcomes and never as an average."""

    slug: str
    position: int
    name: str
    text: GroupText | None
    counts: tuple[tuple[str, int], ...]
    goals: tuple[GoalSection, ...]

    @property
    def total(self) -> int:
        """How many indicators were counted."""
        return sum(number for _code, number in self.counts)


def pages_of(content: Content, language: Language) -> tuple[SpearheadPage, ...]:
    """Give the spearheads of a frozen round in a language, in their order; no query."""
    return tuple(_spearhead(each, content, language) for each in content["spearheads"])


def unassessed(content: Content, language: Language) -> tuple[IndicatorLine, ...]:
    """Give the indicators that could not be assessed, by number; those of circumstances are never assessed."""
    found = (each for each in content["indicators"].values() if each["outcome"] == Outcome.NOT_ASSESSED.value)
    return tuple(indicator_line(each, language) for each in sorted(found, key=lambda each: each["number"]))


def indicator_line(each: Content, language: Language) -> IndicatorLine:
    """Give what a row shows of a frozen indicator."""
    return IndicatorLine(
        slug=each["slug"],
        number=each["number"],
        name=in_language(each["name"], language),
        outcome=each["outcome"],
        is_example=each["is_example"],
        is_proposed=each["origin"] != "decided",
        source=in_language(each["source"]["name"], language),
        words=each["words"][language],
    )


def in_language(text: Mapping[str, str], language: Language) -> str:
    """Give a frozen text in the language, or the best one instead of it."""
    return LocalizedText.from_mapping(text).in_language(language)


def _spearhead(each: Content, content: Content, language: Language) -> SpearheadPage:
    outcomes = Counter(content["indicators"][slug]["outcome"] for slug in each["indicators"])
    return SpearheadPage(
        slug=each["slug"],
        position=each["position"],
        name=in_language(each["name"], language),
        text=_text(each["text"], language),
        counts=tuple((code.value, outcomes[code.value]) for code in Outcome if outcomes[code.value]),
        goals=tuple(_goal(goal, content, language) for goal in each["goals"]),
    )


def _goal(each: Content, content: Content, language: Language) -> GoalSection:
    return GoalSection(
        slug=each["slug"],
        name=in_language(each["name"], language),
        is_binding=each["is_binding"],
        is_proposed=each["origin"] != "decided",
        text=_text(each["text"], language),
        indicators=tuple(indicator_line(content["indicators"][slug], language) for slug in each["indicators"]),
        actions=tuple(_actions(content["actions"], each["slug"], language)),
    )


def _actions(actions: Iterable[Content], goal: str, language: Language) -> Iterable[ActionLine]:
    for each in actions:
        if goal in each["goals"]:
            yield ActionLine(
                name=in_language(each["name"], language),
                state=each["state"],
                state_name=in_language(each["state_name"], language),
                delay=in_language(each["delay_name"], language),
                unit=in_language(each["unit"], language),
                sentence=each["updates"][0]["sentence"] if each["updates"] else "",
                correction=each["corrections"][0]["measure"] if each["corrections"] else "",
                is_example=each["is_example"],
            )


def _text(text: Content | None, language: Language) -> GroupText | None:
    if text is None:
        return None
    return GroupText(**{name: in_language(text[name], language) for name in ("assessment", "deviation", "correction")})
