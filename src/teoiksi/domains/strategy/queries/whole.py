"""A whole strategy, as it is read from beginning to end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from teoiksi.domains.strategy.models import Strategy
from teoiksi.domains.strategy.queries.goals import goals
from teoiksi.domains.strategy.queries.outline import public_strategy, spearhead_cards, strategy_card
from teoiksi.domains.strategy.types import CoverageCard, GoalCard, Matter, StrategyCard, TextCard, TextKind
from teoiksi.kernel.localized_text import LocalizedText


def whole(slug: str) -> StrategyCard:
    """Give everything that a strategy says; eleven queries.

    ``coverage`` has all seven matters of section 37, in the order of the act, also those without a text.

    :raises Strategy.DoesNotExist: when there is no public strategy with this slug.
    """
    row = public_strategy(slug)
    of_all = goals(slug)
    spearheads = tuple(
        replace(card, goals=tuple(goal for goal in of_all if goal.spearhead_slug == card.slug))
        for card in spearhead_cards(row.spearheads.all())
    )
    return replace(
        strategy_card(row, spearheads=spearheads),
        context=tuple(row.context_links.values_list("indicator__slug", flat=True)),
        texts=tuple(TextCard(text.slug, TextKind(text.kind), text.title, text.body) for text in row.texts.all()),
        coverage=_coverage(row, of_all),
    )


def _coverage(row: Strategy, of_all: Sequence[GoalCard]) -> tuple[CoverageCard, ...]:
    texts = dict(row.coverage.values_list("matter", "text"))
    return tuple(
        CoverageCard(
            matter=matter,
            text=texts.get(matter.value, LocalizedText()),
            goals=tuple(goal for goal in of_all if matter in goal.matters),
        )
        for matter in Matter
    )
