"""Reading the units of the city and the companies of its group as a tree."""

from __future__ import annotations

from collections.abc import Iterator

from teoiksi.domains.people.models import RoleHolding, Unit
from teoiksi.domains.people.types import ScopeKind, UnitCard, UnitKind


def unit_tree(*, ended: bool = False) -> tuple[UnitCard, ...]:
    """Give the units in the order of the tree, each after the one that it belongs to; with ``ended`` those that ended too."""
    rows = Unit.objects.select_related("parent", "merged_into")
    below: dict[int | None, list[Unit]] = {}
    for row in sorted(rows if ended else rows.filter(ended_on=None), key=lambda each: (each.kind, str(each.name))):
        below.setdefault(row.parent_id, []).append(row)
    return tuple(_walk(below, None, 0))


def unit(slug: str) -> UnitCard:
    """Give one unit.

    :raises Unit.DoesNotExist: when there is none.
    """
    return _card(Unit.objects.select_related("parent", "merged_into").get(slug=slug), 0)


def unit_is_held(slug: str) -> bool:
    """Tell whether anyone holds a role for a unit, or another unit belongs to it."""
    roles = RoleHolding.objects.filter(scope_kind=ScopeKind.UNIT.value, scope_key=slug)
    return roles.exists() or Unit.objects.filter(parent__slug=slug, ended_on=None).exists()


def _walk(below: dict[int | None, list[Unit]], parent: int | None, depth: int) -> Iterator[UnitCard]:
    for row in below.get(parent, ()):
        yield _card(row, depth)
        yield from _walk(below, row.pk, depth + 1)


def _card(row: Unit, depth: int) -> UnitCard:
    return UnitCard(
        slug=row.slug,
        name=row.name,
        kind=UnitKind(row.kind),
        parent=row.parent.slug if row.parent else "",
        depth=depth,
        ended_on=row.ended_on,
        merged_into=row.merged_into.slug if row.merged_into else "",
    )
