"""Cards of indicators, what lists show of them, and the activation gate."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.factories import documents

from teoiksi.domains.indicators import queries, services
from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.indicators.services import IncompleteIndicator
from teoiksi.domains.indicators.types import IndicatorState
from teoiksi.domains.stats.types import MissingReason, NewFigure
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.period import Period
from teoiksi.numerics.progress import NotAssessed, Outcome
from teoiksi.sources.strategy_file.document import BaselinePart, IndicatorPart, StrategyDocument, TargetPart

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _on_a_day(time_machine: Any) -> None:
    time_machine.move_to("2025-06-01 12:00:00+03:00", tick=False)


@pytest.fixture
def loaded() -> None:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())


@pytest.mark.usefixtures("loaded")
def test_a_card_has_its_state_with_the_numbers_it_rests_on() -> None:
    card = queries.card("asukkaat")
    found = card.assessment
    assert (found.outcome, found.value, found.expected, found.target) == (Outcome.ON_TRACK, 1041.0, 1040.0, 1080.0)
    assert queries.sentence(card, "fi") == (
        "Tavoite etenee: vuonna 2024 luku oli 1\u00a0041\u00a0henkilöä. Tasaisella vauhdilla sen olisi pitänyt olla "
        "1\u00a0040\u00a0henkilöä. Tavoite on 1\u00a0080\u00a0henkilöä viimeistään 31.12.2028."
    )


@pytest.mark.usefixtures("loaded")
def test_all_cards_cost_five_queries(django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(5):
        cards = queries.cards()
    assert [card.slug for card in cards] == ["asukkaat", "ikarakenne", "maaraajat"]


@pytest.mark.usefixtures("loaded")
def test_a_figure_that_should_have_come_makes_the_state_unknown(time_machine: Any) -> None:
    time_machine.move_to("2026-12-01 12:00:00+02:00")
    found = queries.card("asukkaat").assessment
    assert (found.outcome, found.reason) == (Outcome.NOT_ASSESSED, NotAssessed.LATE)
    assert services.refresh_prepared_cards(actor=COMMAND_LINE) > 0
    prepared = queries.prepared_cards("en")["asukkaat"]
    assert (prepared["outcome"], prepared["reason"]) == ("not_assessed", "late")


@pytest.mark.usefixtures("loaded")
def test_what_states_are_counted_from_is_that_of_the_prepared_cards(django_assert_num_queries: Any) -> None:
    services.refresh_prepared_cards(actor=COMMAND_LINE)
    with django_assert_num_queries(1):
        states = queries.prepared_states()
    whole = queries.prepared_cards("sv")
    assert states == {slug: {name: row[name] for name in ("outcome", "is_example")} for slug, row in whole.items()}
    assert {"context"} < {row["outcome"] for row in states.values()}


@pytest.mark.usefixtures("loaded")
def test_a_new_figure_is_in_the_prepared_card_at_once() -> None:
    services.store_figures(actor=COMMAND_LINE, figures={"asukkaat": [NewFigure(Period.year(2025), 1085.0)]})
    prepared = queries.prepared_cards("sv")["asukkaat"]
    assert (prepared["latest"], prepared["latest_period"]) == ("1\u00a0085\u00a0henkilöä (sv)", "2025")
    assert (prepared["outcome"], prepared["outcome_name"]) == ("achieved", "uppnått")
    assert prepared["cells"][-2:] == [["2024", "1\u00a0041"], ["2025", "1\u00a0085"]]


@pytest.mark.usefixtures("loaded")
def test_the_past_is_shown_without_later_figures() -> None:
    assert queries.card("asukkaat", known_on=date(2025, 5, 1)).actual is not None
    services.store_figures(actor=COMMAND_LINE, figures={"maaraajat": [NewFigure(Period.year(2024), 97.0)]})
    assert queries.card("maaraajat", known_on=date(2024, 1, 1)).latest is None
    assert queries.card("maaraajat").latest is not None


@pytest.mark.usefixtures("loaded")
def test_a_suppressed_newest_figure_is_its_own_reason() -> None:
    services.store_figures(
        actor=COMMAND_LINE, figures={"asukkaat": [NewFigure(Period.year(2025), missing=MissingReason.SUPPRESSED)]}
    )
    card = queries.card("asukkaat")
    assert card.assessment.reason is NotAssessed.SUPPRESSED
    assert card.latest is not None
    assert card.latest.period == Period.year(2024)


@pytest.mark.usefixtures("loaded")
def test_an_unfinished_indicator_says_what_it_lacks_and_stays_proposed() -> None:
    lacking = ("definition", "unit", "baseline", "target", "source", "owner", "rhythm")
    assert queries.card("maaraajat").lacks == lacking
    with pytest.raises(IncompleteIndicator) as caught:
        services.activate_indicator(actor=COMMAND_LINE, slug="maaraajat")
    assert caught.value.lacks == lacking
    assert Indicator.objects.get(slug="maaraajat").state == IndicatorState.PROPOSED


def test_a_finished_indicator_is_activated_and_history_knows() -> None:
    proposed = documents.indicator(state="proposed")
    others = documents.document().indicators[1:]
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document(indicators=(proposed, *others)))
    services.activate_indicator(actor=COMMAND_LINE, slug="asukkaat", reason="valmis")
    assert queries.card("asukkaat").state is IndicatorState.ACTIVE
    assert queries.prepared_cards("fi")["asukkaat"]["state"] == "active"


@pytest.mark.usefixtures("loaded")
def test_an_unknown_indicator_stops_the_whole_storing() -> None:
    with pytest.raises(Indicator.DoesNotExist, match="ei-ole"):
        services.store_figures(
            actor=COMMAND_LINE,
            figures={"asukkaat": [NewFigure(Period.year(2025), 1.0)], "ei-ole": [NewFigure(Period.year(2025), 1.0)]},
        )
    assert queries.card("asukkaat").assessment.value == 1041.0


def _with(indicator: IndicatorPart) -> StrategyDocument:
    whole = documents.document()
    return replace(whole, indicators=(indicator, *whole.indicators[1:]))


def test_a_growth_rate_is_said_as_one() -> None:
    growing = documents.indicator(method="growth")
    strategy.load_strategy(actor=COMMAND_LINE, document=_with(growing))
    said = queries.sentence(queries.card("asukkaat"), "fi").replace("\u00a0", " ")
    assert "Jos luku muuttuisi joka vuosi yhtä monta prosenttia, sen olisi pitänyt olla 1 039 henkilöä." in said


def test_a_missed_target_without_a_growth_rate_says_no_expected_level() -> None:
    missed = documents.indicator(
        method="growth",
        baseline=BaselinePart(Period.year(2020), 0.0),
        targets=(TargetPart(date(2024, 12, 31), 1080.0),),
    )
    strategy.load_strategy(actor=COMMAND_LINE, document=_with(missed))
    said = queries.sentence(queries.card("asukkaat"), "en")
    assert "behind" in said
    assert "same percentage" not in said
    assert "  " not in said
