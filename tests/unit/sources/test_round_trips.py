"""Any cube that is written in a format is read back as the same cube, whatever its texts, figures and missing cells."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories.statistics_files import ODD, SIGNS, cubes, json_stat, px, signs, tidy_csv

from teoiksi.sources.any_file import read_any
from teoiksi.sources.cube import CellState, Cube, Dimension
from teoiksi.sources.cube.missing import NUMBER_OF

pytestmark = pytest.mark.slow
ONE_BYTE = {"iso-8859-15", "windows-1252"}
PLAIN = "aZ09äÅö._ -%"
"""What a code of a text table may hold; a text table cannot tell spaces at the ends or lines that are blank."""


def _same(found: Cube, cube: Cube) -> None:
    assert [each.id for each in found.dimensions] == [each.id for each in cube.dimensions]
    assert [each.codes for each in found.dimensions] == [each.codes for each in cube.dimensions]
    np.testing.assert_array_equal(found.values, cube.values)
    np.testing.assert_array_equal(found.states, cube.states)


def _same_texts(found: Cube, cube: Cube, language: str, before: str = "") -> None:
    assert found.title[language] == before + cube.title["und"]
    for one, other in zip(found.dimensions, cube.dimensions, strict=True):
        assert one.name[language] == before + other.name["und"]
        assert one.labels[language] == tuple(before + label for label in other.labels["und"])


def _same_signs(found: Cube, cube: Cube) -> None:
    marks = [0] * found.values.size if found.marks is None else found.marks.ravel().tolist()
    assert [found.mark_names[mark] for mark in marks] == signs(cube)


@given(
    cubes(ODD + '"'),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["list", "object"]),
    st.sampled_from(["list", "object"]),
)
def test_json_stat(
    cube: Cube, is_old: bool, is_sparse: bool, index: Literal["list", "object"], status: Literal["list", "object"]
) -> None:
    (found,) = read_any(json_stat(cube, is_old=is_old, is_sparse=is_sparse, index=index, status=status))
    _same(found, cube)
    _same_texts(found, cube, "und")
    _same_signs(found, cube)


@given(
    cubes(),
    st.sampled_from(["utf-8", "utf-8-sig", "iso-8859-15", "windows-1252", "utf-16"]),
    st.sampled_from([" ", "\t", ",", ";", " , ", "\r\n"]),
)
def test_px(cube: Cube, encoding: str, delimiter: str) -> None:
    _px_comes_back(cube, encoding, delimiter)


def test_px_of_one_byte_letters_that_are_proper_utf_8_by_chance_is_read_as_utf_8_and_told() -> None:
    axis = Dimension("Å€", ("€Å",), name={"und": "Å€"}, labels={"und": ("Å€",)})
    whole = Cube((axis,), np.zeros(1), np.zeros(1, dtype=np.uint8), title={"und": "0Å€"})
    _px_comes_back(whole, "iso-8859-15", " ")
    told = Cube((replace(axis, codes=("0",)),), whole.values, whole.states, title=whole.title)
    (found,) = read_any(px(told, encoding="iso-8859-15"))
    assert (found.title["fi"], [each.code for each in found.warnings]) == ("0Ť", ["ENCODING_MISLABELLED"])


def _px_comes_back(cube: Cube, encoding: str, delimiter: str) -> None:
    content = px(cube, encoding=encoding, delimiter=delimiter)
    (found,) = read_any(content)
    if encoding in ONE_BYTE and not content.isascii() and _is_utf_8(content):
        assert "ENCODING_MISLABELLED" in {each.code for each in found.warnings}
        cube = _read_as_utf_8(cube, encoding)
    _same(found, cube)
    _same_texts(found, cube, "fi")
    _same_texts(found, cube, "sv", "sv")
    _same_signs(found, cube)


def _is_utf_8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _read_as_utf_8(cube: Cube, encoding: str) -> Cube:
    """Give the cube whose letters stand in a file of one-byte letters for a reader that takes them for UTF-8."""

    def text(written: str) -> str:
        return written.encode(encoding).decode("utf-8")

    dimensions = tuple(
        replace(
            each,
            id=text(each.id),
            codes=tuple(map(text, each.codes)),
            name={"und": text(each.name["und"])},
            labels={"und": tuple(map(text, each.labels["und"]))},
        )
        for each in cube.dimensions
    )
    return replace(cube, dimensions=dimensions, title={"und": text(cube.title["und"])})


@given(cubes().filter(lambda cube: len(cube.shape) > 1), st.sampled_from(["CODES", "VALUES"]))
def test_px_with_keys(cube: Cube, keyed: Literal["CODES", "VALUES"]) -> None:
    labels = [each.labels["und"] for each in cube.dimensions]
    if keyed == "VALUES" and any(len(set(each)) < len(each) for each in labels):
        keyed = "CODES"  # values that are alike cannot be keys
    (found,) = read_any(px(cube, keyed=keyed))
    _same(found, cube)


@given(cubes(PLAIN), st.sampled_from([";", "\t", ","]), st.sampled_from([".", ","]))
def test_a_text_table(cube: Cube, separator: str, decimal: str) -> None:
    (found,) = read_any(tidy_csv(_stripped(cube), separator=separator, decimal=decimal))
    _same(found, _stripped(cube))


@given(cubes(PLAIN))
def test_a_text_table_whose_rows_are_in_another_order_has_the_same_cells(cube: Cube) -> None:
    cube = _stripped(cube)
    head, *rows = tidy_csv(cube).splitlines(keepends=True)
    (found,) = read_any(head + b"".join(reversed(rows)))
    _same(found.pick({each.id: each.codes for each in cube.dimensions}), cube)


def _stripped(cube: Cube) -> Cube:
    """Make names that a text table can tell apart, and whose columns are not taken for figures or marks."""
    dimensions = tuple(
        type(each)(f"d{number}", tuple(f"{place}{code.strip()}x" for place, code in enumerate(each.codes)))
        for number, each in enumerate(cube.dimensions)
    )
    return Cube(dimensions, cube.values.copy(), cube.states.copy())


def test_every_reason_is_among_the_cubes() -> None:
    assert set(SIGNS) <= set(NUMBER_OF)
    assert CellState.NO_ROW not in SIGNS
