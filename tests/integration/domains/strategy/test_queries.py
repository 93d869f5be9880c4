"""Reading a strategy as cards."""

from __future__ import annotations

from typing import Any

import pytest
from tests.factories import documents

from teoiksi.domains.strategy import queries, services
from teoiksi.domains.strategy.models import Goal
from teoiksi.domains.strategy.types import GoalInBrief, Matter
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def strategy() -> None:
    services.load_strategy(actor=COMMAND_LINE, document=documents.document())


def test_the_outline_names_each_spearheads_indicators_and_guardrails(django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(5):
        card = queries.outline("strategia-2025")
    (spearhead,) = card.spearheads
    assert (card.vision.fi, card.municipality.sv) == ("Hyvä kunta", "Mallikunta (sv)")
    assert [value.slug for value in card.values] == ["rohkea", "lahella"]
    assert (spearhead.position, spearhead.indicators, spearhead.guardrails) == (1, ("asukkaat",), ("maaraajat",))
    assert [text.fi for text in spearhead.contents] == ["Puistot", "Kadut"]


def test_the_whole_strategy_covers_all_seven_matters(django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(11):
        card = queries.whole("strategia-2025")
    assert [covered.matter for covered in card.coverage] == list(Matter)
    by_matter = {covered.matter: covered for covered in card.coverage}
    assert by_matter[Matter.WELLBEING].text.fi == "Hyvinvointi on mukana"
    assert [goal.slug for goal in by_matter[Matter.ENVIRONMENT].goals] == ["kasvu"]
    assert card.context == ("ikarakenne",)
    assert card.decision.section == "§ 101"


def test_a_goal_is_found_by_its_address_and_by_its_indicator() -> None:
    goal = queries.goal("strategia-2025", "viihtyvyys")
    assert (goal.is_binding, goal.origin, goal.spearhead_slug) == (True, "council", "elinymparisto")
    assert [goal.slug for goal in queries.goals_of_indicator("strategia-2025", "asukkaat")] == ["kasvu"]
    with pytest.raises(Goal.DoesNotExist):
        queries.goal("strategia-2025", "ei-ole")


def test_a_list_reads_goals_in_brief_as_their_cards_say(django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(3):
        in_brief = queries.goals_in_brief("strategia-2025")
    for brief, card in zip(in_brief, queries.goals("strategia-2025"), strict=True):
        assert {name: getattr(card, name) for name in GoalInBrief.__slots__} == {
            name: getattr(brief, name) for name in GoalInBrief.__slots__
        }


def test_a_spearhead_has_its_goals_in_order(django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(5):
        card = queries.spearhead("strategia-2025", "elinymparisto")
    assert [goal.slug for goal in card.goals] == ["kasvu", "viihtyvyys"]


def test_the_history_of_one_item_tells_only_of_it() -> None:
    of_goal = queries.changes_of_goal("strategia-2025", "kasvu")
    assert {item.slug for change in of_goal for item in change.items if item.model == "goal"} == {"kasvu"}
    of_indicator = queries.changes_of_indicator("asukkaat")
    assert {item.model for change in of_indicator for item in change.items} == {
        "indicator",
        "baseline",
        "target",
        "indicatorseries",
        "series",
    }
