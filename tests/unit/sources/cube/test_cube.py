"""The cube: it cannot be changed, its parts fit together, and a missing cell has its reason."""

from __future__ import annotations

import numpy as np
import pytest

from teoiksi.sources.cube import MISSING_CODES, CellState, Cube, Dimension, NotACube, Role
from teoiksi.sources.cube.missing import NUMBER_OF, state_of_symbol
from teoiksi.sources.cube.summary import summary
from teoiksi.sources.cube.tidy import tidy_rows

AREA = Dimension("alue", ("KU153", "KU405"), Role.AREA, labels={"fi": ("Imatra", "Lappeenranta")})
TIME = Dimension("vuosi", ("2023", "2024", "2025"), Role.TIME)


def cube() -> Cube:
    return Cube.of((AREA, TIME), np.array([1.0, 2.0, np.nan, 4.0, 5.0, 6.0]), title={"fi": "Väestö"})


def test_a_cube_takes_the_shape_of_its_dimensions() -> None:
    assert cube().values.shape == (2, 3)
    assert cube().values[1].tolist() == [4.0, 5.0, 6.0]


def test_nothing_in_a_cube_can_be_changed() -> None:
    with pytest.raises(ValueError, match="read-only"):
        cube().values[0, 0] = 3.0


def test_a_missing_cell_has_its_reason() -> None:
    assert MISSING_CODES[cube().states[0, 2]] is CellState.UNKNOWN
    with pytest.raises(NotACube, match="either a value or a reason"):
        Cube((AREA, TIME), cube().values, np.zeros((2, 3), dtype=np.uint8))


@pytest.mark.parametrize(
    ("symbol", "state"),
    [("-", "nil"), (".", "not_applicable"), ("..", "not_available"), ("...", "suppressed"), ("....", "not_published")],
)
def test_the_symbols_of_statistics_are_reasons(symbol: str, state: str) -> None:
    assert state_of_symbol(symbol) == CellState(state)


def test_a_symbol_without_an_agreed_meaning_is_unknown() -> None:
    assert {state_of_symbol(each) for each in (None, "", ".....", ".......", "x")} == {CellState.UNKNOWN}


def test_cutting_keeps_labels_and_reasons_beside_their_codes() -> None:
    cut = cube().pick({"alue": ("KU405", "KU153"), "vuosi": ("2025",)})
    assert cut.values[0].tolist() == [6.0]
    assert np.isnan(cut.values[1, 0])
    assert cut.states[1, 0] == NUMBER_OF[CellState.UNKNOWN]
    assert cut.by_id["alue"].label("KU153", "fi") == "Imatra"
    assert cube().shape == (2, 3)


def test_cutting_by_a_code_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        cube().pick({"alue": ("KU999",)})
    with pytest.raises(KeyError, match="kunta"):
        cube().pick({"kunta": ("KU153",)})


def test_a_code_that_stands_twice_is_refused() -> None:
    with pytest.raises(NotACube, match="stands twice"):
        Cube.of((Dimension("a", ("1", "1")),), np.array([1.0, 2.0]))


def test_labels_and_codes_are_as_many() -> None:
    with pytest.raises(NotACube, match="1 labels"):
        Cube.of((Dimension("a", ("1", "2"), labels={"fi": ("yksi",)}),), np.array([1.0, 2.0]))


def test_values_that_do_not_fill_the_cells_are_refused() -> None:
    with pytest.raises(NotACube, match="2 values for 3 cells"):
        Cube.of((TIME,), np.array([1.0, 2.0]))


def test_a_cube_without_dimensions_has_one_cell() -> None:
    assert Cube.of((), np.array([7.0])).values.shape == ()


def test_tidy_rows_give_each_cell_once_with_its_reason() -> None:
    rows = list(tidy_rows(cube()))
    assert len(rows) == 6
    assert rows[2] == (("KU153", "2025"), None, "unknown", "")
    assert rows[3] == (("KU405", "2023"), 4.0, "", "")


def test_the_summary_counts_only_what_is_present() -> None:
    told = summary(cube())
    assert (told["sum"], told["min"], told["max"], told["present"]) == (18.0, 1.0, 6.0, 5)
    assert told["missing"] == {"unknown": 1}
    assert told["shape"] == [2, 3]
