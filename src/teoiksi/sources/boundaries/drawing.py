"""From boundaries to a light map: projected, rounded to a grid that neighbours share, and written as paths of SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, atanh, cos, radians, sin, tan
from typing import Final

from teoiksi.sources.boundaries.reading import Boundaries, Ring

HEIGHT: Final = 1000
"""Units from the northernmost to the southernmost point; one is a little over a kilometre of Finland."""

_EARTH: Final = 6371.0
_MERIDIAN: Final = 27.0
_SMALLEST: Final = 4
"""Rings of fewer points, rounded, are specks and left out, unless a municipality would vanish."""

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class DrawnArea:
    """``path`` is the ``d`` of an SVG path; ``x`` and ``y`` are the middle of the largest part on the map, ``east`` and
    ``north`` the same in kilometres."""

    path: str
    x: int
    y: int
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """A map: its size in units, and its areas by code."""

    width: int
    height: int
    areas: Mapping[str, DrawnArea]


def draw_map(boundaries: Boundaries) -> MapDrawing:
    """Project degrees by the transverse Mercator with the sphere (Snyder 1987, Map projections: a working manual, equations 8-1
    and 8-3, central meridian 27° E as in ETRS-TM35FIN), or take metres as they are, and round to the grid.

    Neighbours have the same points on their common border, so they round to the same ones: no gaps, no slivers.
    """
    in_degrees = all(abs(x) <= 360 and abs(y) <= 90 for rings in boundaries.rings.values() for x, y in rings[0])
    project = _projected if in_degrees else _in_kilometres
    rings = {code: [tuple(map(project, ring)) for ring in of_one] for code, of_one in boundaries.rings.items()}
    points = [point for of_one in rings.values() for ring in of_one for point in ring]
    west, south = min(x for x, _ in points), min(y for _, y in points)
    east, north = max(x for x, _ in points), max(y for _, y in points)
    scale = HEIGHT / (north - south)

    def on_grid(point: tuple[float, float]) -> Point:
        return round((point[0] - west) * scale), round((north - point[1]) * scale)

    areas = {}
    for code in sorted(rings):
        largest = max(rings[code], key=lambda ring: abs(_area(ring)))
        middle = _middle(largest)
        x, y = on_grid(middle)
        drawn = [_simple([on_grid(point) for point in ring]) for ring in rings[code]]
        kept = [ring for ring in drawn if len(ring) >= _SMALLEST] or [_speck(x, y)]
        areas[code] = DrawnArea("".join(map(_path, kept)), x, y, middle[0], middle[1])
    return MapDrawing(round((east - west) * scale), HEIGHT, areas)


def _projected(point: tuple[float, float]) -> tuple[float, float]:
    """Give kilometres east of the central meridian and north of the equator."""
    longitude, latitude = radians(point[0] - _MERIDIAN), radians(point[1])
    return _EARTH * atanh(cos(latitude) * sin(longitude)), _EARTH * atan2(tan(latitude), cos(longitude))


def _in_kilometres(point: tuple[float, float]) -> tuple[float, float]:
    return point[0] / 1000, point[1] / 1000


def _area(ring: Sequence[tuple[float, float]]) -> float:
    """Shoelace formula; negative when the ring runs clockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise((*ring, ring[0]))) / 2


def _middle(ring: Ring) -> tuple[float, float]:
    """Give the centroid of a ring, or the mean of its points when it has no area."""
    area = _area(ring)
    if not area:
        return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)
    sides = [(x1 * y2 - x2 * y1, x1 + x2, y1 + y2) for (x1, y1), (x2, y2) in pairwise((*ring, ring[0]))]
    return sum(side * x for side, x, _ in sides) / (6 * area), sum(side * y for side, _, y in sides) / (6 * area)


def _simple(ring: Sequence[Point]) -> list[Point]:
    """Leave out what the rounding made equal to the point before it."""
    found = [point for point, before in zip(ring, (None, *ring), strict=False) if point != before]
    return found[:-1] if len(found) > 1 and found[0] == found[-1] else found


def _speck(x: int, y: int) -> list[Point]:
    return [(x - 1, y - 1), (x + 1, y - 1), (x + 1, y + 1), (x - 1, y + 1)]


def _path(ring: Sequence[Point]) -> str:
    """Write steps from point to point; those along an axis are short commands."""
    steps = [_step(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(ring)]
    return f"M{ring[0][0]} {ring[0][1]}{''.join(steps)}z"


def _step(right: int, down: int) -> str:
    if right == 0:
        return f"v{down}"
    if down == 0:
        return f"h{right}"
    return f"l{right} {down}" if down > 0 else f"l{right}{down}"
