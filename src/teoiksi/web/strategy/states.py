"""How a spearhead or the whole strategy is going: its indicators counted by outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from teoiksi.domains.strategy.types import SpearheadCard
from teoiksi.numerics.progress import Outcome

Prepared = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class State:
    """So many indicators, by outcome in its fixed order; those of circumstances are not counted."""

    counts: tuple[tuple[str, int], ...]
    total: int

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
    found = Counter(prepared[slug]["outcome"] for slug in dict.fromkeys(slugs) if slug in prepared)
    counts = tuple((outcome.value, found[outcome.value]) for outcome in Outcome if found[outcome.value])
    return State(counts, sum(number for _outcome, number in counts))


def with_states(cards: Iterable[SpearheadCard], prepared: Prepared) -> list[SpearheadView]:
    """Give the spearheads with their states."""
    return [SpearheadView(card, state_of(card.indicators, prepared)) for card in cards]


def rows(slugs: Iterable[str], prepared: Prepared) -> list[Mapping[str, Any]]:
    """Give the prepared contents of these indicators, in their order."""
    return [prepared[slug] for slug in slugs if slug in prepared]
