"""What tells how alike two municipalities are, and the classes of their size."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from teoiksi.kernel.localized_text import LocalizedText


class StructureFeature(StrEnum):
    """A property of municipalities by which their likeness is counted."""

    POPULATION = "population"
    UNDER_15 = "under_15"
    OVER_64 = "over_64"
    PRIMARY = "primary"
    SECONDARY = "secondary"
    SERVICES = "services"


STRUCTURE_NAMES: Final[dict[StructureFeature, LocalizedText]] = {
    StructureFeature.POPULATION: LocalizedText("väkiluku", "folkmängd", "population"),
    StructureFeature.UNDER_15: LocalizedText(
        "alle 15-vuotiaiden osuus", "andelen under 15-åringar", "share of those under 15"
    ),
    StructureFeature.OVER_64: LocalizedText(
        "yli 64-vuotiaiden osuus", "andelen över 64-åringar", "share of those over 64"
    ),
    StructureFeature.PRIMARY: LocalizedText(
        "alkutuotannon osuus työpaikoista", "primärproduktionens andel av jobben", "share of jobs in primary production"
    ),
    StructureFeature.SECONDARY: LocalizedText(
        "jalostuksen osuus työpaikoista", "förädlingens andel av jobben", "share of jobs in manufacturing"
    ),
    StructureFeature.SERVICES: LocalizedText(
        "palvelujen osuus työpaikoista", "servicens andel av jobben", "share of jobs in services"
    ),
}

STRUCTURE_WEIGHTS: Final[dict[StructureFeature, float]] = {
    StructureFeature.POPULATION: 1.0,
    StructureFeature.UNDER_15: 0.5,
    StructureFeature.OVER_64: 0.5,
    StructureFeature.PRIMARY: 1 / 3,
    StructureFeature.SECONDARY: 1 / 3,
    StructureFeature.SERVICES: 1 / 3,
}
"""Population, age and industry weigh the same: what tells of one thing shares its weight."""

SIZE_LIMITS: Final = (5_000, 10_000, 20_000, 50_000, 100_000)
"""Limits between size classes by population; a municipality of just a limit belongs to the class above it."""


def size_class(population: float) -> tuple[int, int | None]:
    """Give the class of a population: its lower limit and the limit above it, None when there is none."""
    below = [limit for limit in SIZE_LIMITS if limit <= population]
    above = [limit for limit in SIZE_LIMITS if limit > population]
    return (below[-1] if below else 0), (above[0] if above else None)


def structure_series(feature: StructureFeature) -> str:
    """Give the slug of the series that holds a feature of the own municipality, and beside it those of all others."""
    return f"structure--{feature.value.replace('_', '-')}"
