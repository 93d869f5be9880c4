"""A strategy only goes forward, and only one is in force."""

from __future__ import annotations

from typing import Final

from teoiksi.domains.strategy.models import Strategy
from teoiksi.domains.strategy.types import STATE_NAMES, StrategyState
from teoiksi.kernel.problems import BadInput, Place, Problem
from teoiksi.sources.strategy_file.document import StrategyPart

_ORDER: Final = list(StrategyState)


def refuse_wrong_state(part: StrategyPart) -> None:
    """Let a possible state pass.

    :raises BadInput: with every reason why the strategy cannot be in the state that the file says.
    """
    problems = [problem for check in (_backwards, _unknown_predecessor, _second_in_force) for problem in check(part)]
    if problems:
        raise BadInput(problems)


def supersede(slug: str) -> None:
    """Mark the strategy with this slug as replaced by a newer one."""
    row = Strategy.objects.get(slug=slug)
    if row.state != StrategyState.SUPERSEDED:
        row.state = StrategyState.SUPERSEDED
        row.save(update_fields=["state"])


def _backwards(part: StrategyPart) -> list[Problem]:
    row = Strategy.objects.filter(slug=part.id).first()
    if row is None or _ORDER.index(StrategyState(part.state)) >= _ORDER.index(StrategyState(row.state)):
        return []
    now, wanted = (STATE_NAMES[StrategyState(state)].fi for state in (row.state, part.state))
    return [
        Problem(
            "state_backwards",
            f"strategian tila on jo «{now}», eikä se voi palata tilaan «{wanted}»",
            f"kirjoita strategy.state: {row.state} tai myöhempi tila, tai anna uudelle strategialle oma tunnus (strategy.id)",
            Place(path="strategy.state"),
        )
    ]


def _unknown_predecessor(part: StrategyPart) -> list[Problem]:
    if not part.supersedes or Strategy.objects.filter(slug=part.supersedes).exists():
        return []
    return [
        Problem(
            "unknown_predecessor",
            f"aiempaa strategiaa «{part.supersedes}» ei ole ladattu",
            "lataa ensin aiemman strategian tiedosto tai poista rivi strategy.supersedes",
            Place(path="strategy.supersedes"),
        )
    ]


def _second_in_force(part: StrategyPart) -> list[Problem]:
    if part.state != StrategyState.APPROVED:
        return []
    others = Strategy.objects.filter(state=StrategyState.APPROVED).exclude(slug__in=[part.id, part.supersedes])
    return [
        Problem(
            "another_in_force",
            f"toinen strategia «{other.slug}» on jo voimassa",
            f"jos tämä korvaa sen, kirjoita strategy.supersedes: {other.slug}",
            Place(path="strategy.state"),
        )
        for other in others
    ]
