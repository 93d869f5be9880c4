"""Reading boundaries and drawing them: two formats say the same, neighbours share their border, and the map is light."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.factories.real_files import real_files

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.boundaries import Boundaries, draw_map, read_boundaries

WEST = [[20.0, 60.0], [24.0, 60.0], [24.0, 70.0], [20.0, 70.0], [20.0, 60.0]]
EAST = [[24.0, 60.0], [28.0, 60.0], [28.0, 70.0], [24.0, 70.0], [24.0, 60.0]]


def feature(code: str, ring: list[list[float]], name: str = "kunta") -> dict[str, object]:
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": {name: code, "vuosi": 2025}, "geometry": geometry}


def geojson(*features: object) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


TOPOLOGY = {
    "type": "Topology",
    "transform": {"scale": [4.0, 10.0], "translate": [20.0, 60.0]},
    "arcs": [[[1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1], [1, 0]], [[1, 0], [1, 0], [0, 1], [-1, 0]]],
    "objects": {
        "kunnat": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]], "properties": {"kunta": "153"}},
                {"type": "MultiPolygon", "arcs": [[[2, -1]]], "properties": {"kunta": "405"}},
            ],
        }
    },
}


def test_a_feature_is_known_by_its_code_and_the_year_is_read() -> None:
    found = read_boundaries(geojson(feature("153", WEST), feature("405", EAST, "NATCODE"), feature("x", EAST)))
    assert (list(found.rings), found.year) == (["KU153", "KU405"], 2025)


def test_a_topology_says_the_same_as_the_features() -> None:
    topology = read_boundaries(json.dumps(TOPOLOGY).encode())
    wanted = read_boundaries(geojson(feature("153", WEST), feature("405", EAST)))
    for code, rings in wanted.rings.items():
        assert set(topology.rings[code][0]) == set(rings[0])


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[1]", b'{"type": "Topology"}', geojson(), geojson(feature("x", WEST))]
)
def test_what_is_no_map_of_municipalities_is_refused(content: bytes) -> None:
    with pytest.raises(BadInput):
        read_boundaries(content)


def points(path: str) -> list[tuple[int, int]]:
    x, y, found = 0, 0, []
    for command, numbers in re.findall(r"([Mlhv])([-0-9 ]+)", path):
        given = [int(number) for number in re.findall(r"-?\d+", numbers)]
        right, down = {"h": (given[0], 0), "v": (0, given[0])}.get(command, (given[0], given[-1]))
        x, y = (right, down) if command == "M" else (x + right, y + down)
        found.append((x, y))
    return found


def test_neighbours_share_the_points_of_their_border() -> None:
    drawn = draw_map(read_boundaries(geojson(feature("153", WEST), feature("405", EAST))))
    west, east = (set(points(drawn.areas[code].path)) for code in ("KU153", "KU405"))
    assert len(west & east) == 2
    assert drawn.height == 1000


def test_east_is_right_and_north_is_up_and_a_kilometre_is_a_kilometre() -> None:
    drawn = draw_map(read_boundaries(geojson(feature("153", WEST), feature("405", EAST))))
    assert drawn.areas["KU153"].x < drawn.areas["KU405"].x
    south, north = ([[27.0, low], [28.0, low], [28.0, low + 1], [27.0, low + 1], [27.0, low]] for low in (60.0, 69.0))
    upright = draw_map(read_boundaries(geojson(feature("153", south), feature("405", north))))
    assert upright.areas["KU153"].y > upright.areas["KU405"].y
    apart = upright.areas["KU405"].north - upright.areas["KU153"].north
    assert apart == pytest.approx(9 * 111.2, rel=0.01)


def test_metres_are_taken_as_they_are() -> None:
    rings = {"KU153": (((500_000.0, 6_700_000.0), (600_000.0, 6_700_000.0), (600_000.0, 6_800_000.0)),)}
    drawn = draw_map(Boundaries(rings, None))
    assert drawn.areas["KU153"].east == pytest.approx(566.7, abs=0.1)


def test_a_municipality_that_is_a_speck_does_not_vanish() -> None:
    speck = [[25.0, 65.0], [25.0001, 65.0], [25.0001, 65.0001], [25.0, 65.0]]
    drawn = draw_map(read_boundaries(geojson(feature("153", WEST), feature("405", speck))))
    assert len(points(drawn.areas["KU405"].path)) == 4


@pytest.mark.parametrize("file", real_files("statistics/municipalities/boundaries_[n2]*"))
def test_real_boundaries_make_a_light_map_of_finland(file: Path) -> None:
    drawn = draw_map(read_boundaries(file.read_bytes()))
    assert len(drawn.areas) in {308, 309}
    assert sum(len(each.path) for each in drawn.areas.values()) < 40_000
    assert 500 < drawn.width < 650
    imatra, utsjoki = drawn.areas["KU153"], drawn.areas["KU890"]
    assert imatra.north - utsjoki.north == pytest.approx(-8.45 * 111.2, abs=5)
