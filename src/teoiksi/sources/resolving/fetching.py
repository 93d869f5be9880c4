"""Follows a recipe from the table of today to its figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from teoiksi.sources.resolving.changes import FoundChange
from teoiksi.sources.resolving.figures import Taken, take_figures
from teoiksi.sources.resolving.recipe import Recipe
from teoiksi.sources.resolving.resolve import resolve
from teoiksi.sources.services import Selection, StatisticsService, TableDescription


@dataclass(frozen=True, slots=True)
class Fetched:
    """The figures of a recipe with what the record tells of them: ``asked`` is the address and how much was selected,
    ``cells`` how many cells the answer has, ``area_dimension`` the table's own code of area today."""

    taken: Taken
    asked: str
    cells: int
    area_dimension: str
    updated: datetime | None


@dataclass(frozen=True, slots=True)
class NotFollowed:
    """The table is not as the recipe expects; nothing was fetched."""

    changes: tuple[FoundChange, ...]
    asked: str


def follow(service: StatisticsService, recipe: Recipe, *, municipality: str) -> Fetched | NotFollowed:
    """Ask how the table is today, choose by the recipe, and get the figures.

    :raises SourceFailure: when the service does not answer, or refuses.
    :raises BadInput: when its answer cannot be read.
    """
    described = service.describe(recipe.table)
    resolved = resolve(recipe, described, municipality=municipality)
    if isinstance(resolved, tuple):
        return NotFollowed(resolved, described.address)
    cube = service.fetch(recipe.table, resolved.selection)
    taken = take_figures(cube, resolved, recipe)
    asked = f"{cube.address or described.address} · {_in_words(described, resolved.selection)}"
    return Fetched(taken, asked, cube.values.size, resolved.area, cube.updated or described.updated)


def _in_words(described: TableDescription, selection: Selection) -> str:
    """Write ``alue_23_20260101: 310 · timeperiod_y: 1990–2025 · contentscode: vaerak-vaesto``."""
    parts = []
    for dimension in described.dimensions:
        codes = selection.get(dimension.id, ())
        if codes:
            parts.append(f"{dimension.id}: {', '.join(codes) if len(codes) <= 3 else f'{len(codes)} kpl'}")
    return " · ".join(parts)
