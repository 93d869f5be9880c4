"""One spearhead with its goals."""

from __future__ import annotations

from dataclasses import replace

from teoiksi.domains.strategy.models import Spearhead
from teoiksi.domains.strategy.queries.goals import goal_cards
from teoiksi.domains.strategy.queries.outline import spearhead_cards
from teoiksi.domains.strategy.types import PUBLIC_STATES, SpearheadCard


def spearhead(strategy: str, slug: str) -> SpearheadCard:
    """Give a spearhead of a public strategy with its goals; five queries.

    :raises Spearhead.DoesNotExist: when the strategy has none with this slug.
    """
    row = Spearhead.objects.get(strategy__slug=strategy, strategy__state__in=PUBLIC_STATES, slug=slug)
    (card,) = spearhead_cards([row])
    return replace(card, goals=goal_cards(row.goals.all()))
