"""Giving and taking roles; history tells who did it, to which pseudonym, and why."""

from __future__ import annotations

from uuid import UUID

from teoiksi.domains.common import services as common
from teoiksi.domains.people.models import RoleHolding, Unit, User
from teoiksi.domains.people.types import SCOPES, WHOLE_CITY, Role, Scope, ScopeKind, UnknownUnit, WrongScope
from teoiksi.kernel.actor import Actor


def give_role(*, actor: Actor, person: UUID, role: Role, scope: Scope = WHOLE_CITY, reason: str = "") -> bool:
    """Give a role to a person (by pseudonym); gives whether they did not hold it yet.

    :raises User.DoesNotExist: when there is no such person.
    :raises WrongScope: when the role is not held for such a thing.
    :raises UnknownUnit: when the unit does not exist.
    """
    if scope.kind not in SCOPES[role]:
        raise WrongScope(f"{role} {scope.kind}")
    with common.change(actor=actor, event="people.role_given", reason=reason):
        if scope.kind is ScopeKind.UNIT and not Unit.objects.filter(slug=scope.key).exists():
            raise UnknownUnit(scope.key)
        holder = User.objects.get(pseudonym=person)
        _row, is_new = RoleHolding.objects.get_or_create(
            holder=holder, role=role.value, scope_kind=scope.kind.value, scope_key=scope.key
        )
    return is_new


def take_role(*, actor: Actor, person: UUID, role: Role, scope: Scope = WHOLE_CITY, reason: str = "") -> bool:
    """Take a role from a person (by pseudonym); gives whether they held it."""
    with common.change(actor=actor, event="people.role_taken", reason=reason):
        held = RoleHolding.objects.filter(
            holder__pseudonym=person, role=role.value, scope_kind=scope.kind.value, scope_key=scope.key
        )
        removed, _by_model = held.delete()
    return bool(removed)
