"""A new strategy is begun empty or as a copy, and takes the place of the one in force by a decision."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from tests.factories import documents

from teoiksi.domains.common.types import Decision
from teoiksi.domains.drafts import queries, services
from teoiksi.domains.drafts.types import DraftState, NeedsDecision
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy import services as strategy
from teoiksi.domains.strategy.types import StrategyState
from teoiksi.kernel.actor import COMMAND_LINE, Actor
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.strategy_file.editing import item_of

pytestmark = pytest.mark.django_db

AINO = Actor(uuid4(), "person")
NEXT: dict[str, Any] = {
    "strategy": {"name": {"fi": "Strategia 2029"}, "vision": {"fi": "Uusi visio"}, "motto": {"fi": "Eteenpäin"}},
    "term": {"name": {"fi": "Kausi 2029–2033"}, "start": "2029-06-01", "end": "2033-05-31"},
}
TOWN = {"code": "999", "name": {"fi": "Uusikunta"}}
COUNCIL = Decision(LocalizedText("Kaupunginvaltuusto"), date(2029, 6, 18), "§ 40", "", "")


def begin(copy_of: str = "", **more: Any) -> UUID:
    return services.begin_strategy(actor=AINO, start={**NEXT, **more}, title="Strategia 2029", copy_of=copy_of)


@pytest.fixture
def _town() -> None:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())


def test_the_first_strategy_of_an_empty_database_is_begun_with_its_municipality_and_term() -> None:
    draft = begin(municipality=TOWN)
    document = strategies.document_of("strategia-2029")
    assert (document.municipality.code, document.term.id, document.strategy.state) == (
        "999",
        "kausi-2029-2033",
        "draft",
    )
    assert not queries.differences(draft)
    assert strategies.in_force() is None


def test_without_a_municipality_or_a_vision_nothing_is_begun_and_everything_that_is_missing_is_told() -> None:
    with pytest.raises(BadInput) as told:
        begin(strategy={"name": {"fi": "Strategia"}, "vision": {}}, municipality={"code": "", "name": {}})
    assert {"municipality.code", "municipality.name", "strategy.vision"} <= {
        one.place.path for one in told.value.problems
    }
    assert not strategies.every_strategy()


@pytest.mark.usefixtures("_town")
def test_a_copy_has_what_the_other_says_but_nothing_that_was_decided_of_it() -> None:
    _number, copied = queries.newest(begin(copy_of="strategia-2025"))
    now = queries.strategy_now("strategia-2025")
    assert copied["indicators"] == now["indicators"]
    assert [each["id"] for each in copied["strategy"]["spearheads"]] == [
        each["id"] for each in now["strategy"]["spearheads"]
    ]
    assert copied["strategy"]["supersedes"] == "strategia-2025"
    assert "decision" not in copied["strategy"]
    assert {goal.get("origin", "proposal") for each in copied["strategy"]["spearheads"] for goal in each["goals"]} == {
        "proposal"
    }
    assert queries.strategy_now("strategia-2025") == now


@pytest.mark.usefixtures("_town")
def test_a_known_term_may_be_chosen_and_two_strategies_of_one_name_are_two() -> None:
    begin(term={"id": "kausi-2025"})
    begin(term={"id": "kausi-2025"})
    assert [slug for slug, _name, _state in strategies.every_strategy()] == [
        "strategia-2029-2", "strategia-2029", "strategia-2025",
    ]  # fmt: skip


@pytest.mark.usefixtures("_town")
def test_it_comes_into_force_by_a_decision_and_the_earlier_one_stays_to_be_read() -> None:
    draft = begin(copy_of="strategia-2025")
    services.take_step(actor=AINO, draft=draft, to=DraftState.SENT)
    services.publish_approved(actor=AINO, draft=draft, decision=COUNCIL, reason="Uusi valtuustokausi")
    states = {slug: state for slug, _name, state in strategies.every_strategy()}
    assert states == {"strategia-2029": StrategyState.APPROVED, "strategia-2025": StrategyState.SUPERSEDED}
    assert strategies.in_force() == "strategia-2029"
    assert strategies.whole("strategia-2025").spearheads


@pytest.mark.usefixtures("_town")
def test_what_it_shares_with_the_one_in_force_does_not_change_without_a_decision() -> None:
    draft = begin(copy_of="strategia-2025")
    number, document = queries.newest(draft)
    goal = item_of(document, "goal", "kasvu")
    services.put_item(
        actor=AINO, draft=draft, opened=number, kind="goal", slug="kasvu", item={**goal, "name": {"fi": "Aivan muuta"}}
    )
    assert queries.needs_no_decision(draft)
    number, document = queries.newest(draft)
    item = {**item_of(document, "indicator", "asukkaat"), "targets": [{"due": "2033-12-31", "value": 900}]}
    services.put_item(
        actor=AINO, draft=draft, opened=number, kind="indicator", slug="asukkaat", item=item, reason="Uusi kausi"
    )
    assert not queries.needs_no_decision(draft)
    with pytest.raises(NeedsDecision):
        services.publish_correction(actor=AINO, draft=draft, reason="Tallennus")
