"""A person leaves: what they answered for goes to someone else, so that nothing is left without an owner."""

from __future__ import annotations

from uuid import UUID

from teoiksi.domains.common import services as common
from teoiksi.domains.people.models import User
from teoiksi.domains.programmes.models import Action
from teoiksi.kernel.actor import Actor


def hand_over(*, actor: Actor, leaving: UUID, to: UUID, reason: str = "") -> int:
    """Give all actions of one person to another; gives how many. It is no change of a plan, so it needs no approval.

    :raises User.DoesNotExist: when there is no one to take them.
    """
    with common.change(actor=actor, event="programmes.handed_over", reason=reason):
        heir = User.objects.get(pseudonym=to, is_active=True)
        rows = Action.objects.select_for_update(of=["self"]).filter(owner__pseudonym=leaving)
        return rows.update(owner=heir)
