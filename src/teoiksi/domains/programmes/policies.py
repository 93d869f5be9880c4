"""Who may write, decide on and update what of programmes; when an action is late; and what may follow what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final
from uuid import UUID

from teoiksi.domains.people import policies as people
from teoiksi.domains.people.types import PersonCard, Role, spearhead_scope, unit_scope
from teoiksi.domains.programmes.types import ENDED, ActionState, Delay, ProgrammeState

TOLD_WITHIN_DAYS: Final = 90
"""Days within which something is to be told of every action that has begun."""


def is_in_group(person: PersonCard, group: str) -> bool:
    """Tell whether someone is a member or the chair of the group of a spearhead (by ``group_key``)."""
    return any(people.holds(person, role, spearhead_scope(group)) for role in (Role.GROUP_MEMBER, Role.GROUP_CHAIR))


def may_see_groups(person: PersonCard) -> bool:
    """Tell whether someone may see the desk of any group."""
    seeing = (Role.STRATEGY_OFFICER, Role.AUDITOR, Role.GROUP_CHAIR, Role.GROUP_MEMBER)
    return any(held.role in seeing for held in person.held)


def may_see_draft(person: PersonCard, *, group: str) -> bool:
    """Tell whether someone may see a programme before it is approved."""
    return may_write_programme(person, group=group) or people.holds(person, Role.AUDITOR)


def may_write_programme(person: PersonCard, *, group: str) -> bool:
    """Tell whether someone may write the programme of a group and its actions, and note its decisions."""
    return people.holds(person, Role.STRATEGY_OFFICER) or is_in_group(person, group)


def may_comment(person: PersonCard, *, group: str) -> bool:
    """Tell whether someone may comment on the programme and the actions of a group: its people, and the officer."""
    return may_write_programme(person, group=group)


def may_write_some_programme(person: PersonCard) -> bool:
    """Tell whether there may be a programme that someone may write."""
    writing = (Role.STRATEGY_OFFICER, Role.GROUP_CHAIR, Role.GROUP_MEMBER)
    return any(held.role in writing for held in person.held)


def may_decide_programme(person: PersonCard, *, group: str) -> bool:
    """Tell whether someone may take a programme from one state to the next: the chair of its group, or the officer."""
    return people.holds(person, Role.STRATEGY_OFFICER) or people.holds(person, Role.GROUP_CHAIR, spearhead_scope(group))


def may_take_step(person: PersonCard, *, group: str, to: ProgrammeState) -> bool:
    """Tell whether someone may take a programme to a state: the group sends it on and takes it back, its chair decides."""
    if to in {ProgrammeState.DRAFT, ProgrammeState.IN_GROUP}:
        return may_write_programme(person, group=group)
    return may_decide_programme(person, group=group)


def may_appoint(person: PersonCard, *, group: str, role: Role) -> bool:
    """Tell whether someone may give or end a part in a group: the officer any, its chair that of a member."""
    if people.holds(person, Role.STRATEGY_OFFICER):
        return role in {Role.GROUP_CHAIR, Role.GROUP_MEMBER}
    return role is Role.GROUP_MEMBER and people.holds(person, Role.GROUP_CHAIR, spearhead_scope(group))


def may_set_some_rhythm(person: PersonCard) -> bool:
    """Tell whether there may be a programme of which someone may choose how often its actions are asked about."""
    return any(held.role in {Role.STRATEGY_OFFICER, Role.GROUP_CHAIR} for held in person.held)


def may_update_action(person: PersonCard, *, group: str, unit: str, owner: UUID | None) -> bool:
    """Tell whether someone may tell how an action goes: its owner or their deputy, who reports for its unit, the
    group, the officer."""
    return (
        owner in person.acts_for
        or may_write_programme(person, group=group)
        or people.holds(person, Role.REPORTER, unit_scope(unit))
    )


def may_write_unit_goals(person: PersonCard, *, unit: str) -> bool:
    """Tell whether someone may write the goals of a unit's own: who reports for it, or the officer."""
    return people.holds(person, Role.STRATEGY_OFFICER) or people.holds(person, Role.REPORTER, unit_scope(unit))


def delay_of(
    *, state: ActionState, starts_on: date, ends_on: date, due: Iterable[date], today: date
) -> tuple[Delay, date] | None:
    """Say what of an action should have happened already and since when, or None; the gravest first.

    ``due`` are the days of the milestones that are not done. A day itself is not late yet. Of a postponed action only its
    end is waited for; of one that has ended, nothing.
    """
    if state in ENDED:
        return None
    if ends_on < today:
        return Delay.END, ends_on
    if state is ActionState.POSTPONED:
        return None
    if overdue := [day for day in due if day < today]:
        return Delay.MILESTONE, min(overdue)
    if state is ActionState.NOT_STARTED and starts_on < today:
        return Delay.START, starts_on
    return None


def is_untold(*, state: ActionState, starts_on: date, told_on: date | None, today: date) -> bool:
    """Tell whether an action that has begun has not been told of for a quarter of a year; never of one that has ended."""
    if state in ENDED or starts_on > today:
        return False
    return (today - max(told_on or starts_on, starts_on)).days > TOLD_WITHIN_DAYS


def circle(needs: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Find actions that need each other in a circle, as slugs in order with the first one again at the end; empty for none.

    ``needs`` maps each action to those that it needs. Depth-first search without recursion, so that a long chain is fine.
    """
    finished: set[str] = set()
    for first in needs:
        path: list[str] = []
        on_path: set[str] = set()
        stack: list[tuple[str, bool]] = [(first, False)]
        while stack:
            at, is_left = stack.pop()
            if is_left:
                on_path.discard(path.pop())
                finished.add(at)
            elif at in on_path:
                return (*path[path.index(at) :], at)
            elif at not in finished:
                path.append(at)
                on_path.add(at)
                stack.append((at, True))
                stack.extend((each, False) for each in needs.get(at, ()))
    return ()
