"""A change after approval goes the way of the programme: proposed, approved by a decision, in the plan; or refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from tests.factories.documents import text
from tests.factories.people import citta
from tests.factories.programmes import DECISION, PROGRAMME, TODAY, action_part, milestone, programme_part, town

from teoiksi.domains.common.types import Decision
from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.types import (
    ActionDecisionCard,
    ActionPart,
    ChangeOutdated,
    ChangeState,
    DecisionMissing,
    ProgrammePart,
    ProgrammeState,
    WrongStep,
    YearCost,
    action_from,
    merged,
    plain_of,
    programme_from,
)
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.problems import BadInput

pytestmark = pytest.mark.django_db

NOBODY = Decision(text(""), None, "", "", "")
RICH = action_part(
    milestones=(milestone("Kaavat", date(2026, 5, 1)),),
    costs=(YearCost(2026, 1000, own=600, eu=400),),
    decisions=(ActionDecisionCard(text("Hankesuunnitelma"), DECISION),),
    values=("rohkea",),
    indicators=("asukkaat",),
)


def in_force(*parts: ActionPart) -> None:
    town(*parts, state=ProgrammeState.IN_FORCE)


def propose(part: ActionPart | ProgrammePart, why: str = "Kaava viivästyy valituksen takia.") -> int:
    return services.propose_change(actor=COMMAND_LINE, programme=PROGRAMME, part=part, why=why)


def carry(number: int) -> None:
    services.approve_change(actor=COMMAND_LINE, change=number, decision=DECISION)
    services.apply_change(actor=COMMAND_LINE, change=number, today=TODAY)


def test_decisions_of_an_action_are_written_and_stay_when_none_are_given() -> None:
    town(RICH)
    services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=replace(RICH, milestones=(), decisions=None))
    (kept,) = queries.part_of_action("puistot")[0].decisions or ()
    assert kept.decision == DECISION
    services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=replace(RICH, milestones=(), decisions=()))
    assert queries.part_of_action("puistot")[0].decisions == ()


def test_a_plan_written_as_plain_values_is_read_as_the_same() -> None:
    part = replace(RICH, owner=citta().id)
    assert action_from(json.loads(json.dumps(plain_of(part)))) == part
    assert programme_from(json.loads(json.dumps(plain_of(programme_part())))) == programme_part()


def test_a_change_comes_into_the_plan_only_when_approved_and_applied() -> None:
    in_force(RICH)
    now = queries.part_of_action("puistot")[0]
    number = propose(replace(now, ends_on=date(2028, 6, 30)))
    assert queries.part_of_action("puistot")[0] == now
    with pytest.raises(WrongStep):
        services.apply_change(actor=COMMAND_LINE, change=number, today=TODAY)
    with pytest.raises(DecisionMissing):
        services.approve_change(actor=COMMAND_LINE, change=number, decision=NOBODY)
    carry(number)
    assert queries.part_of_action("puistot")[0].ends_on == date(2028, 6, 30)
    card = queries.proposed_change(number)
    assert (card.state, card.applied_on, card.decision) == (ChangeState.APPLIED, TODAY, DECISION)
    assert (card.before, card.is_of_action) == (now, True)
    with pytest.raises(WrongStep):
        services.refuse_change(actor=COMMAND_LINE, change=number, reason="Myöhässä")


def test_a_new_action_and_the_programme_itself_change_the_same_way() -> None:
    in_force()
    carry(propose(action_part("uusi")))
    carry(propose(programme_part(purpose=text("Kaikilla on hyvä olla"))))
    assert queries.is_action("uusi")
    assert queries.programme(PROGRAMME).purpose == text("Kaikilla on hyvä olla")
    assert [each.is_of_action for each in queries.proposed_changes(PROGRAMME)] == [False, True]


def test_a_refused_change_leaves_the_plan_and_keeps_the_reason() -> None:
    in_force(action_part())
    number = propose(replace(queries.part_of_action("puistot")[0], name=text("Toinen")))
    with pytest.raises(BadInput):
        services.refuse_change(actor=COMMAND_LINE, change=number, reason=" ")
    services.refuse_change(actor=COMMAND_LINE, change=number, reason="Rahat eivät riitä.")
    assert queries.proposed_change(number).refusal == "Rahat eivät riitä."
    assert queries.part_of_action("puistot")[0].name == text("Toimenpide puistot")


def test_changes_of_different_places_both_come_into_the_plan_and_of_the_same_place_only_the_first() -> None:
    in_force(action_part())
    now = queries.part_of_action("puistot")[0]
    longer = propose(replace(now, ends_on=date(2028, 1, 31)))
    renamed = propose(replace(now, name=text("Toinen")))
    shorter = propose(replace(now, ends_on=date(2026, 12, 31)))
    carry(longer)
    carry(renamed)
    part = queries.part_of_action("puistot")[0]
    assert (part.name, part.ends_on) == (text("Toinen"), date(2028, 1, 31))
    services.approve_change(actor=COMMAND_LINE, change=shorter, decision=DECISION)
    with pytest.raises(ChangeOutdated) as outdated:
        services.apply_change(actor=COMMAND_LINE, change=shorter, today=TODAY)
    assert outdated.value.fields == ("ends_on",)


@pytest.mark.parametrize("why", ["", "  "])
def test_a_change_needs_a_reason_and_something_that_differs(why: str) -> None:
    in_force(action_part())
    now = queries.part_of_action("puistot")[0]
    with pytest.raises(BadInput):
        propose(replace(now, name=text("Toinen")), why)
    with pytest.raises(BadInput):
        propose(now)


def test_a_draft_is_written_without_proposals() -> None:
    town(action_part())
    with pytest.raises(WrongStep):
        propose(action_part("uusi"))


def test_of_two_plans_each_place_is_taken_from_whoever_changed_it() -> None:
    base = action_part()
    theirs = replace(base, name=text("Heidän"), goals=("viihtyvyys",))
    mine = replace(base, name=text("Minun"), unit="kadut")
    part, both = merged(base, theirs, mine)
    assert (part.name, part.goals, part.unit) == (text("Minun"), ("viihtyvyys",), "kadut")
    assert both == ("name",)
