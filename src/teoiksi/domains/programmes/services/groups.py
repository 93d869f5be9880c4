"""Members and chairs of spearhead groups: roles held for a spearhead that exists."""

from __future__ import annotations

from uuid import UUID

from teoiksi.domains.common import services as common
from teoiksi.domains.people import services as people
from teoiksi.domains.people.types import Role, spearhead_scope
from teoiksi.domains.programmes.types import group_key
from teoiksi.domains.strategy.models import Spearhead
from teoiksi.kernel.actor import Actor


def appoint(
    *, actor: Actor, person: UUID, strategy: str, spearhead: str, role: Role = Role.GROUP_MEMBER, reason: str = ""
) -> bool:
    """Make someone a member or the chair of the group of a spearhead; gives whether they were not yet.

    :raises Spearhead.DoesNotExist: when the strategy has no such spearhead.
    :raises User.DoesNotExist: when there is no such person.
    :raises WrongScope: when the role is not one of a group.
    """
    with common.change(actor=actor, event="programmes.member_appointed", reason=reason):
        Spearhead.objects.get(strategy__slug=strategy, slug=spearhead)
        scope = spearhead_scope(group_key(strategy, spearhead))
        return people.give_role(actor=actor, person=person, role=role, scope=scope, reason=reason)


def dismiss(
    *, actor: Actor, person: UUID, strategy: str, spearhead: str, role: Role = Role.GROUP_MEMBER, reason: str = ""
) -> bool:
    """End someone's part in the group of a spearhead; gives whether they had it."""
    scope = spearhead_scope(group_key(strategy, spearhead))
    return people.take_role(actor=actor, person=person, role=role, scope=scope, reason=reason)
