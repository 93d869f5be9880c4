"""Selections are divided by the service's limit and put together without a gap or a shift."""

from __future__ import annotations

from math import prod

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import Cube, Dimension
from teoiksi.sources.services import Selection
from teoiksi.sources.services.splitting import join, split


def whole() -> Cube:
    dimensions = tuple(
        Dimension(name, tuple(f"{name}{number}" for number in range(size)))
        for name, size in (("area", 7), ("year", 4), ("content", 3))
    )
    values = np.arange(84.0)
    values[5] = np.nan
    return Cube.of(dimensions, values)


def everything(cube: Cube) -> dict[str, tuple[str, ...]]:
    return {dimension.id: dimension.codes for dimension in cube.dimensions}


@pytest.mark.parametrize("most", [1, 2, 3, 5, 11, 12, 13, 30, 83, 84, 1000])
def test_the_parts_put_together_are_the_whole(most: int) -> None:
    cube = whole()
    parts = list(split(everything(cube), most))
    assert all(prod(len(codes) for codes in part.values()) <= most for part in parts)
    joined = join([cube.pick(part) for part in parts], everything(cube))
    np.testing.assert_array_equal(joined.values, cube.values)
    np.testing.assert_array_equal(joined.states, cube.states)


@given(
    sizes=st.lists(st.integers(1, 12), min_size=1, max_size=4),
    most=st.integers(1, 40),
)
def test_every_cell_is_asked_exactly_once(sizes: list[int], most: int) -> None:
    selection: Selection = {str(axis): tuple(str(code) for code in range(size)) for axis, size in enumerate(sizes)}
    counted = np.zeros(sizes)
    for part in split(selection, most):
        counted[np.ix_(*([int(code) for code in part[str(axis)]] for axis in range(len(sizes))))] += 1
    assert (counted == 1).all()


def test_the_order_of_codes_is_that_of_the_selection() -> None:
    cube = whole()
    wanted = {"area": ("area5", "area0"), "year": ("year1",), "content": ("content2",)}
    answered = cube.pick({**wanted, "area": ("area0", "area5")})
    np.testing.assert_array_equal(join([answered], wanted).values, cube.pick(wanted).values)


def test_an_answer_with_other_codes_is_refused() -> None:
    cube = whole()
    with pytest.raises(BadInput):
        join([cube.pick({"area": ("area1",)})], {"area": ("area2",)})


def test_not_even_one_cell_is_refused() -> None:
    with pytest.raises(ValueError, match="one cell"):
        list(split({"area": ("1",)}, 0))
