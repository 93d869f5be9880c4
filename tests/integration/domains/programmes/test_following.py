"""Situation updates that never change, corrections of delays, own actions, and handing over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from django.db import DatabaseError, transaction
from tests.factories.people import citta
from tests.factories.programmes import DECISION, GROUP, PROGRAMME, TODAY, action_part, milestone, town

from teoiksi.domains.people import queries as people
from teoiksi.domains.people import services as people_services
from teoiksi.domains.people.types import PersonCard, Role, WrongScope, unit_scope
from teoiksi.domains.programmes import policies, queries, services
from teoiksi.domains.programmes.models import ProgressUpdate
from teoiksi.domains.programmes.types import (
    ActionCard,
    ActionState,
    CorrectionPart,
    Delay,
    NotWritable,
    ProgrammeState,
    UpdatePart,
)
from teoiksi.domains.strategy.models import Spearhead
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.problems import BadInput

pytestmark = pytest.mark.django_db

UNDER_WAY = UpdatePart(ActionState.UNDER_WAY, "Puut on istutettu.", 40)


def tell(part: UpdatePart, today: date = TODAY) -> None:
    services.tell_situation(actor=COMMAND_LINE, action="puistot", part=part, today=today)


def card() -> ActionCard:
    return queries.action("puistot", today=TODAY)


def codes(part: UpdatePart) -> list[str]:
    with pytest.raises(BadInput) as caught:
        tell(part)
    return [problem.code for problem in caught.value.problems]


def test_an_update_is_shown_and_stays_when_the_next_one_comes() -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    tell(UNDER_WAY)
    tell(UpdatePart(ActionState.COMPLETED, "Puisto on avattu.", 100))
    found = card()
    assert [(each.state, each.sentence, each.progress) for each in found.updates] == [
        (ActionState.COMPLETED, "Puisto on avattu.", 100),
        (ActionState.UNDER_WAY, "Puut on istutettu.", 40),
    ]
    assert (found.brief.state, found.brief.progress, found.updates[0].author) == (
        ActionState.COMPLETED,
        100,
        COMMAND_LINE.id,
    )
    assert found.version == 1  # what is told is no change of the plan


def test_the_database_refuses_to_change_an_update() -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    tell(UNDER_WAY)
    with pytest.raises(DatabaseError), transaction.atomic():
        ProgressUpdate.objects.update(sentence="Jotain muuta")


@pytest.mark.parametrize("state", [ProgrammeState.DRAFT, ProgrammeState.IN_GROUP, ProgrammeState.CLOSED])
def test_only_approved_programmes_are_told_of(state: ProgrammeState) -> None:
    town(action_part(), state=state)
    with pytest.raises(NotWritable):
        tell(UNDER_WAY)


def test_a_late_action_asks_for_a_correction_once() -> None:
    town(action_part(milestones=(milestone("Kaavat", date(2026, 5, 1)),)), state=ProgrammeState.IN_FORCE)
    assert (card().brief.delay, card().brief.late_since) == (Delay.MILESTONE, date(2026, 5, 1))
    assert codes(UNDER_WAY) == ["correction_missing"]
    assert not ProgressUpdate.objects.exists()
    tell(replace(UNDER_WAY, correction=CorrectionPart("Palkataan kesätyöntekijöitä.", date(2026, 12, 31))))
    tell(UNDER_WAY)  # a correction is under way
    (correction,) = card().corrections
    assert (correction.measure, correction.due_on, correction.done_on) == (
        "Palkataan kesätyöntekijöitä.",
        date(2026, 12, 31),
        None,
    )
    services.finish_correction(actor=COMMAND_LINE, action="puistot", correction=correction.id, today=TODAY)
    assert card().corrections[0].done_on == TODAY
    assert codes(UNDER_WAY) == ["correction_missing"]


def test_a_milestone_that_is_done_now_makes_the_delay_go() -> None:
    town(action_part(milestones=(milestone("Kaavat", date(2026, 5, 1)),)), state=ProgrammeState.IN_FORCE)
    (step,) = card().milestones
    tell(replace(UNDER_WAY, done=frozenset({step.id})))
    assert (card().milestones[0].done_on, card().brief.delay) == (TODAY, None)


def test_what_cannot_be_in_an_update_is_told_at_once() -> None:
    town(action_part(), state=ProgrammeState.IN_FORCE)
    wrong = UpdatePart(ActionState.UNDER_WAY, "", 101, frozenset({-1}), CorrectionPart(" ", TODAY.replace(day=23)))
    assert codes(wrong) == ["no_share", "unknown_milestone", "no_measure", "day_has_passed"]


@pytest.fixture
def person() -> PersonCard:
    """Someone without a role, in the town whose programme is in force with three actions, none of them theirs."""
    parts = [action_part("oma"), action_part("yksikon"), action_part("valmis")]
    town(*parts, state=ProgrammeState.DRAFT)
    owner = citta()
    services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=replace(parts[0], owner=owner.id))
    return owner


def mine(someone: PersonCard) -> list[str]:
    asked = queries.asked_of_person(people.person(someone.id), today=TODAY, rhythm=timedelta(days=90))
    return [each.brief.slug for each in asked]


def go_into_force() -> None:
    for step in (ProgrammeState.IN_GROUP, ProgrammeState.APPROVED):
        services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=step, decision=DECISION)


def test_my_actions_are_those_i_own_and_those_of_my_unit_that_nobody_owns(person: PersonCard) -> None:
    assert mine(person) == []  # a draft is not asked about
    go_into_force()
    assert mine(person) == ["oma"]
    people_services.give_role(actor=COMMAND_LINE, person=person.id, role=Role.REPORTER, scope=unit_scope("strategia"))
    services.tell_situation(
        actor=COMMAND_LINE, action="valmis", part=UpdatePart(ActionState.COMPLETED, "Valmis."), today=TODAY
    )
    assert mine(person) == ["oma", "yksikon"]


def test_who_leaves_hands_over_and_nothing_is_left_without_an_owner(person: PersonCard) -> None:
    go_into_force()
    heir = people_services.add_user(actor=COMMAND_LINE, email="dora@example.org", name="Dora")
    assert services.hand_over(actor=COMMAND_LINE, leaving=person.id, to=heir.id, reason="jää eläkkeelle") == 1
    people_services.remove_user(actor=COMMAND_LINE, person=person.id)
    assert mine(heir) == ["oma"]


def test_members_are_appointed_to_groups_of_spearheads_that_exist(person: PersonCard) -> None:
    appoint = partial(services.appoint, actor=COMMAND_LINE, person=person.id, strategy="strategia-2025")
    with pytest.raises(Spearhead.DoesNotExist):
        appoint(spearhead="ei-ole")
    with pytest.raises(WrongScope):
        appoint(spearhead="elinymparisto", role=Role.AUDITOR)
    assert appoint(spearhead="elinymparisto")
    assert policies.is_in_group(people.person(person.id), GROUP)
    services.dismiss(actor=COMMAND_LINE, person=person.id, strategy="strategia-2025", spearhead="elinymparisto")
    assert not policies.is_in_group(people.person(person.id), GROUP)
