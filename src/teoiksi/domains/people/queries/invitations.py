"""Reading invitations that have not been accepted, and the links by which people come."""

from __future__ import annotations

import hashlib
import secrets
from typing import Any, Final
from uuid import UUID

from django.core import signing
from django.utils import timezone

from teoiksi.domains.people.models import Invitation
from teoiksi.domains.people.queries.people import card_of
from teoiksi.domains.people.types import InvitationCard, InvitationGone, PersonCard

INVITATION_SALT: Final = "people.invitation"


def invitations() -> tuple[InvitationCard, ...]:
    """Give the invitations that wait to be accepted, the newest first; those that have expired too."""
    rows = Invitation.objects.filter(person__is_active=False).select_related("person").order_by("-sent_at")
    return tuple(InvitationCard(card_of(row.person), row.sent_at, row.expires_at) for row in rows)


def invited(key: str) -> PersonCard:
    """Give whom a link invites, without using it.

    :raises InvitationGone: when it is good no more: forged, used, withdrawn, expired, or sent anew.
    """
    try:
        told: Any = signing.loads(key, salt=INVITATION_SALT)
        person, secret = UUID(told[0]), str(told[1])
    except (signing.BadSignature, ValueError, TypeError, LookupError) as error:
        raise InvitationGone from error
    waits = Invitation.objects.select_related("person").filter(person__is_active=False)
    row = waits.filter(person__pseudonym=person, expires_at__gte=timezone.now()).first()
    if row is None or not secrets.compare_digest(row.key_hash, key_hash(secret)):
        raise InvitationGone
    return card_of(row.person)


def key_hash(secret: str) -> str:
    """Give what is kept of the secret in a link."""
    return hashlib.sha256(secret.encode()).hexdigest()
