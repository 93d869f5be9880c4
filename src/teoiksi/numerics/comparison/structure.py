"""Municipalities that are nearest by structure: population, age, industry and distance, each on one scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log10, sqrt


@dataclass(frozen=True, slots=True)
class Feature:
    """One property of municipalities (code → value) with its weight. ``is_size`` values are compared by their logarithm: a town
    of 20,000 is as far from one of 10,000 as one of 10,000 is from 5,000."""

    values: Mapping[str, float]
    weight: float = 1.0
    is_size: bool = False


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A municipality and its distance: 1 is about one standard deviation in one feature of weight 1."""

    code: str
    distance: float


def nearest(
    own: str,
    features: Sequence[Feature],
    *,
    places: Mapping[str, tuple[float, float]] | None = None,
    count: int = 10,
) -> tuple[Neighbour, ...]:
    """Give the ``count`` municipalities nearest to ``own``, the nearest first; equals in the order of their codes.

    Each feature is standardised over all municipalities that have every feature: z = (x − mean) / standard deviation; one that
    is the same everywhere tells nothing and is left out. The distance is √Σ w (z − z_own)², the Euclidean distance on
    standardised variables (Kaufman and Rousseeuw 1990, Finding Groups in Data, section 1.2.1). ``places`` are the middles of
    the municipalities in kilometres (x, y): both axes are divided by their common standard deviation, so that a kilometre
    counts the same in every direction, and together have the weight 1. Without any feature, or when ``own`` lacks one, there is
    no neighbour.
    """
    columns = [(_on_scale(feature), feature.weight) for feature in features if feature.values]
    codes = set.intersection(*(set(column) for column, _weight in columns)) if columns else set()
    if places:
        codes &= places.keys()
    if own not in codes or len(codes) < 2:
        return ()
    squares = dict.fromkeys(codes, 0.0)
    for column, weight in columns:
        scale = _deviation([column[code] for code in codes])
        _add(squares, {code: column[code] for code in codes}, own, weight, scale)
    if places:
        spread = [_deviation([places[code][axis] for code in codes]) for axis in (0, 1)]
        scale = sqrt((spread[0] ** 2 + spread[1] ** 2) / 2)
        for axis in (0, 1):
            _add(squares, {code: places[code][axis] for code in codes}, own, 0.5, scale)
    others = sorted((sqrt(square), code) for code, square in squares.items() if code != own)
    return tuple(Neighbour(code, distance) for distance, code in others[:count])


def _on_scale(feature: Feature) -> dict[str, float]:
    if not feature.is_size:
        return dict(feature.values)
    return {code: log10(value) for code, value in feature.values.items() if value > 0}


def _deviation(values: Sequence[float]) -> float:
    mean = sum(values) / len(values)
    return sqrt(sum((value - mean) ** 2 for value in values) / len(values))


def _add(squares: dict[str, float], column: Mapping[str, float], own: str, weight: float, scale: float) -> None:
    if scale > 0:
        for code in squares:
            squares[code] += weight * ((column[code] - column[own]) / scale) ** 2
