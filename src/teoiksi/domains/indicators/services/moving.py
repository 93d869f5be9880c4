"""A unit ends: its indicators go to another."""

from __future__ import annotations

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.people.models import Unit
from teoiksi.kernel.actor import Actor


def move_indicators(*, actor: Actor, unit: str, to: str, reason: str = "") -> int:
    """Give the indicators of a unit to another, each by its id; gives how many. To itself nothing is written, only counted.

    :raises Unit.DoesNotExist: when there is no such unit to take them.
    """
    with common.change(actor=actor, event="indicators.indicators_moved", reason=reason):
        rows = Indicator.objects.filter(owner__slug=unit)
        if to == unit:
            return rows.count()
        return rows.update(owner=Unit.objects.get(slug=to, ended_on=None))
