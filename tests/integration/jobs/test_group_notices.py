"""Decisions of meetings and what waits for a chair are found for the letters of those whom they wait for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.factories import meetings
from tests.factories.people import citta
from tests.factories.programmes import DECISION, GROUP, PROGRAMME, TODAY, action_part, town

from teoiksi.domains.meetings import services
from teoiksi.domains.meetings.types import DecisionPart
from teoiksi.domains.people.types import PersonCard
from teoiksi.domains.programmes import services as programmes
from teoiksi.domains.programmes.types import ProgrammeState
from teoiksi.jobs.notices.groups import decisions_due, plans_awaited
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db
DUE = date(2026, 12, 10)


def decided(person: PersonCard | None, due_on: date | None = DUE) -> None:
    part = DecisionPart("Pyydetään tarjoukset", person.id if person else None, due_on)
    services.note_decision(actor=COMMAND_LINE, meeting=meetings.meeting(date(2026, 11, 2)), part=part)


def test_a_decision_is_found_from_a_week_before_its_day_until_it_is_carried_out() -> None:
    town()
    elli = meetings.in_group("Elli")
    decided(elli)
    assert list(decisions_due(DUE - timedelta(days=8))) == []
    (found,) = decisions_due(DUE - timedelta(days=7))
    assert (found.person, found.group, found.due_on) == (elli.id, GROUP, DUE)
    assert found.detail.fi == "Kokous 2.11.2026, § 1. Määräpäivä 10.12.2026."
    assert found.address.en.startswith("/en/staff/meetings/")
    services.carry_out(actor=COMMAND_LINE, decision=int(found.subject), done_on=DUE)
    assert list(decisions_due(DUE)) == []


def test_a_decision_without_a_day_or_a_doer_reminds_nobody_and_who_may_not_see_the_meeting_is_led_to_my_part() -> None:
    town()
    decided(None)
    elli = meetings.in_group("Elli")
    services.note_decision(actor=COMMAND_LINE, meeting=meetings.meeting(), part=DecisionPart("Ei päivää", elli.id))
    decided(citta())
    (found,) = decisions_due(DUE)
    assert found.address.fi == "/henkilosto/oma-osuus/#waiting"


def test_a_programme_and_a_proposed_change_are_found_while_they_wait_for_the_chair() -> None:
    town(action_part(), state=ProgrammeState.IN_GROUP)
    (found,) = plans_awaited(TODAY)
    assert (found.group, found.detail.fi) == (GROUP, "Ohjelma odottaa päätöstä.")
    for step in (ProgrammeState.APPROVED, ProgrammeState.IN_FORCE):
        programmes.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=step, decision=DECISION)
    assert list(plans_awaited(TODAY)) == []
    part = action_part(ends_on=date(2028, 5, 1))
    number = programmes.propose_change(actor=COMMAND_LINE, programme=PROGRAMME, part=part, why="Viivästyy")
    (found,) = plans_awaited(TODAY)
    assert found.address.fi == f"/henkilosto/ryhma/{GROUP}/muutos/{number}/"
