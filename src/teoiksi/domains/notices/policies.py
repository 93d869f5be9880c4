"""Who is to be told of a matter, when, and which telling it is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from teoiksi.domains.notices.types import (
    ASKED_TWICE,
    BETWEEN_STEPS,
    OFFICE_HEARS_AFTER,
    PASSED_ON_AFTER,
    Audience,
    MatterCard,
    MatterKind,
    Step,
    Telling,
)
from teoiksi.domains.people import policies as people
from teoiksi.domains.people.types import PersonCard, Role, spearhead_scope, unit_scope

_UNIT_ROLES = {MatterKind.UPDATE_DUE: Role.REPORTER}
"""Who of a unit answers for a matter; of figures it is the owner of indicators."""


def tellings(
    matter: MatterCard, everybody: Sequence[PersonCard], before: Collection[Telling], *, today: date, now: datetime
) -> list[Telling]:
    """Give everyone who is to be told of the matter today; ``before`` is what has been told of it already.

    Nobody is told of the same step twice. Of an update the owner is reminded once more when a week has passed, and a week
    after that it is passed on to the chair of the group, or to the strategy office when the group has no other chair.
    What must be done by a day is reminded of once more on that day, and passed on three days later. What nobody answers for
    who could be told is passed on at once.
    """
    if matter.kind in ASKED_TWICE:
        return _asked_twice(matter, everybody, before, today)
    told = {each.recipient for each in before}
    owned = has_owner(matter, everybody)
    found = []
    for person in everybody:
        audience = told_as(matter, person, has_owner=owned, now=now)
        if audience is not None and person.id not in told:
            found.append(Telling(person.id, audience, Step.FIRST, today))
    return found


def present(everybody: Sequence[PersonCard]) -> list[PersonCard]:
    """Leave out those for whom another stands in today, who is told instead; one whose deputies are away too stays."""
    away = {each for person in everybody for each in person.stands_in_for}
    covered = {each for person in everybody if person.id not in away for each in person.stands_in_for}
    return [person for person in everybody if person.id not in covered]


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
    """Whether this person answers for the item today: by name, as the one of its unit, or standing in for either.

    For what a group says in a round, its people do; ``_asked`` leaves only its chair of them, when it has one. What waits for
    the chair is the chair's alone.
    """
    if matter.kind is MatterKind.PLAN_AWAITED:
        return people.holds(person, Role.GROUP_CHAIR, spearhead_scope(matter.group))
    if matter.kind is MatterKind.ROUND_ANSWER:
        group = spearhead_scope(matter.group)
        return any(people.holds(person, role, group) for role in (Role.GROUP_CHAIR, Role.GROUP_MEMBER))
    if matter.person is not None:
        return matter.person in person.acts_for
    role = _UNIT_ROLES.get(matter.kind, Role.INDICATOR_OWNER)
    return bool(matter.owner) and people.holds(person, role, unit_scope(matter.owner))


def has_owner(matter: MatterCard, everybody: Sequence[PersonCard]) -> bool:
    """Whether anyone of these answers for the item."""
    return any(answers_for(matter, person) for person in everybody)


def _asked_twice(
    matter: MatterCard, everybody: Sequence[PersonCard], before: Collection[Telling], today: date
) -> list[Telling]:
    owners = _asked(matter, everybody)
    told = {(each.recipient, each.step): each.day for each in before}
    found = []
    for owner in owners:
        first, second = told.get((owner, Step.FIRST)), told.get((owner, Step.SECOND))
        if first is None:
            found.append(Telling(owner, Audience.OWNER, Step.FIRST, today))
        elif second is None and _second_on(matter, first) <= today:
            found.append(Telling(owner, Audience.OWNER, Step.SECOND, today))
    seconds = [day for owner in owners if (day := told.get((owner, Step.SECOND)))]
    waited = PASSED_ON_AFTER if matter.due_on else BETWEEN_STEPS
    if not owners or any(day + waited <= today for day in seconds):
        audience, above = _passed_on_to(matter, everybody, owners)
        fresh = [each for each in above if (each, Step.PASSED_ON) not in told]
        found += [Telling(each, audience, Step.PASSED_ON, today) for each in fresh]
    return found


def _asked(matter: MatterCard, everybody: Sequence[PersonCard]) -> list[UUID]:
    """Give those who answer for the matter; of a group its chair alone, or all of its people when it has no chair."""
    owners = [person for person in everybody if answers_for(matter, person)]
    if matter.kind is MatterKind.ROUND_ANSWER:
        chairs = [each for each in owners if people.holds(each, Role.GROUP_CHAIR, spearhead_scope(matter.group))]
        owners = chairs or owners
    return [person.id for person in owners]


def _second_on(matter: MatterCard, first: date) -> date:
    """The day of the second reminder: that by which the matter must be done, but not the very day of the first one."""
    return first + BETWEEN_STEPS if matter.due_on is None else max(matter.due_on, first + timedelta(days=1))


def _passed_on_to(
    matter: MatterCard, everybody: Sequence[PersonCard], owners: Collection[UUID]
) -> tuple[Audience, list[UUID]]:
    """The chair of the group; where it has none, or the chair is the one who has not told, the strategy office."""
    group = spearhead_scope(matter.group)
    others = [person for person in everybody if person.id not in owners]
    if matter.group and (chairs := [each.id for each in others if people.holds(each, Role.GROUP_CHAIR, group)]):
        return Audience.CHAIR, chairs
    return Audience.OFFICE, [each.id for each in others if people.holds(each, Role.STRATEGY_OFFICER)]


def _office_hears(matter: MatterCard, *, has_owner: bool, now: datetime) -> bool:
    after = OFFICE_HEARS_AFTER[matter.kind]
    if not has_owner:
        after = timedelta(0)
    return after is not None and matter.opened_at + after <= now
