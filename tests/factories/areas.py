"""Figures of many municipalities, made up by a formula, and what surrounds them."""

from __future__ import annotations

from collections.abc import Mapping

from teoiksi.cli.management.commands.areas import SHIPPED
from teoiksi.domains.stats import queries, services
from teoiksi.domains.stats.models import Series
from teoiksi.domains.stats.services.area_figures import AreasGiven, store_area_figures
from teoiksi.domains.stats.types import NewFigure, StructureFeature, structure_series
from teoiksi.kernel.actor import WORKER
from teoiksi.kernel.period import Period
from teoiksi.sources.areas_file import read_areas
from teoiksi.sources.boundaries import Boundaries, draw_map
from teoiksi.sources.cube import CellState
from teoiksi.sources.resolving.lines import Lines, TakenFigure

YEARS = (2019, 2020, 2021, 2022, 2023, 2024)


def register() -> None:
    """Load the shipped register of areas."""
    services.put_areas(actor=WORKER, parts=read_areas(SHIPPED.read_bytes()))


def municipalities() -> list[str]:
    """Give the codes of the municipalities of the register that still exist."""
    return [code for code, area in queries.areas().items() if code.startswith("KU") and area.valid_until is None]


def lines(values: Mapping[str, Mapping[int, float | None]]) -> Lines:
    """Give lines by year; none is a secret figure."""
    return Lines.of(
        {
            code: tuple(
                TakenFigure(Period.year(year), value, CellState.SUPPRESSED if value is None else CellState.PRESENT)
                for year, value in line.items()
            )
            for code, line in values.items()
        }
    )


def store(slug: str, values: Mapping[str, Mapping[int, float | None]], *, is_example: bool = False) -> None:
    """Store figures of other areas beside the series of this slug, which is made when there is none."""
    series, _made = Series.objects.get_or_create(slug=slug)
    given = AreasGiven(lines(values), {code: {"fi": code} for code in values}, is_example=is_example)
    store_area_figures(actor=WORKER, series=series, given=given)


def populations(people: Mapping[str, float], *, own: str) -> None:
    """Store the population of municipalities as a feature of their structure; that of ``own`` is the own figure."""
    slug = structure_series(StructureFeature.POPULATION)
    store(slug, {code: {2024: count} for code, count in people.items() if code != own})
    series = Series.objects.get(slug=slug)
    services.store_figures(actor=WORKER, series=series, figures=[NewFigure(Period.year(2024), people[own])])


def put_map(codes: list[str]) -> None:
    """Load a map on which each municipality is a square of a row of squares, twenty in a row."""
    rings = {}
    for place, code in enumerate(codes):
        x, y = 100_000.0 * (place % 20), 7_000_000.0 + 80_000.0 * (place // 20)
        rings[code] = (((x, y), (x + 100_000, y), (x + 100_000, y + 80_000), (x, y + 80_000)),)
    drawing = draw_map(Boundaries(rings, 2025))
    services.put_map(actor=WORKER, drawing=drawing, year=2025, source="Mittaaja", licence="CC BY 4.0")
