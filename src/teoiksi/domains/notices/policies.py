"""Who is to be told of a matter, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from teoiksi.domains.notices.types import OFFICE_HEARS_AFTER, Audience, MatterCard
from teoiksi.domains.people import policies as people
from teoiksi.domains.people.types import PersonCard, Role, unit_scope


def told_as(matter: MatterCard, person: PersonCard, *, has_owner: bool, now: datetime) -> Audience | None:
    """Give as whom this person is told of the matter now, or None when they are not.

    ``has_owner`` says whether anyone who answers for the item can be told at all; where nobody can, the strategy office is
    told in their stead, at once.
    """
    if answers_for(matter, person):
        return Audience.OWNER
    if people.holds(person, Role.STRATEGY_OFFICER) and _office_hears(matter, has_owner=has_owner, now=now):
        return Audience.OFFICE
    return None


def answers_for(matter: MatterCard, person: PersonCard) -> bool:
    """Whether this person answers for the item."""
    return bool(matter.owner) and people.holds(person, Role.INDICATOR_OWNER, unit_scope(matter.owner))


def has_owner(matter: MatterCard, everybody: Sequence[PersonCard]) -> bool:
    """Whether anyone of these answers for the item."""
    return any(answers_for(matter, person) for person in everybody)


def _office_hears(matter: MatterCard, *, has_owner: bool, now: datetime) -> bool:
    after = OFFICE_HEARS_AFTER[matter.kind]
    if not has_owner:
        after = timedelta(0)
    return after is not None and matter.opened_at + after <= now
