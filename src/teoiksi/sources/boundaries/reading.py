"""From a file of boundaries to the rings of each municipality, in degrees or metres as the file has them.

GeoJSON: RFC 7946. TopoJSON: https://github.com/topojson/topojson-specification (version 1; arcs, transform, quantised deltas).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import orjson

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.area_codes import normal_area

Ring = tuple[tuple[float, float], ...]
"""A closed line of points (x, y); holes are rings like any other."""

_CODES: Final = ("kunta", "KUNTA", "NATCODE", "natcode", "kunta_k", "code")
_YEARS: Final = ("vuosi", "year")
_LARGEST: Final = 20_000_000


@dataclass(frozen=True, slots=True)
class Boundaries:
    """The rings of each municipality by its code (``KU153``), and the year that the file names, None when it names none."""

    rings: Mapping[str, tuple[Ring, ...]]
    year: int | None


def read_boundaries(content: bytes) -> Boundaries:
    """Read a FeatureCollection, or the first object of a topology.

    The code of a municipality is found in the property ``kunta``, ``NATCODE``, ``kunta_k`` or ``code``; a feature without one
    is left out. Points have x (longitude or easting) first.

    :raises BadInput: when it is neither, is too large, or has no municipality.
    """
    if len(content) > _LARGEST:
        raise BadInput([_problem("too-large", "Tiedosto on liian suuri")])
    try:
        found: Any = orjson.loads(content)
        pairs = [(properties, rings) for properties, rings in _features(found) if rings]
    except (orjson.JSONDecodeError, KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise BadInput([_problem("unreadable", "Tiedosto ei ole GeoJSON eikä TopoJSON")]) from error
    rings: dict[str, tuple[Ring, ...]] = {}
    for properties, of_one in pairs:
        if code := _code(properties):
            rings[code] = (*rings.get(code, ()), *of_one)
    if not rings:
        raise BadInput([_problem("no-municipalities", "Tiedostossa ei ole yhtään kuntaa, jolla on tunnus")])
    return Boundaries(rings, next((year for properties, _ in pairs if (year := _year(properties))), None))


def _features(found: Any) -> Iterator[tuple[Mapping[str, Any], tuple[Ring, ...]]]:
    if found["type"] == "FeatureCollection":
        for feature in found["features"]:
            geometry = feature["geometry"]
            yield feature["properties"] or {}, _rings(geometry["type"], geometry["coordinates"]) if geometry else ()
    elif found["type"] == "Topology":
        arcs = [_arc(arc, found.get("transform")) for arc in found["arcs"]]
        for geometry in next(iter(found["objects"].values()))["geometries"]:
            stitched = _stitched(geometry, arcs) if geometry.get("type") else ()
            yield geometry.get("properties") or {}, stitched
    else:
        raise ValueError(found["type"])


def _rings(kind: str, coordinates: Any) -> tuple[Ring, ...]:
    polygons = {"Polygon": [coordinates], "MultiPolygon": coordinates}.get(kind, [])
    return tuple(tuple((float(x), float(y)) for x, y, *_height in ring) for polygon in polygons for ring in polygon)


def _arc(arc: Sequence[Sequence[float]], transform: Mapping[str, Any] | None) -> Ring:
    if transform is None:
        return tuple((float(x), float(y)) for x, y, *_ in arc)
    (scale_x, scale_y), (first_x, first_y) = transform["scale"], transform["translate"]
    points, x, y = [], 0, 0
    for step_x, step_y, *_ in arc:
        x, y = x + int(step_x), y + int(step_y)
        points.append((x * scale_x + first_x, y * scale_y + first_y))
    return tuple(points)


def _stitched(geometry: Mapping[str, Any], arcs: Sequence[Ring]) -> tuple[Ring, ...]:
    """Put arcs together; a negative number ~n is arc n backwards, and each arc begins where the one before it ends."""
    polygons = {"Polygon": [geometry["arcs"]], "MultiPolygon": geometry["arcs"]}.get(geometry["type"], [])
    return tuple(_ring(numbers, arcs) for polygon in polygons for numbers in polygon)


def _ring(numbers: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    points: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return tuple(points)


def _code(properties: Mapping[str, Any]) -> str:
    for name in _CODES:
        code = normal_area(str(properties.get(name) or ""))
        if code and code.startswith("KU"):
            return code
    return ""


def _year(properties: Mapping[str, Any]) -> int | None:
    found = (str(properties.get(name) or "") for name in _YEARS)
    return next((int(year) for year in found if year.isdigit()), None)


def _problem(code: str, what: str) -> Problem:
    how = "Anna kuntarajat GeoJSON- tai TopoJSON-tiedostona, jossa jokaisella kunnalla on ominaisuus kunta tai NATCODE"
    return Problem(f"boundaries-{code}", what, how)
