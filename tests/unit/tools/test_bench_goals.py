"""The arithmetic of the bench: medians, limits scaled to the machine, what holds, and names that cover the table."""

from __future__ import annotations

import json

import pytest
from tools.bench import actions, city, goals, report
from tools.bench.goals import LIMITS, Limit, Result, judged, rounded, typical

from teoiksi.sources.programme_file.read import read_programmes
from teoiksi.sources.programme_file.write import write_programmes
from teoiksi.sources.strategy_file.order import in_order
from teoiksi.sources.strategy_file.read import read_strategy
from teoiksi.sources.strategy_file.write import write_strategy


def of(name: str, value: float, *, yardstick: float = 0.52) -> Result:
    return next(each for each in judged({name: value, "yardstick": yardstick}, notes={}) if each.name == name)


@pytest.mark.parametrize(
    ("rounds", "median"), [([3.0, 1.0, 2.0], 2.0), ([1.0, 2.0], 1.5), ([5.0, 1.0, 1.0, 99.0, 1.0], 1.0)]
)
def test_the_typical_round_is_the_median(rounds: list[float], median: float) -> None:
    assert typical(rounds) == median


def test_no_rounds_have_no_typical_one() -> None:
    with pytest.raises(ValueError, match="no rounds"):
        typical([])


@pytest.mark.parametrize(
    ("value", "shown"), [(0.064123, 0.0641), (12.345, 12.3), (444637.0, 444637.0), (999.96, 1000.0)]
)
def test_figures_have_three_digits_and_bytes_stay_whole(value: float, shown: float) -> None:
    assert rounded(value) == shown


def test_a_limit_on_cpu_time_is_scaled_to_the_machine_and_others_are_not() -> None:
    assert Limit(40, of_cpu=True).here(0.26) == 20
    assert Limit(8).here(0.26) == 8


@pytest.mark.parametrize(
    ("value", "yardstick", "holds"), [(40.0, 0.52, True), (40.2, 0.52, False), (21.0, 0.26, False), (60.0, 1.04, True)]
)
def test_a_page_holds_its_limit_on_the_machine_it_was_measured_on(value: float, yardstick: float, holds: bool) -> None:
    assert of("goals.anew", value, yardstick=yardstick).holds is holds


def test_exactly_at_the_limit_holds() -> None:
    assert of("goals.calls", 8).holds is True
    assert of("goals.calls", 9).holds is False


def test_what_has_no_limit_neither_holds_nor_misses() -> None:
    assert of("front.raw", 13_694).holds is None


def test_what_could_not_be_measured_is_told_and_does_not_hold() -> None:
    found = {each.name: each for each in judged({"yardstick": 0.5}, notes={"front.weight_390": "Chromium is absent"})}
    assert found["front.weight_390"].value is None
    assert found["front.weight_390"].holds is None
    assert found["front.weight_390"].note == "Chromium is absent"
    assert "front.weight_390" in report.summary(found.values())


def test_a_figure_without_a_place_in_the_table_is_refused() -> None:
    with pytest.raises(KeyError):
        judged({"yardstick": 0.5, "front.colour": 1.0}, notes={})


def test_every_limit_belongs_to_something_that_is_measured() -> None:
    assert set(LIMITS) <= set(goals.all_names())
    assert len(goals.all_names()) == len(set(goals.all_names()))


def test_the_limits_are_those_of_the_product() -> None:
    limits = {name: (limit.most, limit.of_cpu) for name, limit in LIMITS.items()}
    for page in ("goals", "indicators", "table"):
        assert limits[f"{page}.anew"] == (40, True)
        assert limits[f"{page}.calls"] == (8, False)
    for page in goals.PAGES:
        assert limits.get(f"{page}.kept_ratio") == (None if page == "search" else (2, False))
        assert limits[f"{page}.weight_390"] == limits[f"{page}.weight_1280"] == (100, False)
    assert limits["change"] == (1, False)
    assert limits["store.ratio"] == (1.3, False)
    assert limits["assess"] == (1, True)
    assert limits["memory"] == (250, False)


def test_the_file_tells_value_unit_goal_and_whether_it_holds() -> None:
    written = json.loads(report.written(judged({"yardstick": 0.26, "goals.anew": 25.04}, notes={}), facts={"cores": 2}))
    assert written["machine"] == {"cores": 2}
    assert list(written["results"]) == goals.all_names()
    row = written["results"]["goals.anew"]
    assert (row["value"], row["unit"], row["goal"], row["limit_here"], row["holds"]) == (25.0, "ms CPU", 40, 20, False)


def test_the_table_says_what_is_missed() -> None:
    results = judged({"yardstick": 0.52, "goals.anew": 77, "memory": 100, "goals.raw": 370_977}, notes={})
    lines = {line.split()[0]: line for line in report.table(results).splitlines()}
    assert "MISSED" in lines["goals.anew"]
    assert "holds" in lines["memory"]
    assert "370 977 bytes" in lines["goals.raw"]
    assert "missed: goals.anew;" in report.summary(results)
    assert report.summary(results).startswith("1 of ")


def test_the_city_has_the_size_that_is_promised_and_is_the_same_each_time() -> None:
    made = city.made_city()
    assert sum(len(spearhead.goals) for spearhead in made.strategy.spearheads) == 500
    assert len(made.indicators) == 200
    assert {len(series.figures) for indicator in made.indicators for series in indicator.series} == {10}
    assert made == city.made_city()


def test_each_indicator_of_the_city_serves_one_spearhead() -> None:
    of_spearheads = [
        {slug for goal in spearhead.goals for slug in goal.indicators}
        for spearhead in city.made_city().strategy.spearheads
    ]
    assert sum(map(len, of_spearheads)) == len(set().union(*of_spearheads)) == city.INDICATORS


@pytest.mark.slow
def test_the_city_is_a_strategy_file_without_a_mistake() -> None:
    made = city.made_city()
    assert read_strategy(write_strategy(made).encode()) == in_order(made)


@pytest.mark.slow
def test_the_actions_have_the_number_that_is_promised_and_are_a_programme_file_without_a_mistake() -> None:
    made = actions.made_programmes()
    assert sum(len(programme.actions) for programme in made.programmes) == 500
    assert len(actions.going_on()) > 400
    assert read_programmes(write_programmes(made).encode()) == made
