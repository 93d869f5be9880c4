"""Who answers for an action; and a person leaves: what they answered for goes to someone else."""

from __future__ import annotations

from uuid import UUID

from teoiksi.domains.common import services as common
from teoiksi.domains.people.models import Unit, User
from teoiksi.domains.programmes.models import Action
from teoiksi.kernel.actor import Actor


def give_owner(*, actor: Actor, action: str, to: UUID | None, reason: str = "") -> None:
    """Let a person answer for an action, or nobody but its unit (None). It is no change of a plan, so it needs no approval.

    :raises Action.DoesNotExist: when there is none.
    :raises User.DoesNotExist: when there is no such person.
    """
    with common.change(actor=actor, event="programmes.owner_given", reason=reason):
        row = Action.objects.select_for_update(of=["self"]).get(slug=action)
        row.owner = None if to is None else User.objects.get(pseudonym=to, is_active=True)
        row.version += 1
        row.save(update_fields=["owner", "version"])


def hand_over(*, actor: Actor, leaving: UUID, to: UUID, reason: str = "") -> int:
    """Give all actions of one person to another; gives how many. It is no change of a plan, so it needs no approval.

    :raises User.DoesNotExist: when there is no one to take them.
    """
    with common.change(actor=actor, event="programmes.handed_over", reason=reason):
        heir = User.objects.get(pseudonym=to, is_active=True)
        rows = Action.objects.select_for_update(of=["self"]).filter(owner__pseudonym=leaving)
        return rows.update(owner=heir)


def hand_over_action(*, actor: Actor, action: str, leaving: UUID, to: UUID | None, reason: str = "") -> bool:
    """Give one action of a person to another, or to its unit's reporters; gives whether it was still theirs.

    :raises User.DoesNotExist: when there is no one to take it.
    """
    with common.change(actor=actor, event="programmes.action_handed_over", reason=reason):
        heir = User.objects.get(pseudonym=to, is_active=True) if to else None
        rows = Action.objects.select_for_update(of=["self"]).filter(slug=action, owner__pseudonym=leaving)
        return bool(rows.update(owner=heir))


def move_actions(*, actor: Actor, unit: str, to: str, reason: str = "") -> int:
    """Give the actions of a unit to another, each by its id; gives how many. To itself nothing is written, only counted.

    :raises Unit.DoesNotExist: when there is no such unit to take them.
    """
    with common.change(actor=actor, event="programmes.actions_moved", reason=reason):
        rows = Action.objects.filter(unit__slug=unit)
        if to == unit:
            return rows.count()
        return rows.update(unit=Unit.objects.get(slug=to, ended_on=None))
