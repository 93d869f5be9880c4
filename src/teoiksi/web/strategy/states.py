"""How a spearhead or the whole strategy is going: its indicators counted by outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from teoiksi.domains.strategy.types import SpearheadCard
from teoiksi.numerics.progress import Outcome

Row = Mapping[str, Any]
Prepared = Mapping[str, Row]

_ASSESSED: Final = (
    Outcome.MOVING_AWAY.value,
    Outcome.BEHIND.value,
    Outcome.ON_TRACK.value,
    Outcome.ACHIEVED.value,
)
"""What needs care first."""


@dataclass(frozen=True, slots=True)
class State:
    """So many indicators, by outcome in its fixed order; those of circumstances are not counted."""

    counts: tuple[tuple[str, int], ...]
    total: int
    examples: int = 0
    """How many of the assessed ones rest on example figures."""

    @property
    def assessed(self) -> int:
        """How many could be assessed."""
        return self.total - dict(self.counts).get(Outcome.NOT_ASSESSED.value, 0)


@dataclass(frozen=True, slots=True)
class SpearheadView:
    """A spearhead with its state."""

    card: SpearheadCard
    state: State


def state_of(slugs: Iterable[str], prepared: Prepared) -> State:
    """Count the outcomes of these indicators, each once."""
    found = rows(dict.fromkeys(slugs), prepared)
    return _state(tuple((row["outcome"], bool(row["is_example"])) for row in found))


@lru_cache(maxsize=512)
def _state(found: tuple[tuple[str, bool], ...]) -> State:
    """Count outcomes, each with whether it rests on an example; hundreds of goals have few different ones."""
    of_each = Counter(outcome for outcome, _is_example in found)
    counts = tuple((outcome.value, of_each[outcome.value]) for outcome in Outcome if of_each[outcome.value])
    examples = sum(is_example for outcome, is_example in found if outcome in _ASSESSED)
    return State(counts, sum(number for _outcome, number in counts), examples)


def with_states(cards: Iterable[SpearheadCard], prepared: Prepared) -> list[SpearheadView]:
    """Give the spearheads with their states."""
    return [SpearheadView(card, state_of(card.indicators, prepared)) for card in cards]


def assessed(slugs: Iterable[str], prepared: Prepared) -> list[Row]:
    """Give those of these indicators that could be assessed, those that need care first."""
    found = [row for row in rows(dict.fromkeys(slugs), prepared) if row["outcome"] in _ASSESSED]
    return sorted(found, key=lambda row: _ASSESSED.index(row["outcome"]))


def reasons(slugs: Iterable[str], prepared: Prepared) -> list[tuple[str, int]]:
    """Give why the others could not be assessed, in words, and how many indicators each reason stops, most first."""
    found = rows(dict.fromkeys(slugs), prepared)
    names = Counter(row["reason_name"] for row in found if row["outcome"] == Outcome.NOT_ASSESSED.value)
    return names.most_common()


def rows(slugs: Iterable[str], prepared: Prepared) -> list[Row]:
    """Give the prepared contents of these indicators, in their order."""
    return [prepared[slug] for slug in slugs if slug in prepared]
