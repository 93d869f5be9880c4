"""Units of the city and companies of the city group, as a tree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from teoiksi.kernel.localized_text import LocalizedText


class UnitKind(StrEnum):
    """Whether it is a part of the city itself or a company that the city owns."""

    UNIT = "unit"
    COMPANY = "company"


UNIT_KIND_NAMES: Final[Mapping[UnitKind, LocalizedText]] = {
    UnitKind.UNIT: LocalizedText("yksikkö", "enhet", "unit"),
    UnitKind.COMPANY: LocalizedText("yhtiö", "bolag", "company"),
}


@dataclass(frozen=True, slots=True)
class UnitPart:
    """What is written of a unit; ``parent`` is the id of the one that it belongs to, empty at the top."""

    slug: str
    name: LocalizedText
    kind: UnitKind = UnitKind.UNIT
    parent: str = ""


@dataclass(frozen=True, slots=True)
class UnitCard:
    """A unit with how deep in the tree it stands (0 at the top); ``merged_into`` is the id of the one that took its work."""

    slug: str
    name: LocalizedText
    kind: UnitKind
    parent: str
    depth: int
    ended_on: date | None = None
    merged_into: str = ""


class UnitTaken(ValueError):
    """There is a unit of this id already; the message is the id."""


class UnitInACircle(ValueError):
    """A unit cannot belong to itself, nor to one that belongs to it."""


class UnitInUse(ValueError):
    """A unit that still has work, people or units of its own cannot end by itself: it is merged into another."""
