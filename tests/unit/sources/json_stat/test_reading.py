"""JSON-stat documents become cubes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import numpy as np
import orjson
import pytest
from tests.unit.sources.json_stat.documents import dataset, metric, written

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import MISSING_CODES, Cube, Role
from teoiksi.sources.json_stat import examine, read_json_stat
from teoiksi.sources.limits import Limits


def the_cube(document: Any, language: str = "fi") -> Cube:
    (cube,) = read_json_stat(written(document), language=language)
    return cube


def states(cube: Cube) -> list[str]:
    return [MISSING_CODES[number].value for number in cube.states.ravel().tolist()]


def test_a_dataset_becomes_a_cube() -> None:
    cube = the_cube(dataset())
    assert cube.title == {"fi": "Väkiluku"}
    assert cube.source == {"fi": "Tilastokeskus"}
    assert cube.updated == datetime(2026, 4, 1, 8, tzinfo=UTC)
    assert [dimension.role for dimension in cube.dimensions] == [Role.AREA, Role.TIME]
    assert cube.pick({"alue": ("KU405",), "vuosi": ("2025",)}).values.item() == 72900


def test_the_order_of_codes_is_that_of_their_positions_not_of_their_keys() -> None:
    assert the_cube(dataset()).by_id["alue"].codes == ("KU153", "KU405")
    assert the_cube(dataset()).by_id["alue"].labels == {"fi": ("Imatra", "Lappeenranta")}


def test_a_sparse_value_is_the_same_cube_as_a_full_one() -> None:
    sparse = the_cube(dataset(value={"3": 72900, "0": 24711}))
    full = the_cube(dataset(value=[24711, None, None, 72900]))
    np.testing.assert_array_equal(sparse.values, full.values)
    np.testing.assert_array_equal(sparse.states, full.states)


def test_format_1_has_ids_sizes_and_roles_inside_dimension_and_sizes_may_be_texts() -> None:
    new = dataset()
    old = {
        "vaesto": {
            "label": "Väkiluku",
            "value": new["value"],
            "dimension": {**new["dimension"], "id": new["id"], "size": ["2", "2"], "role": new["role"]},
        }
    }
    found = examine(written(old), language="fi")
    assert [problem.code for problem in found.problems] == ["BUNDLE_DEPRECATED"]
    np.testing.assert_array_equal(found.cubes[0].values, the_cube(new).values)
    assert found.cubes[0].by_id["vuosi"].role == Role.TIME


def test_a_collection_gives_what_is_embedded_and_fetches_nothing() -> None:
    items = [dataset(), {"class": "dataset", "href": "https://stat.example/a.json"}, dataset(label="Toinen")]
    found = examine(written({"version": "2.0", "class": "collection", "link": {"item": items}}), language="fi")
    assert [cube.title["fi"] for cube in found.cubes] == ["Väkiluku", "Toinen"]
    assert [(each.code, each.place.path) for each in found.problems] == [("TEOIKSI_LINK_NOT_FETCHED", "link.item[1]")]


def test_collections_within_collections_are_read_only_so_deep() -> None:
    document: dict[str, Any] = dataset()
    for _ in range(7):
        document = {"class": "collection", "link": {"item": [document]}}
    codes = [problem.code for problem in examine(written(document)).problems]
    assert codes == ["RECURSION_LIMIT", "TEOIKSI_NO_DATASET"]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ({"1": "...", "2": "-"}, ["present", "suppressed", "nil", "present"]),
        (["", ".", "..", "e"], ["present", "not_applicable", "not_available", "present"]),
        (["...."], ["present", "not_published", "not_published", "present"]),
        ("..", ["present", "not_available", "not_available", "present"]),
        (None, ["present", "unknown", "unknown", "present"]),
        ({"1": ":"}, ["present", "not_available", "unknown", "present"]),
        ({"1": ":c", "2": ":z"}, ["present", "suppressed", "not_applicable", "present"]),
    ],
)
def test_the_status_tells_why_a_value_is_missing(status: Any, expected: list[str]) -> None:
    assert states(the_cube(dataset(value=[1, None, None, 4], status=status))) == expected


def test_the_status_of_a_value_that_is_there_stays_its_mark() -> None:
    cube = the_cube(dataset(status={"3": "e"}))
    assert cube.marks is not None
    assert [cube.mark_names[number] for number in cube.marks.ravel()] == ["", "", "", "e"]
    assert states(cube) == ["present"] * 4


def test_a_text_in_the_place_of_a_number_is_missing_and_told() -> None:
    found = examine(written(dataset(value=[1, "2,5", True, 4])))
    (cube,) = found.cubes
    assert states(cube) == ["present", "unknown", "unknown", "present"]
    assert cube.marks is not None
    assert [cube.mark_names[number] for number in cube.marks.ravel()] == ["", "2,5", "True", ""]
    assert [problem.code for problem in found.problems] == ["TEOIKSI_TEXT_VALUES"]


@pytest.mark.parametrize("value", [[], {}, None])
def test_metadata_without_values_is_a_cube_of_the_whole_size(value: Any) -> None:
    cube = the_cube(dataset(value=value))
    assert cube.shape == (2, 2)
    assert cube.states.all()


def test_units_belong_to_the_contents() -> None:
    unit = {
        "vaesto": {"label": "henkilöä", "decimals": 0},
        "osuus": {"base": "prosenttia", "decimals": 1, "symbol": "%"},
    }
    dimension = the_cube(metric(unit=unit)).by_id["tiedot"]
    assert dimension.unit("vaesto").label == {"fi": "henkilöä"}
    assert (dimension.unit("osuus").decimals, dimension.unit("osuus").symbol) == (1, "%")


def test_contents_without_units_are_told() -> None:
    assert [problem.code for problem in the_cube(metric()).warnings] == ["METRIC_UNIT_MISSING"]


def test_a_constant_dimension_may_have_only_a_label() -> None:
    document = dataset(id=["maa"], size=[1], role=None, value=[7])
    document["dimension"] = {"maa": {"category": {"label": {"FI": "Suomi"}}}}
    assert the_cube(document).by_id["maa"].codes == ("FI",)


def test_a_hierarchy_gives_the_codes_below_a_code() -> None:
    document = dataset(id=["alue"], size=[2], role=None, value=[1, 2])
    document["dimension"] = {"alue": {"category": {"index": ["MK09", "KU153"], "child": {"MK09": ["KU153"]}}}}
    assert the_cube(document).by_id["alue"].children == {"MK09": ("KU153",)}


def test_pxweb_tells_which_code_stands_for_leaving_a_dimension_out() -> None:
    document = dataset()
    document["dimension"]["alue"]["extension"] = {"elimination": True, "eliminationValueCode": "KU153"}
    document["dimension"]["vuosi"]["extension"] = {"elimination": True}
    cube = the_cube(document)
    assert (cube.by_id["alue"].elimination, cube.by_id["vuosi"].elimination) == ("KU153", "*")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2022-12-21T06.00.00Z", datetime(2022, 12, 21, 6, tzinfo=UTC)),
        ("2024-11-08T23:00:00+0100", datetime(2024, 11, 8, 22, tzinfo=UTC)),
        ("2012-09-27", datetime(2012, 9, 27, tzinfo=UTC)),
    ],
)
def test_the_moment_of_the_last_change_is_read_as_servers_write_it(text: str, moment: datetime) -> None:
    assert the_cube(dataset(updated=text)).updated == moment


def test_a_moment_that_can_mean_two_days_is_not_guessed() -> None:
    cube = the_cube(dataset(updated="08/09/2014"))
    assert cube.updated is None
    assert [problem.code for problem in cube.warnings] == ["TEOIKSI_UPDATED_UNREADABLE"]


def test_a_byte_order_mark_is_no_mistake() -> None:
    assert len(read_json_stat(b"\xef\xbb\xbf" + written(dataset()))) == 1


def test_a_few_bytes_cannot_claim_a_cube_of_any_size() -> None:
    huge = dataset(size=[2, 10**12], value={"0": 1})
    found = examine(written(huge))
    assert [problem.code for problem in found.errors] == ["CUBE_SIZE_OVERFLOW"]
    assert [each.code for each in examine(written(dataset()), limits=Limits(bytes=10)).errors] == ["BUDGET_EXCEEDED"]


def test_a_document_with_errors_is_refused_with_all_of_them() -> None:
    document = dataset(role={"time": ["kausi"]}, status=["a", "b"])
    with pytest.raises(BadInput) as refused:
        read_json_stat(written(document))
    assert [problem.code for problem in refused.value.problems] == ["ROLE_ID_UNKNOWN", "STATUS_LEN_MISMATCH"]


def test_what_is_not_json_is_refused_with_its_line() -> None:
    found = examine(b'{\n"class": dataset}')
    assert [(each.code, each.place.line) for each in found.errors] == [("PARSE_ERROR", 2)]


@pytest.mark.parametrize("document", [[], 7, None, {}, {"class": "dimension", "category": {}}, {"value": [1]}])
def test_a_document_without_a_dataset_is_refused(document: Any) -> None:
    assert examine(orjson.dumps(document)).errors
