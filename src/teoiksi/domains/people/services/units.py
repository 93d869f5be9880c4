"""Writing the units of the city."""

from __future__ import annotations

from collections.abc import Sequence

from teoiksi.domains.common import services as common
from teoiksi.domains.people.models import Unit
from teoiksi.kernel.actor import Actor
from teoiksi.sources.strategy_file.document import UnitPart


def put_units(*, actor: Actor, parts: Sequence[UnitPart], reason: str = "") -> dict[str, Unit]:
    """Add or change the units of a strategy file, by id; others stay. Gives the units by id."""
    with common.change(actor=actor, event="people.units_put", reason=reason):
        brought = common.bring(
            Unit.objects.filter(slug__in=[part.id for part in parts]),
            key="slug",
            wanted={part.id: {"name": part.name} for part in parts},
            keep_others=True,
        )
    return brought.rows
