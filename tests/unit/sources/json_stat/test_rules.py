"""Each rule of the official validator is held."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.sources.json_stat.documents import dataset, metric, written

from teoiksi.sources.cube.hierarchy import circle
from teoiksi.sources.json_stat import examine


def with_category(**category: Any) -> dict[str, Any]:
    document = dataset(id=["alue"], size=[2], role=None, value=[1, 2])
    document["dimension"] = {"alue": {"category": {"index": ["A", "B"], **category}}}
    return document


@pytest.mark.parametrize(
    ("code", "path", "document"),
    [
        ("ID_SIZE_LEN_MISMATCH", "size", dataset(size=[2, 2, 1])),
        ("DIM_KEY_ID_MISMATCH", "dimension", dataset(id=["alue", "kausi"], role=None)),
        ("DIM_KEY_ID_MISMATCH", "dimension", dataset(id=["alue", "alue"], role=None)),
        ("VALUE_LEN_MISMATCH", "value", dataset(value=[1, 2, 3])),
        ("SPARSE_KEY_OUT_OF_RANGE", "value", dataset(value={"4": 1})),
        ("SPARSE_KEY_OUT_OF_RANGE", "value", dataset(value={"-1": 1})),
        ("SPARSE_KEY_OUT_OF_RANGE", "value", dataset(value={"9" * 40: 1})),
        ("ROLE_ID_UNKNOWN", "role.geo", dataset(role={"geo": ["maa"]})),
        ("STATUS_LEN_MISMATCH", "status", dataset(status=["a", "b", "c"])),
        ("STATUS_KEY_OUT_OF_RANGE", "status", dataset(status={"4": "e"})),
        ("STATUS_KEY_OUT_OF_RANGE", "status", dataset(status={"value": ["e"]})),
        ("INDEX_COUNT_MISMATCH", "dimension.alue.category.index", with_category(index=["A"])),
        ("INDEX_COUNT_MISMATCH", "dimension.alue.category.index", with_category(index=["A", "A"])),
        ("INDEX_POSITIONS_INVALID", "dimension.alue.category.index", with_category(index={"A": 0, "B": 2})),
        ("INDEX_POSITIONS_INVALID", "dimension.alue.category.index", with_category(index={"A": "0", "B": None})),
        ("LABEL_KEY_UNKNOWN", "dimension.alue.category.label", with_category(label={"A": "a", "B": "b", "C": "c"})),
        ("UNIT_KEY_UNKNOWN", "dimension.tiedot.category.unit", metric(unit={"muu": {"decimals": 1}})),
        ("COORD_KEY_UNKNOWN", "dimension.alue.category.coordinates", with_category(coordinates={"C": [28.8, 61.2]})),
        ("NOTE_KEY_UNKNOWN", "dimension.alue.category.note", with_category(note={"C": ["huom"]})),
        ("CHILD_ID_UNKNOWN", "dimension.alue.category.child", with_category(child={"A": ["C"]})),
        ("CHILD_CYCLE", "dimension.alue.category.child", with_category(child={"A": ["B"], "B": ["A"]})),
        ("STRUCTURAL_VIOLATION", "dimension", dataset(dimension=[1])),
        ("STRUCTURAL_VIOLATION", "id", dataset(size=["kaksi", 2])),
        ("STRUCTURAL_VIOLATION", "role", dataset(role=["time"])),
        ("STRUCTURAL_VIOLATION", "value", dataset(value="1 2 3 4")),
        ("STRUCTURAL_VIOLATION", "status", dataset(status=7)),
        ("STRUCTURAL_VIOLATION", "dimension.alue.category.index", with_category(index=None)),
    ],
)
def test_a_broken_rule_is_told_with_its_place(code: str, path: str, document: dict[str, Any]) -> None:
    found = examine(written(document))
    assert (code, path) in [(each.code, each.place.path) for each in found.errors]
    assert not found.cubes


def test_a_label_that_is_left_out_is_a_warning_and_the_code_is_shown() -> None:
    found = examine(written(with_category(label={"A": "Imatra"})), language="fi")
    assert [each.code for each in found.problems] == ["LABEL_KEY_INCOMPLETE"]
    assert found.cubes[0].by_id["alue"].labels["fi"] == ("Imatra", "B")


def test_a_deep_hierarchy_is_no_circle() -> None:
    chain = {str(depth): (str(depth + 1),) for depth in range(50_000)}
    assert circle(chain) is None
    assert circle({**chain, "50000": ("7",)}) is not None
