"""An indicator whose figures are about half-years, from the file to the page."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from tests.factories import areas, documents

from teoiksi.domains.indicators import queries, services
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.models import Series
from teoiksi.domains.stats.services.area_figures import AreasGiven, store_area_figures
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.kernel.actor import COMMAND_LINE, WORKER
from teoiksi.kernel.period import Period
from teoiksi.sources.cube import CellState
from teoiksi.sources.figures_file.reading import examine_figures
from teoiksi.sources.resolving.lines import Lines, TakenFigure
from teoiksi.sources.strategy_file.document import BaselinePart, FigurePart, SeriesPart, TargetPart

pytestmark = pytest.mark.django_db

HALVES = [Period.half_year(year, half) for year in (2022, 2023, 2024) for half in (1, 2)]


@pytest.fixture(autouse=True)
def _loaded(time_machine: Any) -> None:
    time_machine.move_to("2025-02-01 12:00:00+02:00", tick=False)
    figures = tuple(FigurePart(half, 1000.0 + 5 * place) for place, half in enumerate(HALVES))
    part = documents.indicator(
        rhythm="half_year",
        lag_days=60,
        baseline=BaselinePart(HALVES[0], 1000.0),
        targets=(TargetPart(date(2027, 12, 31), 1050.0),),
        series=(SeriesPart("toteuma", "actual", source="tilasto", figures=figures),),
    )
    whole = documents.document()
    load_strategy(actor=COMMAND_LINE, document=replace(whole, indicators=(part, *whole.indicators[1:])))


def words(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/mittarit/asukkaat/", ["2. puolivuosi 2024", "kaksi kertaa vuodessa"]),
        ("/sv/matare/asukkaat/", ["halvår 2/2024", "två gånger om året"]),
        ("/en/indicators/asukkaat/", ["H2 2024", "twice a year"]),
    ],
)
def test_the_page_writes_half_years_in_each_language(client: Client, address: str, said: list[str]) -> None:
    text = words(client, address)
    for sentence in said:
        assert sentence in text


def test_the_chart_writes_half_years_under_its_axis(client: Client) -> None:
    drawn = client.get("/mittarit/asukkaat/").content.decode()
    assert "H2/2024" in drawn
    assert "hå 2/2024" in client.get("/sv/matare/asukkaat/").content.decode()


def test_a_half_year_is_assessed_at_its_end_and_late_when_the_next_has_not_come(time_machine: Any) -> None:
    found = queries.card("asukkaat").assessment
    assert found.period == Period.half_year(2024, 2)
    assert found.outcome == "on_track"
    assert found.fresh_until == date(2025, 9, 1)
    time_machine.move_to("2026-02-01 12:00:00+02:00", tick=False)
    assert queries.card("asukkaat").assessment.reason == "late"


def test_a_table_of_figures_names_half_years_as_people_do() -> None:
    table = "mittari;jakso;arvo\nasukkaat;2024/2. puolivuosi;1026\nasukkaat;H1/2024;1020\n"
    examined = examine_figures(table.encode(), name="luvut.csv")
    assert not queries.import_preview(examined).problems
    services.import_figures(actor=COMMAND_LINE, examined=examined)
    card = queries.card("asukkaat")
    assert card.latest is not None
    assert (card.latest.period, card.latest.value) == (Period.half_year(2024, 2), 1026.0)


def test_half_years_of_other_municipalities_are_kept_and_read_back() -> None:
    actual = queries.card("asukkaat").actual
    assert actual is not None
    areas.register()
    taken = {"KU405": tuple(TakenFigure(half, 900.0, CellState.PRESENT) for half in HALVES)}
    given = AreasGiven(Lines.of(taken), {"KU405": {"fi": "Lappeenranta"}})
    store_area_figures(actor=WORKER, series=Series.objects.get(slug=actual.slug), given=given)
    series = stats.series_by_slug([actual.slug])[actual.slug]
    assert list(stats.area_table(series.pk).figures["KU405"]) == HALVES
    assert queries.comparison_as_known(
        queries.card("asukkaat"), queries.surroundings(municipality="153", peers=("405",))
    )
