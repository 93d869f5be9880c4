"""Who is to be told of a matter, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from teoiksi.domains.notices.types import OFFICE_HEARS_AFTER, Audience, MatterCard, Recipient


def told_as(matter: MatterCard, recipient: Recipient, *, has_owner: bool, now: datetime) -> Audience | None:
    """Give as whom this person is told of the matter now, or None when they are not.

    ``has_owner`` says whether anyone who answers for the item can be told at all; where nobody can, the strategy office is
    told in their stead, at once.
    """
    if answers_for(matter, recipient):
        return Audience.OWNER
    if recipient.in_office and _office_hears(matter, has_owner=has_owner, now=now):
        return Audience.OFFICE
    return None


def answers_for(matter: MatterCard, recipient: Recipient) -> bool:
    """Whether this person answers for the item."""
    return bool(matter.owner) and matter.owner in recipient.units


def has_owner(matter: MatterCard, recipients: Sequence[Recipient]) -> bool:
    """Whether anyone of these answers for the item."""
    return any(answers_for(matter, recipient) for recipient in recipients)


def _office_hears(matter: MatterCard, *, has_owner: bool, now: datetime) -> bool:
    after = OFFICE_HEARS_AFTER[matter.kind]
    if not has_owner:
        after = timedelta(0)
    return after is not None and matter.opened_at + after <= now
