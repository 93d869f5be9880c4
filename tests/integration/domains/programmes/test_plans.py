"""Writing programmes and actions: the plan as given, every mistake at once, two writers, and approval."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from threading import Thread
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import connection
from pytest_django import DjangoAssertNumQueries
from tests.factories import documents
from tests.factories.documents import text
from tests.factories.programmes import DECISION, PROGRAMME, TODAY, action_part, milestone, programme_part, town

from teoiksi.domains.people.models import Unit
from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.models import Action
from teoiksi.domains.programmes.types import (
    ActionPart,
    DecisionMissing,
    EditedMeanwhile,
    NotWritable,
    ProgrammeState,
    WrongStep,
    YearCost,
)
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import BadInput

pytestmark = pytest.mark.django_db

WHOLE = action_part(
    what=text("Mitä"),
    why=text("Miksi"),
    partners=text("Yhdistykset"),
    risk=text("Riski"),
    appropriation=text("Määräraha"),
    goals=("viihtyvyys", "kasvu"),
    values=("rohkea",),
    indicators=("asukkaat",),
    needs=("kadut",),
    milestones=(milestone("Suunnitelma", date(2026, 5, 1)), milestone("Valmis", date(2027, 5, 1))),
    costs=(YearCost(2026, 100, own=60, eu=20), YearCost(2027, 50)),
)


def put(part: ActionPart, opened: int | None = None) -> int:
    return services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=part, opened=opened)


def codes(part: ActionPart) -> list[tuple[str, str]]:
    with pytest.raises(BadInput) as caught:
        put(part)
    return [(problem.code, problem.place.path) for problem in caught.value.problems]


def test_a_plan_comes_back_as_it_was_given() -> None:
    town(action_part("kadut"), WHOLE)
    part, version = queries.part_of_action("puistot")
    assert version == 1
    named = tuple(replace(each, id=None) for each in part.milestones)
    assert replace(part, milestones=named) == replace(WHOLE, decisions=())
    assert queries.part_of_programme(PROGRAMME) == (programme_part(), 1)


def test_the_same_plan_again_writes_nothing() -> None:
    town(action_part("kadut"), WHOLE)
    event = apps.get_model("programmes.ActionEvent")
    before = event.objects.count()
    part, version = queries.part_of_action("puistot")
    assert put(part) == version
    assert services.put_programme(actor=COMMAND_LINE, part=programme_part()) == 1
    assert event.objects.count() == before


def test_a_changed_plan_is_a_new_version_and_history_keeps_the_old_one() -> None:
    town(action_part("kadut"), WHOLE)
    part, _ = queries.part_of_action("puistot")
    assert put(replace(part, name=text("Uusi nimi"))) == 2
    assert put(replace(part, name=text("Uusi nimi"), goals=("kasvu",))) == 3
    assert put(replace(part, name=text("Uusi nimi"), goals=("kasvu",), milestones=part.milestones[:1])) == 4
    event = apps.get_model("programmes.ActionEvent")
    names = event.objects.filter(slug="puistot").order_by("pgh_id").values_list("name", flat=True)
    assert list(names)[:2] == [WHOLE.name, text("Uusi nimi")]


def test_every_mistake_of_a_plan_is_told_at_once() -> None:
    town()
    wrong = action_part(
        unit="ei-ole",
        owner=uuid4(),
        goals=("ei-ole", "kasvu", "kasvu"),
        values=("ei-ole",),
        indicators=("ei-ole",),
        needs=("ei-ole",),
        ends_on=date(2025, 12, 31),
        milestones=(milestone("Liian myöhään", date(2028, 1, 1)),),
        costs=(YearCost(2026, 1), YearCost(2026, 2)),
    )
    assert set(codes(wrong)) == {
        ("unknown_unit", "unit"),
        ("unknown_owner", "owner"),
        ("unknown_goals", "goals[0]"),
        ("twice", "goals"),
        ("unknown_values", "values[0]"),
        ("unknown_indicators", "indicators[0]"),
        ("unknown_needs", "needs[0]"),
        ("ends_before_start", "ends_on"),
        ("milestone_outside", "milestones[0]"),
        ("year_twice", "costs"),
    }
    assert not Action.objects.exists()


def test_actions_that_wait_for_each_other_in_a_circle_are_refused() -> None:
    town(action_part("a"), action_part("b", needs=("a",)), action_part("c", needs=("b",)))
    assert codes(action_part("a", needs=("c",))) == [("needs_in_circle", "needs")]


def test_a_programme_is_refused_when_its_spearhead_has_one_or_is_not_there() -> None:
    town()
    for part, code in [
        (programme_part(slug="toinen"), "second_programme"),
        (programme_part(spearhead="ei-ole"), "unknown_spearhead"),
        (programme_part(term="ei-ole"), "unknown_term"),
        (programme_part(ends_on=date(2026, 1, 1)), "ends_before_start"),
    ]:
        with pytest.raises(BadInput) as caught:
            services.put_programme(actor=COMMAND_LINE, part=part)
        assert [problem.code for problem in caught.value.problems] == [code]


def test_who_saves_second_is_told_what_the_first_one_wrote_and_nothing_is_lost() -> None:
    town(action_part())
    _, opened = queries.part_of_action("puistot")
    assert put(action_part(what=text("Ensimmäisen sanat")), opened) == 2
    with pytest.raises(EditedMeanwhile) as caught:
        put(action_part(what=text("Toisen sanat")), opened)
    assert caught.value.theirs == {"what": text("Ensimmäisen sanat")}
    assert queries.part_of_action("puistot")[0].what == text("Ensimmäisen sanat")
    assert put(action_part(what=text("Molempien sanat")), 2) == 3


@pytest.mark.django_db(transaction=True)
def test_of_two_savings_at_the_same_moment_one_is_kept_and_the_other_told() -> None:
    town(action_part())
    told: list[str] = []

    def save(words: str) -> None:
        try:
            put(action_part(what=text(words)), 1)
            told.append("kept")
        except EditedMeanwhile:
            told.append("meanwhile")
        finally:
            connection.close()

    writers = [Thread(target=save, args=(words,)) for words in ("yksi", "kaksi", "kolme")]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    assert sorted(told) == ["kept", "meanwhile", "meanwhile"]


def test_a_programme_goes_step_by_step_and_is_approved_by_a_decision() -> None:
    town(action_part())
    with pytest.raises(WrongStep):
        services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=ProgrammeState.APPROVED, decision=DECISION)
    services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=ProgrammeState.IN_GROUP)
    services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=ProgrammeState.DRAFT)
    services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=ProgrammeState.IN_GROUP)
    with pytest.raises(DecisionMissing):
        services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=ProgrammeState.APPROVED)
    assert queries.programmes("strategia-2025") == ()
    services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=ProgrammeState.APPROVED, decision=DECISION)
    (card,) = queries.programmes("strategia-2025")
    assert (card.state, card.decision, card.actions) == (ProgrammeState.APPROVED, DECISION, 1)


def test_no_programme_is_approved_before_its_strategy_may_be_read() -> None:
    draft = documents.document(strategy=documents.strategy(state="draft", decision=None))
    strategy.load_strategy(actor=COMMAND_LINE, document=draft)
    services.put_programme(actor=COMMAND_LINE, part=programme_part())
    services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=ProgrammeState.IN_GROUP)
    with pytest.raises(WrongStep, match="draft"):
        services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=ProgrammeState.APPROVED, decision=DECISION)


def test_an_approved_plan_is_not_written_any_more() -> None:
    town(action_part(), state=ProgrammeState.APPROVED)
    with pytest.raises(NotWritable):
        put(action_part(what=text("Muutos")))
    with pytest.raises(NotWritable):
        services.remove_action(actor=COMMAND_LINE, action="puistot")
    with pytest.raises(NotWritable):
        services.put_programme(actor=COMMAND_LINE, part=programme_part(purpose=text("Muutos")))
    assert services.put_programme(actor=COMMAND_LINE, part=programme_part()) > 1


def test_an_action_of_a_draft_can_be_taken_out() -> None:
    town(action_part())
    services.remove_action(actor=COMMAND_LINE, action="puistot")
    assert queries.actions_in_brief("strategia-2025", today=TODAY, states=tuple(ProgrammeState)) == ()


def test_a_spearhead_with_a_programme_is_not_lost_with_a_strategy_file() -> None:
    town(action_part())
    without = documents.document(strategy=documents.strategy(spearheads=()))
    with pytest.raises(BadInput) as caught:
        strategy.load_strategy(actor=COMMAND_LINE, document=without)
    assert [problem.code for problem in caught.value.problems] == ["still_needed"]
    assert queries.part_of_action("puistot")[0].goals == ("kasvu",)


@pytest.mark.parametrize("count", [1, 12])
def test_a_list_costs_the_same_queries_however_long(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Unit.objects.create(slug="kadut", name=LocalizedText("Kadut"))
    town(*(action_part(f"a{number}", unit="kadut") for number in range(count)), state=ProgrammeState.IN_FORCE)
    with django_assert_num_queries(5):
        found = queries.actions_in_brief("strategia-2025", today=TODAY)
    assert [brief.slug for brief in found] == [f"a{number}" for number in range(count)]
    assert found[0].unit_name == LocalizedText("Kadut")
