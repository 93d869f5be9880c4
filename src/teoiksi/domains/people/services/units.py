"""Writing the units of the city."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from teoiksi.domains.common import services as common
from teoiksi.domains.people import queries
from teoiksi.domains.people.models import RoleHolding, Unit
from teoiksi.domains.people.services.roles import give_role
from teoiksi.domains.people.types import (
    Role,
    ScopeKind,
    UnitCard,
    UnitInACircle,
    UnitInUse,
    UnitPart,
    UnitTaken,
    unit_scope,
)
from teoiksi.kernel.actor import Actor
from teoiksi.sources.strategy_file import document as file


def put_units(*, actor: Actor, parts: Sequence[file.UnitPart], reason: str = "") -> dict[str, Unit]:
    """Add or change the units of a strategy file, by id; others stay. Gives the units by id."""
    with common.change(actor=actor, event="people.units_put", reason=reason):
        brought = common.bring(
            Unit.objects.filter(slug__in=[part.id for part in parts]),
            key="slug",
            wanted={part.id: {"name": part.name} for part in parts},
            keep_others=True,
        )
    return brought.rows


def add_unit(*, actor: Actor, part: UnitPart, reason: str = "") -> UnitCard:
    """Add a unit or a company.

    :raises UnitTaken: when there is one of this id.
    :raises Unit.DoesNotExist: when the one that it belongs to is not there.
    """
    with common.change(actor=actor, event="people.unit_added", reason=reason):
        row, is_new = Unit.objects.get_or_create(
            slug=part.slug, defaults={"name": part.name, "kind": part.kind.value, "parent": _parent(part.parent)}
        )
        if not is_new:
            raise UnitTaken(part.slug)
    return queries.unit(row.slug)


def change_unit(*, actor: Actor, part: UnitPart, reason: str = "") -> UnitCard:
    """Change the name, the kind or the place of a unit; its id stays.

    :raises UnitInACircle: when it would belong to itself or to one of its own.
    :raises Unit.DoesNotExist: when it, or the one that it belongs to, is not there.
    """
    with common.change(actor=actor, event="people.unit_changed", reason=reason):
        row = Unit.objects.select_for_update(of=["self"]).get(slug=part.slug)
        parent = above = _parent(part.parent)
        while above is not None:
            if above.pk == row.pk:
                raise UnitInACircle(part.slug)
            above = above.parent
        row.name, row.kind, row.parent = part.name, part.kind.value, parent
        row.save(update_fields=["name", "kind", "parent"])
    return queries.unit(part.slug)


def end_unit(*, actor: Actor, slug: str, on: date, into: str = "", reason: str = "") -> None:
    """End a unit; with ``into`` its roles and its own units go to that one. Its work has been moved before (``jobs.units``).

    :raises UnitInUse: when it has roles or units of its own and no other takes them.
    :raises UnitInACircle: when it would be merged into itself or one of its own.
    :raises Unit.DoesNotExist: when either is not there, or has ended.
    """
    with common.change(actor=actor, event="people.unit_ended", reason=reason):
        row = Unit.objects.select_for_update(of=["self"]).get(slug=slug, ended_on=None)
        heir = Unit.objects.get(slug=into, ended_on=None) if into else None
        if heir is not None:
            _merge(actor, row, heir, reason)
        elif queries.unit_is_held(slug):
            raise UnitInUse(slug)
        row.ended_on, row.merged_into = on, heir
        row.save(update_fields=["ended_on", "merged_into"])


def _merge(actor: Actor, row: Unit, heir: Unit, reason: str) -> None:
    above: Unit | None = heir
    while above is not None:
        if above.pk == row.pk:
            raise UnitInACircle(row.slug)
        above = above.parent
    held = RoleHolding.objects.filter(scope_kind=ScopeKind.UNIT.value, scope_key=row.slug)
    for each in held:
        give_role(actor=actor, person=each.holder_id, role=Role(each.role), scope=unit_scope(heir.slug), reason=reason)
        each.delete()
    for part in Unit.objects.filter(parent=row):
        part.parent = heir
        part.save(update_fields=["parent"])


def _parent(slug: str) -> Unit | None:
    return Unit.objects.get(slug=slug, ended_on=None) if slug else None
