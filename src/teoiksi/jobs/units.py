"""A unit ends: its work, which several domains know of, goes to another unit together with its people and parts.

A domain with things of units adds how they move to ``_movers``; domains know nothing of each other here.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators import services as indicators
from teoiksi.domains.people import services
from teoiksi.domains.people.types import UnitInUse
from teoiksi.domains.programmes import services as programmes
from teoiksi.kernel.actor import Actor

_movers: Final[tuple[Callable[..., int], ...]] = (indicators.move_indicators, programmes.move_actions)


def end_unit(*, actor: Actor, slug: str, on: date, into: str = "", reason: str = "") -> int:
    """End a unit, all or nothing; gives how many indicators and actions went to ``into``.

    :raises UnitInUse: when it has work, roles or units of its own and no other takes them.
    :raises UnitInACircle: when it would be merged into itself or one of its own.
    :raises Unit.DoesNotExist: when either is not there, or has ended.
    """
    with common.change(actor=actor, event="people.unit_ended", reason=reason):
        moved = sum(move(actor=actor, unit=slug, to=into or slug, reason=reason) for move in _movers)
        if moved and not into:
            raise UnitInUse(slug)
        services.end_unit(actor=actor, slug=slug, on=on, into=into, reason=reason)
    return moved
