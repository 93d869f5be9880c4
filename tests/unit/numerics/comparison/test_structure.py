"""Nearest by structure: one scale for all features, sizes by their logarithm, distance, and a firm order."""

from __future__ import annotations

from math import log10, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teoiksi.numerics.comparison.structure import Feature, Neighbour, nearest


def codes(found: tuple[Neighbour, ...]) -> list[str]:
    return [neighbour.code for neighbour in found]


def test_one_feature_is_counted_by_hand() -> None:
    found = nearest("a", [Feature({"a": 0.0, "b": 3.0, "c": 6.0})])
    deviation = sqrt((9 + 0 + 9) / 3)
    assert codes(found) == ["b", "c"]
    assert [neighbour.distance for neighbour in found] == pytest.approx([3 / deviation, 6 / deviation])


def test_sizes_are_compared_by_their_logarithm() -> None:
    sizes = {"own": 20_000.0, "half": 10_000.0, "double": 41_000.0, "tiny": 700.0}
    assert codes(nearest("own", [Feature(sizes, is_size=True)]))[:2] == ["half", "double"]
    assert codes(nearest("own", [Feature(sizes)]))[:2] == ["half", "tiny"]


def test_a_weight_of_a_quarter_halves_the_distance() -> None:
    values = {"a": 0.0, "b": 1.0, "c": 4.0}
    whole, quarter = nearest("a", [Feature(values)]), nearest("a", [Feature(values, weight=0.25)])
    assert [near.distance / 2 for near in whole] == pytest.approx([near.distance for near in quarter])


def test_a_kilometre_counts_the_same_in_every_direction() -> None:
    places = {"own": (0.0, 0.0), "east": (50.0, 0.0), "north": (0.0, 50.0), "far": (0.0, 900.0)}
    same = dict.fromkeys(places, 1.0)
    found = nearest("own", [Feature(same)], places=places)
    assert codes(found) == ["east", "north", "far"]
    assert found[0].distance == found[1].distance


def test_equals_stand_in_the_order_of_their_codes_whatever_order_they_come_in() -> None:
    values = {"KU405": 2.0, "KU153": 1.0, "KU020": 2.0, "KU700": 0.0}
    assert codes(nearest("KU153", [Feature(values)])) == ["KU020", "KU405", "KU700"]
    backwards = dict(reversed(values.items()))
    assert codes(nearest("KU153", [Feature(backwards)])) == ["KU020", "KU405", "KU700"]


def test_who_lacks_a_feature_is_not_compared_and_without_own_there_is_nobody() -> None:
    features = [Feature({"a": 1.0, "b": 2.0, "c": 3.0}), Feature({"a": 1.0, "c": 2.0})]
    assert codes(nearest("a", features)) == ["c"]
    assert nearest("b", features) == ()
    assert nearest("a", []) == ()


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.floats(1, 1e6), min_size=2),
    st.floats(0.001, 1000),
    st.integers(1, 5),
)
def test_the_unit_of_a_feature_does_not_matter(values: dict[str, float], scale: float, count: int) -> None:
    own = min(values)
    one = nearest(own, [Feature(values)], count=count)
    other = nearest(own, [Feature({code: value * scale for code, value in values.items()})], count=count)
    assert [near.distance for near in one] == pytest.approx([near.distance for near in other], rel=1e-6, abs=1e-6)


def test_the_logarithm_is_that_of_ten() -> None:
    values = {"a": 10.0, "b": 100.0, "c": 1000.0}
    logs = {code: log10(value) for code, value in values.items()}
    assert nearest("a", [Feature(values, is_size=True)]) == nearest("a", [Feature(logs)])
