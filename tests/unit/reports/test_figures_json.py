"""The JSON of an indicator."""

from __future__ import annotations

import json
from typing import Any

from tests.factories.cards import card, figure, series

from teoiksi.domains.indicators.types import IndicatorCard
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.numerics.progress import Assessment, NotAssessed, Outcome
from teoiksi.reports.figures_json import figures_json

ADDRESS = "https://malli.example/mittarit/asukkaat/"


def document(of_card: IndicatorCard) -> Any:
    return json.loads(figures_json(of_card, address=ADDRESS))


def test_it_says_what_is_measured_where_it_comes_from_and_what_it_does_not_tell() -> None:
    found = document(card())
    assert (found["format"], found["address"], found["known_on"]) == ("teoiksi-indicator/1", ADDRESS, "2025-06-01")
    indicator = found["indicator"]
    assert indicator["definition"]["en"] == "Asukkaita vuoden lopussa (en)"
    assert indicator["does_not_tell"]["fi"] == "Ei kerro, miksi väki muuttaa"
    assert indicator["source"]["licence"] == "CC0"
    assert found["targets"][0] == {
        "due_on": "2028-12-31", "value": 1080.0, "low": None, "high": None, "origin": "council", "is_example": False,
    }  # fmt: skip


def test_every_figure_has_its_period_its_four_dates_and_the_moment_it_was_recorded() -> None:
    (only,) = document(card(series(figure("2024Q1", 5.5))))["series"]
    assert only["source"]["address"] == "https://tilasto.example/asukkaat"
    assert only["figures"] == [
        {
            "period": "2024Q1",
            "first_day": "2024-01-01",
            "last_day": "2024-03-31",
            "value": 5.5,
            "missing": None,
            "status": "final",
            "published_on": "2025-03-20",
            "retrieved_on": "2025-03-21",
            "next_expected_on": "2026-03-20",
            "recorded_at": "2025-03-21T09:00:00+00:00",
            "is_example": False,
            "note": None,
        }
    ]


def test_the_state_comes_with_the_numbers_it_rests_on() -> None:
    assessment = document(card())["assessment"]
    assert (assessment["outcome"], assessment["value"], assessment["expected"]) == ("on_track", 1041.5, 1040.0)
    assert (assessment["baseline_period"], assessment["target"], assessment["due_on"]) == ("2020", 1080.0, "2028-12-31")


def test_what_is_not_known_is_null_and_why_there_is_no_state_is_told() -> None:
    bare = card(
        baseline=None,
        targets=(),
        rhythm=None,
        owner=LocalizedText(),
        assessment=Assessment(Outcome.NOT_ASSESSED, NotAssessed.NO_TARGET),
    )
    found = document(bare)
    assert (found["baseline"], found["targets"], found["indicator"]["owner"]) == (None, [], None)
    assert (found["assessment"]["reason"], found["assessment"]["period"]) == ("no_target", None)


def test_a_missing_figure_has_a_reason_and_no_value() -> None:
    found = document(card(series(figure("2024", None))))["series"][0]["figures"][0]
    assert (found["value"], found["missing"]) == (None, "suppressed")
