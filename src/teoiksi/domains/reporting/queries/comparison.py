"""Two closed rounds beside each other: what has moved, and which targets ask for less."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from teoiksi.domains.indicators.types import Direction
from teoiksi.domains.reporting import policies
from teoiksi.domains.reporting.queries.reading import IndicatorLine, indicator_line
from teoiksi.kernel.language import Language

Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ComparedIndicator:
    """An indicator of both rounds whose outcome, figure or target is another than before."""

    before: IndicatorLine
    now: IndicatorLine

    @property
    def has_other_outcome(self) -> bool:
        """Whether the outcome has changed."""
        return self.before.outcome != self.now.outcome


def compared(content: Content, previous: Content, language: Language) -> tuple[ComparedIndicator, ...]:
    """Give the indicators that differ from the previous round, by number; those of one round only are left out."""
    pairs = (
        ComparedIndicator(indicator_line(before, language), indicator_line(now, language))
        for before, now in _both(content, previous)
        if _told(before) != _told(now)
    )
    return tuple(sorted(pairs, key=lambda pair: pair.now.number))


def lowered_targets(content: Content, previous: Content, language: Language) -> tuple[ComparedIndicator, ...]:
    """Give the indicators with a target that asks for less than in the previous round, or is gone; by number."""
    pairs = (
        ComparedIndicator(indicator_line(before, language), indicator_line(now, language))
        for before, now in _both(content, previous)
        if _is_lowered(before, now)
    )
    return tuple(sorted(pairs, key=lambda pair: pair.now.number))


def _both(content: Content, previous: Content) -> Iterator[tuple[Content, Content]]:
    for slug, now in content["indicators"].items():
        if slug in previous["indicators"]:
            yield previous["indicators"][slug], now


def _told(each: Content) -> tuple[Any, ...]:
    return each["outcome"], each["assessment"]["value"], each["assessment"]["period"], each["targets"]


def _is_lowered(before: Content, now: Content) -> bool:
    """Tell whether any dated target is gone or asks for less: of another day, a target is another target."""
    by_day = {each["due_on"]: each for each in now["targets"]}
    return any(
        each["due_on"] not in by_day or policies.is_lowered(Direction(now["direction"]), each, by_day[each["due_on"]])
        for each in before["targets"]
    )
