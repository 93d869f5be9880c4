"""A strategy of an invented town as its card, for pictures and reports."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from teoiksi.domains.common.types import Decision
from teoiksi.domains.strategy.types import SpearheadCard, StrategyCard, StrategyState, ValueCard
from teoiksi.kernel.localized_text import LocalizedText

NOTHING = LocalizedText()


def spearhead(position: int, name: str = "Elävä keskusta", *contents: str) -> SpearheadCard:
    """Make a spearhead; its slug is ``karki-1`` and so on."""
    return SpearheadCard(
        slug=f"karki-{position}",
        position=position,
        name=LocalizedText(name, f"{name} sv"),
        short_name=NOTHING,
        summary=NOTHING,
        contents=tuple(LocalizedText(text) for text in contents or ("Asuminen ja palvelut.",)),
        reason=NOTHING,
        easy="",
        indicators=(),
    )


def strategy(count: int = 6, /, **changes: Any) -> StrategyCard:
    """Make a strategy with so many spearheads."""
    card = StrategyCard(
        slug="koskela",
        name=LocalizedText("Koskelan strategia", "Koskelas strategi"),
        state=StrategyState.APPROVED,
        municipality=LocalizedText("Koskela", "Koskela"),
        municipality_code="999",
        website="https://www.koskela.example/",
        term=LocalizedText("Valtuustokausi 2025–2029", "Fullmäktigeperioden 2025–2029"),
        starts_on=None,
        ends_on=None,
        supersedes="",
        decision=Decision(NOTHING, None, "", "", ""),
        vision=LocalizedText("Kosken kaupunki", "Staden vid forsen"),
        motto=LocalizedText("Yhdessä"),
        introduction=NOTHING,
        follow_up=NOTHING,
        participation=NOTHING,
        easy="",
        values=(ValueCard("rohkea", LocalizedText("rohkea", "modig"), NOTHING),),
        spearheads=tuple(spearhead(position) for position in range(1, count + 1)),
    )
    return replace(card, **changes)
