"""The days that actions, milestones and corrections have before them."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories.people import aino
from tests.factories.programmes import action_part, milestone, town

from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.types import ActionState, CorrectionPart, DeadlineKind, ProgrammeState, UpdatePart
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db


def of_group() -> list[tuple[DeadlineKind, date, str]]:
    found = queries.deadlines_of_group("strategia-2025", "elinymparisto")
    return [(each.kind, each.day, each.name.fi) for each in found]


def test_a_group_has_ends_milestones_and_corrections_by_day() -> None:
    late = action_part(milestones=(milestone("Luonnos", date(2026, 3, 1)), milestone("Valmis", date(2027, 5, 1))))
    town(late, state=ProgrammeState.IN_FORCE)
    services.tell_situation(
        actor=COMMAND_LINE,
        action="puistot",
        part=UpdatePart(
            ActionState.UNDER_WAY, "Luonnos viivästyi", correction=CorrectionPart("Lisää väkeä", date(2027, 1, 31))
        ),
        today=date(2026, 11, 24),
    )
    assert of_group() == [
        (DeadlineKind.MILESTONE, date(2026, 3, 1), "Luonnos"),
        (DeadlineKind.CORRECTION, date(2027, 1, 31), "Lisää väkeä"),
        (DeadlineKind.MILESTONE, date(2027, 5, 1), "Valmis"),
        (DeadlineKind.END, date(2027, 12, 31), "Toimenpide puistot"),
    ]


@pytest.mark.parametrize("state", [ProgrammeState.DRAFT, ProgrammeState.CLOSED])
def test_nothing_waits_of_a_draft_or_of_what_is_over(state: ProgrammeState) -> None:
    town(action_part(), state=state)
    assert of_group() == []


def test_a_person_has_only_their_own() -> None:
    person = aino()
    town(action_part("puistot", owner=person.id), action_part("torit"), state=ProgrammeState.IN_FORCE)
    assert [each.action for each in queries.deadlines_of_person(person.id)] == ["puistot"]


def test_a_completed_action_waits_for_nothing() -> None:
    town(action_part(milestones=(milestone("Luonnos", date(2027, 3, 1)),)), state=ProgrammeState.IN_FORCE)
    part = UpdatePart(ActionState.COMPLETED, "Valmis")
    services.tell_situation(actor=COMMAND_LINE, action="puistot", part=part, today=date(2026, 11, 24))
    assert of_group() == []


def test_three_queries_are_enough(django_assert_max_num_queries: object) -> None:
    actions = [action_part(f"toimi-{number}", milestones=(milestone("M", date(2027, 1, 1)),)) for number in range(10)]
    town(*actions, state=ProgrammeState.IN_FORCE)
    with django_assert_max_num_queries(3):  # type: ignore[operator] # pytest-django's fixture
        assert len(of_group()) == 20
