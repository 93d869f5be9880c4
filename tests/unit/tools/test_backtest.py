"""Whether the intervals of the outlook hold what they say, on series that their settings were not chosen on."""

from __future__ import annotations

import os

import pytest
from tools.backtest.__main__ import TOGETHER
from tools.backtest.held import NARROW, WIDE, Miss, calibrated, halves, held, misses, rising, row
from tools.backtest.series import real_series
from tools.backtest.synthetic import FAMILIES, made_up

HARD = {"one sudden step", "one sudden turn"}


def missed(*sizes: float, step: int = 1) -> list[Miss]:
    return [Miss("a table", place, step, size * NARROW) for place, size in enumerate(sizes)]


def test_the_factor_is_the_smallest_that_holds_the_share_and_one_more() -> None:
    every = [miss for step in range(1, 11) for miss in missed(*(0.1 * place for place in range(1, 10)), step=step)]
    assert calibrated(every)[0] == pytest.approx(0.8)
    assert calibrated(every, 0.95)[9] == pytest.approx(0.9 * NARROW / WIDE)


def test_factors_never_fall_with_the_steps() -> None:
    assert rising([0.9, 0.85, 1.234, 1.0]) == [0.9, 0.9, 1.23, 1.23]


def test_the_share_that_is_held_counts_the_figures_within() -> None:
    assert held(missed(0.5, 0.9, 1.1, 3), NARROW, 1, [1.0]) == 0.5
    assert held([], NARROW, 1) is None
    assert row("a table", missed(0.1, 9), [1.0] * 10).startswith("| a table | 2 | 2 | 50% | – |")


def test_tables_about_the_same_stay_in_one_half() -> None:
    found = halves(["a", "crime 2", "b", "crime 1", "z"], ["crime"])
    assert found == {"a": 0, "b": 1, "crime 1": 0, "crime 2": 0, "z": 1}


@pytest.mark.slow
def test_families_of_series_that_go_on_as_before_are_held_and_sudden_changes_are_known_not_to_be() -> None:
    found = misses([each for place, each in enumerate(made_up()) if place % 6 == 0])
    assert {miss.name for miss in found} == set(FAMILIES)
    as_before, sudden = ([miss for miss in found if (miss.name in HARD) is hard] for hard in (False, True))
    for step in (1, 3, 5):
        assert (held(as_before, NARROW, step) or 0) >= 0.78
        assert (held(as_before, WIDE, step) or 0) >= 0.92
    assert (held(sudden, NARROW, 5) or 0) < 0.80


@pytest.mark.slow
@pytest.mark.data
@pytest.mark.skipif(not os.environ.get("TEOIKSI_TEST_DATA"), reason="TEOIKSI_TEST_DATA is not set")
def test_the_half_of_the_real_tables_that_was_left_out_is_held() -> None:
    every = real_series(os.environ["TEOIKSI_TEST_DATA"], 5)
    half = halves({name for name, _season, _values in every}, TOGETHER)
    found = misses([each for each in every if half[each[0]] == 1])
    for step in (1, 3, 5):
        assert (held(found, NARROW, step) or 0) >= 0.76
        assert (held(found, WIDE, step) or 0) >= 0.92
