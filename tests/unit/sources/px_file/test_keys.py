"""KEYS: rows by their keys; a row that is absent is zero."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.sources.px_file.files import px

from teoiksi.sources.px_file import examine, read_px

_TWO: dict[str, str | None] = {"STUB": '"Alue","Vuosi"', "HEADING": '"Tiedot"', "STUB[sv]": None, "HEADING[sv]": None}
_BY_CODES: dict[str, str | None] = {**_TWO, 'KEYS("Alue")': "CODES", 'KEYS("Vuosi")': "VALUES"}


def test_rows_stand_at_their_keys_and_absent_rows_are_zero() -> None:
    cube = read_px(px('"KU153","2025",24530 0.4\n"SSS","2024",5603851 ".."', entries=_BY_CODES))
    assert cube.pick({"alue_23_20260101": ("KU153",), "Vuosi": ("2025",)}).values.ravel().tolist() == [24530, 0.4]
    assert cube.pick({"alue_23_20260101": ("KU405",)}).values.ravel().tolist() == [0, 0, 0, 0]
    assert cube.states.sum() > 0
    assert np.isnan(cube.values).sum() == 1


def test_keys_in_the_order_of_their_entries_are_understood_too() -> None:
    entries: dict[str, str | None] = {**_TWO, 'KEYS("Vuosi")': "VALUES", 'KEYS("Alue")': "VALUES"}
    cube = read_px(px('"2025","Imatra",24530 0.4', entries=entries))
    assert cube.values.sum() == pytest.approx(24530.4)
    assert cube.pick({"alue_23_20260101": ("KU153",), "Vuosi": ("2025",)}).values.sum() == pytest.approx(24530.4)


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("KEYS_UNKNOWN", '"KU999","2025",1 2'),
        ("KEYS_TWICE", '"KU153","2025",1 2\n"KU153","2025",1 2'),
        ("DATA_COUNT", '"KU153","2025",1'),
        ("DATA_SYMBOL", '"KU153","2025",1 x'),
    ],
)
def test_rows_that_do_not_fit_are_refused(code: str, data: str) -> None:
    assert [problem.code for problem in examine(px(data, entries=_BY_CODES)).problems] == [code]


def test_a_file_of_no_rows_is_all_zeros() -> None:
    assert read_px(px("", entries=_BY_CODES)).values.sum() == 0
