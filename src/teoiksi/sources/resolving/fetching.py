"""Follows a recipe from the table of today to its figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from teoiksi.sources.cube import Cube
from teoiksi.sources.resolving.changes import FoundChange
from teoiksi.sources.resolving.combining import reckon
from teoiksi.sources.resolving.figures import Taken, take_figures
from teoiksi.sources.resolving.recipe import Operation, Recipe
from teoiksi.sources.resolving.resolve import Resolved, resolve
from teoiksi.sources.services import Selection, StatisticsService, TableDescription

_SIGNS: Final = {Operation.MINUS: "−", Operation.PER: "÷"}


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
    """Ask how the table is today, choose by the recipe, get the figures, and count from them what the recipe counts.

    :raises SourceFailure: when the service does not answer, or refuses.
    :raises BadInput: when its answer cannot be read.
    """
    described = service.describe(recipe.table)
    selections = [recipe, recipe.second] if recipe.second else [recipe]
    chosen = [resolve(part, described, municipality=municipality) for part in selections]
    changes = [change for each in chosen if isinstance(each, tuple) for change in each]
    if changes:
        return NotFollowed(tuple(dict.fromkeys(changes)), described.address)
    resolved = [each for each in chosen if isinstance(each, Resolved)]
    cubes = [service.fetch(recipe.table, each.selection) for each in resolved]
    taken = [take_figures(cube, each, recipe) for cube, each in zip(cubes, resolved, strict=True)]
    counted = reckon(recipe, taken[0], taken[1] if recipe.second else None)
    return Fetched(
        counted,
        _asked(recipe, described, cubes, resolved),
        sum(cube.values.size for cube in cubes),
        resolved[0].area,
        max(filter(None, (cube.updated for cube in cubes)), default=described.updated),
    )


def _asked(recipe: Recipe, described: TableDescription, cubes: Sequence[Cube], resolved: Sequence[Resolved]) -> str:
    """Write the address and each selection, with the sign of what was counted between them: ``… − …``, ``… ÷ …``, ``Σ 12``."""
    parts = [_in_words(described, each.selection) for each in resolved]
    if recipe.combination is not None:
        parts = [f" {_SIGNS[recipe.combination.operation]} ".join(f"({part})" for part in parts)]
    if recipe.running_sum > 1:
        parts.append(f"Σ {recipe.running_sum}")
    return " · ".join([cubes[0].address or described.address, *parts])


def _in_words(described: TableDescription, selection: Selection) -> str:
    """Write ``alue_23_20260101: 310 · timeperiod_y: 1990–2025 · contentscode: vaerak-vaesto``."""
    parts = []
    for dimension in described.dimensions:
        codes = selection.get(dimension.id, ())
        if codes:
            parts.append(f"{dimension.id}: {', '.join(codes) if len(codes) <= 3 else f'{len(codes)} kpl'}")
    return " · ".join(parts)
