"""Inviting people by a link that is good once and for a time."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.core import signing
from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.people import queries
from teoiksi.domains.people.models import Invitation, User
from teoiksi.domains.people.queries.invitations import INVITATION_SALT, key_hash
from teoiksi.domains.people.services.log import log
from teoiksi.domains.people.services.roles import give_role
from teoiksi.domains.people.services.users import add_user, remove_user
from teoiksi.domains.people.types import InvitationGone, LogKind, PersonCard, Role, Scope, TooManyInvitations
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language

PER_HOUR: Final = 40
"""How many invitations one person may send within an hour, those that are sent anew included."""


def invite(
    *,
    actor: Actor,
    email: str,
    name: str,
    roles: Sequence[tuple[Role, Scope]],
    days: int,
    language: Language = DEFAULT_LANGUAGE,
    reason: str = "",
) -> tuple[PersonCard, str]:
    """Add a person with their roles, who may sign in once they accept; gives them, and the key of the link, kept nowhere.

    :raises BadInput: when the address or the name cannot be used.
    :raises AddressTaken: when someone has the address already.
    :raises TooManyInvitations: when the limit of the hour is reached.
    :raises WrongScope: when a role is not held for such a thing.
    :raises UnknownUnit: when a unit does not exist.
    """
    with common.change(actor=actor, event="people.invited", reason=reason):
        _keep_to_limit(actor)
        person = add_user(actor=actor, email=email, name=name, language=language, is_active=False)
        for role, scope in roles:
            give_role(actor=actor, person=person.id, role=role, scope=scope, reason=reason)
        key = _send(actor, person.id, days)
    return queries.card_of(User.objects.get(pseudonym=person.id)), key


def invite_again(*, actor: Actor, person: UUID, days: int) -> str:
    """Make a new link for someone who has not accepted; the old one is good no more. Gives its key.

    :raises Invitation.DoesNotExist: when no invitation waits.
    :raises TooManyInvitations: when the limit of the hour is reached.
    """
    with common.change(actor=actor, event="people.invited_again"):
        Invitation.objects.select_for_update(of=["self"]).get(person__pseudonym=person, person__is_active=False)
        _keep_to_limit(actor)
        return _send(actor, person, days)


def withdraw_invitation(*, actor: Actor, person: UUID) -> None:
    """Take an invitation back: the person is erased, and their roles end.

    :raises Invitation.DoesNotExist: when no invitation waits.
    """
    with common.change(actor=actor, event="people.invitation_withdrawn"):
        Invitation.objects.get(person__pseudonym=person, person__is_active=False)
        log(actor=actor, kind=LogKind.INVITATION_WITHDRAWN, person=person)
        remove_user(actor=actor, person=person)


def accept_invitation(*, actor: Actor, person: UUID) -> PersonCard:
    """Let an invited person in, who has shown that the address is theirs; the link is good no more.

    :raises InvitationGone: when no invitation waits.
    """
    with common.change(actor=actor, event="people.invitation_accepted"):
        waits = Invitation.objects.select_for_update(of=["self"]).select_related("person")
        row = waits.filter(person__pseudonym=person, person__is_active=False).first()
        if row is None:
            raise InvitationGone
        row.person.is_active = True
        row.person.save(update_fields=["is_active"])
        row.delete()
    return queries.card_of(row.person)


def _send(actor: Actor, person: UUID, days: int) -> str:
    secret, now = secrets.token_urlsafe(24), timezone.now()
    Invitation.objects.update_or_create(
        person=User.objects.get(pseudonym=person),
        defaults={
            "key_hash": key_hash(secret),
            "sent_by": actor.id,
            "sent_at": now,
            "expires_at": now + timedelta(days=days),
        },
    )
    log(actor=actor, kind=LogKind.INVITED, person=person)
    return signing.dumps([str(person), secret], salt=INVITATION_SALT)


def _keep_to_limit(actor: Actor) -> None:
    since = timezone.now() - timedelta(hours=1)
    if Invitation.objects.filter(sent_by=actor.id, sent_at__gt=since).count() >= PER_HOUR:
        raise TooManyInvitations
