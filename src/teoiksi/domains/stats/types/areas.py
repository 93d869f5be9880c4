"""Areas: what kinds there are, the register with its vintages, and figures of many areas as immutable values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from teoiksi.domains.stats.types.figures import MissingReason
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period, PeriodKind


class AreaKind(StrEnum):
    """What an area is."""

    MUNICIPALITY = "municipality"
    REGION = "region"
    COUNTRY = "country"


AREA_KIND_NAMES: Final[dict[AreaKind, LocalizedText]] = {
    AreaKind.MUNICIPALITY: LocalizedText("kunta", "kommun", "municipality"),
    AreaKind.REGION: LocalizedText("maakunta", "landskap", "region"),
    AreaKind.COUNTRY: LocalizedText("koko maa", "hela landet", "whole country"),
}

KIND_NUMBERS: Final = {
    PeriodKind.YEAR: 1,
    PeriodKind.QUARTER: 2,
    PeriodKind.MONTH: 3,
    PeriodKind.DAY: 4,
    PeriodKind.HALF_YEAR: 5,
}
"""Figures of areas are many, so they keep a number instead of a word; a number never changes its meaning."""

MISSING_NUMBERS: Final[dict[MissingReason | None, int]] = {
    None: 0,
    MissingReason.NOT_PUBLISHED: 1,
    MissingReason.SUPPRESSED: 2,
    MissingReason.NOT_APPLICABLE: 3,
    MissingReason.NOT_COLLECTED: 4,
    MissingReason.UNRELIABLE: 5,
    MissingReason.UNKNOWN: 6,
}


@dataclass(frozen=True, slots=True)
class AreaCard:
    """An area as the register has it on a day: ``region`` is the code of the region it belonged to then, empty for others than
    municipalities. ``valid_from`` is None when it is older than the register, ``valid_until`` (its last day) when it still is;
    ``merged_into`` is then the code of its successor, else empty."""

    code: str
    kind: AreaKind
    name: LocalizedText
    region: str
    valid_from: date | None
    valid_until: date | None
    merged_into: str

    def exists_on(self, day: date) -> bool:
        """Whether there was such an area on the day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )


class AreaFigure(NamedTuple):
    """One area's figure of one period as it is known; a tuple, for there are a hundred thousand."""

    value: float | None
    missing: MissingReason | None
    is_preliminary: bool


@dataclass(frozen=True, slots=True)
class AreaTable:
    """The figures of other areas than the own one (code → period → figure), what the table calls the areas that the register
    does not know, and when they were got; ``is_example`` when any of them is only an example."""

    figures: Mapping[str, Mapping[Period, AreaFigure]]
    names: Mapping[str, LocalizedText]
    published_on: date | None
    retrieved_on: date | None
    is_example: bool


@dataclass(frozen=True, slots=True)
class MapShape:
    """A municipality on a map: the ``d`` of an SVG path, its middle on the map, and its middle in kilometres."""

    path: str
    x: int
    y: int
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class AreaMapCard:
    """The map of municipalities of a year, in units of its own."""

    year: int
    source: str
    licence: str
    width: int
    height: int
    shapes: Mapping[str, MapShape]
