"""Which two versions of the strategy are compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from teoiksi.domains.strategy.types import STATE_NAMES, StrategyCard, StrategyState
from teoiksi.web.shared.language import reader_language


def choices(versions: Sequence[StrategyCard], old: str = "", new: str = "") -> dict[str, Any]:
    """Give what the form of the comparison shows; without a choice of both, the usual two are chosen in it."""
    language = reader_language()
    if not (old and new):
        old, new = _usual(versions)
    names = [
        (card.slug, f"{card.name.in_language(language)} ({STATE_NAMES[card.state].in_language(language)})")
        for card in versions
    ]
    return {"old": old, "new": new, "options": names, "compare_address": reverse("strategy:comparison")}


def _usual(versions: Sequence[StrategyCard]) -> tuple[str, str]:
    """Give the version before the one in force and that one; what it says it superseded goes before the newest other."""
    new = next((card for card in versions if card.state is StrategyState.APPROVED), next(iter(versions), None))
    if new is None:
        return "", ""
    others = [card.slug for card in versions if card is not new]
    earlier = [card.slug for card in versions if card.state is StrategyState.SUPERSEDED]
    return new.supersedes if new.supersedes in others else next(iter([*earlier, *others]), ""), new.slug
