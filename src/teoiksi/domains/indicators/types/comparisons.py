"""An indicator of the municipality among those of others: what the page of comparison is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from teoiksi.domains.stats.types import MissingReason, StructureFeature
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.numerics.comparison.ranking import Move, Standing


class PeerGroup(StrEnum):
    """With whom the municipality is compared."""

    CHOSEN = "chosen"
    REGION = "region"
    SIZE = "size"
    STRUCTURE = "structure"
    ALL = "all"


PEER_GROUP_NAMES: Final[dict[PeerGroup, LocalizedText]] = {
    PeerGroup.CHOSEN: LocalizedText("valitut vertailukunnat", "valda jämförelsekommuner", "chosen municipalities"),
    PeerGroup.REGION: LocalizedText("sama maakunta", "samma landskap", "same region"),
    PeerGroup.SIZE: LocalizedText("sama kokoluokka", "samma storleksklass", "same size"),
    PeerGroup.STRUCTURE: LocalizedText("rakenteeltaan lähimmät", "strukturellt närmast", "nearest by structure"),
    PeerGroup.ALL: LocalizedText("kaikki kunnat", "alla kommuner", "all municipalities"),
}


@dataclass(frozen=True, slots=True)
class ComparedArea:
    """A municipality with its figure of the compared period and its ``place`` among all that have one. ``change`` is how many
    places nearer to the first it has come among those that have a figure both times. ``missing`` says why there is no value."""

    code: str
    name: LocalizedText
    value: float | None
    place: int | None
    change: int | None
    missing: MissingReason | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The municipality ``own`` among others in ``period``.

    ``areas`` stand in the order of their places, those without a value last. ``wider`` are its region and the whole country as
    far as the table has them. ``lines`` are the figures over time of everybody in a group and of the wider areas, on the areas
    of today. ``size`` is the own size class, ``features`` those by which likeness was counted.
    """

    own: str
    period: Period
    before: Period | None
    lowest_first: bool
    standing: Standing
    move: Move | None
    areas: tuple[ComparedArea, ...]
    wider: tuple[ComparedArea, ...]
    groups: Mapping[PeerGroup, tuple[str, ...]]
    lines: Mapping[str, Mapping[Period, float | None]]
    size: tuple[int, int | None] | None
    features: tuple[StructureFeature, ...]
    counts_distance: bool
    published_on: date | None
    retrieved_on: date | None
    is_example: bool

    @property
    def names(self) -> Mapping[str, LocalizedText]:
        """The name of every area by its code."""
        return {area.code: area.name for area in (*self.areas, *self.wider)}
