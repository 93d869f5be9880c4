"""When an action is late, what may not wait for itself, and who may write what."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as some

from teoiksi.domains.people.types import WHOLE_CITY, HeldRole, PersonCard, Role, Scope, spearhead_scope, unit_scope
from teoiksi.domains.programmes import policies
from teoiksi.domains.programmes.types import ActionState, Delay

TODAY = date(2026, 11, 24)
BEFORE, AFTER = date(2026, 11, 23), date(2026, 11, 25)


def delay(
    state: ActionState = ActionState.UNDER_WAY, start: date = BEFORE, end: date = AFTER, due: tuple[date, ...] = ()
) -> tuple[Delay, date] | None:
    return policies.delay_of(state=state, starts_on=start, ends_on=end, due=due, today=TODAY)


@pytest.mark.parametrize("state", [ActionState.COMPLETED, ActionState.CANCELLED])
def test_what_has_ended_is_never_late(state: ActionState) -> None:
    assert delay(state, end=BEFORE, due=(BEFORE,)) is None


@pytest.mark.parametrize("state", [ActionState.NOT_STARTED, ActionState.UNDER_WAY, ActionState.POSTPONED])
def test_an_end_that_has_passed_is_late_from_its_day(state: ActionState) -> None:
    assert delay(state, end=BEFORE) == (Delay.END, BEFORE)


def test_the_day_itself_is_not_late_yet() -> None:
    assert delay(end=TODAY, due=(TODAY,)) is None
    assert delay(ActionState.NOT_STARTED, start=TODAY) is None


def test_the_gravest_delay_is_told_and_the_first_of_its_kind() -> None:
    earlier = date(2026, 1, 2)
    assert delay(due=(BEFORE, earlier, AFTER)) == (Delay.MILESTONE, earlier)
    assert delay(ActionState.NOT_STARTED, due=(BEFORE,)) == (Delay.MILESTONE, BEFORE)
    assert delay(ActionState.NOT_STARTED) == (Delay.START, BEFORE)


def test_of_a_postponed_action_only_the_end_is_waited_for() -> None:
    assert delay(ActionState.POSTPONED, due=(BEFORE,)) is None


def test_a_circle_is_told_from_its_first_to_its_first() -> None:
    assert policies.circle({"a": ["b"], "b": ["c"], "c": ["b"]}) == ("b", "c", "b")
    assert policies.circle({"a": ["a"]}) == ("a", "a")
    assert policies.circle({"a": ["b", "c"], "b": ["d"], "c": ["d"]}) == ()


def test_a_chain_of_ten_thousand_is_walked() -> None:
    chain = {str(number): [str(number + 1)] for number in range(10_000)}
    assert policies.circle(chain) == ()
    found = policies.circle(chain | {"10000": ["0"]})
    assert (len(found), found[0]) == (10_002, found[-1])


@given(some.dictionaries(some.integers(0, 7).map(str), some.lists(some.integers(0, 7).map(str), max_size=4)))
def test_a_circle_is_found_exactly_when_no_order_exists(needs: dict[str, list[str]]) -> None:
    left = {each: set(of) for each, of in needs.items()}
    for needed in {each for of in needs.values() for each in of}:
        left.setdefault(needed, set())
    while ready := [each for each, of in left.items() if not of & left.keys()]:
        for each in ready:
            del left[each]
    found = policies.circle(needs)
    assert bool(found) is bool(left)
    assert all(after in needs[before] for before, after in pairwise(found))


def someone(role: Role | None = None, scope: Scope = WHOLE_CITY) -> PersonCard:
    return PersonCard(uuid4(), "Aino", "aino@example.org", (HeldRole(role, scope),) if role else ())


GROUP, OTHER = "s/elinymparisto", "s/palvelut"
CAST = {
    "nobody": someone(),
    "officer": someone(Role.STRATEGY_OFFICER),
    "chair": someone(Role.GROUP_CHAIR, spearhead_scope(GROUP)),
    "member": someone(Role.GROUP_MEMBER, spearhead_scope(GROUP)),
    "of another group": someone(Role.GROUP_CHAIR, spearhead_scope(OTHER)),
    "reporter": someone(Role.REPORTER, unit_scope("kadut")),
    "of another unit": someone(Role.REPORTER, unit_scope("koulut")),
    "auditor": someone(Role.AUDITOR),
}


def test_who_may_do_what() -> None:
    owner = CAST["nobody"].id
    may = {
        name: (
            policies.may_see_draft(person, group=GROUP),
            policies.may_write_programme(person, group=GROUP),
            policies.may_decide_programme(person, group=GROUP),
            policies.may_update_action(person, group=GROUP, unit="kadut", owner=owner),
        )
        for name, person in CAST.items()
    }
    assert may == {
        "nobody": (False, False, False, True),  # who owns the action
        "officer": (True, True, True, True),
        "chair": (True, True, True, True),
        "member": (True, True, False, True),
        "of another group": (False, False, False, False),
        "reporter": (False, False, False, True),
        "of another unit": (False, False, False, False),
        "auditor": (True, False, False, False),
    }
