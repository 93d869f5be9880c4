"""A person leaves: roles, deputies, sessions and ways in end, and the account is closed."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.contrib.sessions.models import Session
from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.people import queries
from teoiksi.domains.people.models import Deputy, Invitation, RoleHolding, User
from teoiksi.domains.people.services.log import log
from teoiksi.domains.people.services.roles import give_role, take_role
from teoiksi.domains.people.services.users import remove_user
from teoiksi.domains.people.types import MAY_BE_VACANT, LogKind, Role, Scope, StillHolds
from teoiksi.kernel.actor import Actor


def hand_over_role(
    *, actor: Actor, leaving: UUID, role: Role, scope: Scope, to: UUID | None = None, reason: str = ""
) -> None:
    """Give a role of someone who leaves to another, or end it when somebody else holds it too.

    :raises StillHolds: when nobody would be left to hold it.
    :raises User.DoesNotExist: when there is no one to take it.
    """
    with common.change(actor=actor, event="people.role_handed_over", reason=reason):
        if to is not None:
            give_role(actor=actor, person=to, role=role, scope=scope, reason=reason)
        if role not in MAY_BE_VACANT and not queries.holders(role, scope) - {leaving}:
            raise StillHolds(role.value)
        take_role(actor=actor, person=leaving, role=role, scope=scope, reason=reason)


def leave(*, actor: Actor, person: UUID, reason: str = "") -> None:
    """Close the account of someone who leaves: sessions, ways in and deputies end. The name stays until it is erased.

    What they answered for is handed over before: each domain gives its own (``jobs.leaving``).

    :raises StillHolds: when a role has not been handed over.
    :raises User.DoesNotExist: when there is no such person.
    """
    with common.change(actor=actor, event="people.left", reason=reason):
        user = User.objects.select_for_update().get(pseudonym=person, is_active=True)
        if held := RoleHolding.objects.filter(holder=user).count():
            raise StillHolds(str(held))
        Session.objects.filter(session_key__in=[each.key for each in queries.sessions_of(person)]).delete()
        for each in Deputy.objects.filter(person=user) | Deputy.objects.filter(deputy=user):
            each.delete()
        user.outside_accounts.all().delete()
        user.authenticator_set.all().delete()
        user.is_active, user.left_at = False, timezone.now()
        user.save(update_fields=["is_active", "left_at"])
        log(actor=actor, kind=LogKind.LEFT, person=person)


def erase_departed(*, actor: Actor, left_days: int, invited_days: int) -> tuple[str, ...]:
    """Erase people who left, or whose invitation expired, at least so many days ago; gives the address that each had."""
    now = timezone.now()
    left = User.objects.filter(is_active=False, left_at__lte=now - timedelta(days=left_days))
    expired = Invitation.objects.filter(person__is_active=False, expires_at__lte=now - timedelta(days=invited_days))
    gone = {*left.values_list("pseudonym", "email"), *expired.values_list("person__pseudonym", "person__email")}
    with common.change(actor=actor, event="people.departed_erased"):
        for person, _address in sorted(gone):
            remove_user(actor=actor, person=person)
    return tuple(address for _person, address in sorted(gone))
