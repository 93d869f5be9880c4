"""Which day a round tells, who may do what with it, and when a target asks for less."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from teoiksi.domains.indicators.types import Direction
from teoiksi.domains.people.types import HeldRole, PersonCard, Role, Scope, spearhead_scope
from teoiksi.domains.reporting import policies
from teoiksi.domains.reporting.types import RoundKind

GROUP = "strategia/karki"


def person(*roles: tuple[Role, Scope]) -> PersonCard:
    return PersonCard(uuid4(), "Joku", "joku@example.org", tuple(HeldRole(role, scope) for role, scope in roles))


OFFICER = person((Role.STRATEGY_OFFICER, Scope()))
CHAIR = person((Role.GROUP_CHAIR, spearhead_scope(GROUP)))
MEMBER = person((Role.GROUP_MEMBER, spearhead_scope(GROUP)))
STRANGER = person((Role.GROUP_CHAIR, spearhead_scope("strategia/toinen")))


@pytest.mark.parametrize(
    ("kind", "day"),
    [
        (RoundKind.APRIL, date(2027, 4, 30)),
        (RoundKind.JUNE, date(2027, 6, 30)),
        (RoundKind.AUGUST, date(2027, 8, 31)),
        (RoundKind.YEAR_END, date(2027, 12, 31)),
        (RoundKind.TERM, date(2027, 5, 31)),
    ],
)
def test_each_kind_of_round_tells_the_situation_of_its_day(kind: RoundKind, day: date) -> None:
    assert policies.situation_day(kind, 2027) == day


def test_the_officer_opens_and_closes_the_group_writes_and_its_chair_approves() -> None:
    people = (OFFICER, CHAIR, MEMBER, STRANGER)
    assert [policies.may_run_rounds(each) for each in people] == [True, False, False, False]
    assert [policies.may_write_round_text(each, group=GROUP) for each in people] == [True, True, True, False]
    assert [policies.may_approve_round_text(each, group=GROUP) for each in people] == [True, True, False, False]


def levels(value: float | None = None, low: float | None = None, high: float | None = None) -> dict[str, float | None]:
    return {"value": value, "low": low, "high": high}


@pytest.mark.parametrize(
    ("direction", "before", "now", "lowered"),
    [
        (Direction.GROW, levels(100), levels(90), True),
        (Direction.GROW, levels(100), levels(110), False),
        (Direction.FALL, levels(10), levels(12), True),
        (Direction.FALL, levels(10), levels(9), False),
        (Direction.GROW, levels(100), levels(None), True),
        (Direction.RANGE, levels(low=2, high=4), levels(low=1, high=4), True),
        (Direction.RANGE, levels(low=2, high=4), levels(low=2, high=5), True),
        (Direction.RANGE, levels(low=2, high=4), levels(low=3, high=4), False),
        (Direction.CONTEXT, levels(1), levels(0), False),
    ],
)
def test_a_target_is_lowered_when_it_asks_for_less(
    direction: Direction, before: dict[str, float | None], now: dict[str, float | None], lowered: bool
) -> None:
    assert policies.is_lowered(direction, before, now) is lowered
