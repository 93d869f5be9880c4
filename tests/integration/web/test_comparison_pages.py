"""The pages of comparison and of the map, as a reader gets them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from tests.factories import areas, documents

from teoiksi.domains.indicators import queries, services
from teoiksi.domains.strategy import services as strategy
from teoiksi.jobs import charts
from teoiksi.kernel.actor import COMMAND_LINE, WORKER

pytestmark = pytest.mark.django_db

PAGES = {
    "fi": "/mittarit/asukkaat/vertailu/",
    "sv": "/sv/matare/asukkaat/jamforelse/",
    "en": "/en/indicators/asukkaat/comparison/",
}
MAP_BUDGET = 250_000
"""Bytes of the whole page of the map, not packed."""


@pytest.fixture(autouse=True)
def _loaded(time_machine: Any) -> None:
    time_machine.move_to("2025-06-01 12:00:00+03:00", tick=False)
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    areas.register()


def compare(values: dict[str, dict[int, float | None]], *, is_example: bool = False) -> None:
    actual = queries.card("asukkaat").actual
    assert actual is not None
    areas.store(actual.slug, values, is_example=is_example)
    services.prepare_comparisons(actor=WORKER, municipality="153", peers=["405", "700"])
    charts.draw("asukkaat")


def text_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    plain = re.sub(r"<(svg|style)\b.*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", plain).replace("\u00a0", " ").split())


FEW: dict[str, dict[int, float | None]] = {
    "KU405": {2023: 2000.0, 2024: 900.0},
    "KU700": {2023: 500.0, 2024: 600.0},
    "KU580": {2024: 1.0},
    "KU831": {2024: None},
}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "fi",
            [
                "Imatra oli vuonna 2024 sijalla 1, kun vertailussa on 4 kuntaa. Sijalla 1 on suurin luku.",
                "Molemmilta ajoilta on luku 3 kunnasta. Niiden joukossa sija oli 2. vuonna 2023 ja on nyt 1.",
                "Valitut vertailukunnat",
                "Lappeenranta",
            ],
        ),
        ("sv", ["Imatra är på plats 1 av 4 kommuner år 2024", "Villmanstrand", "Samma landskap"]),
        ("en", ["Imatra ranks 1 of 4 municipalities in 2024, counted from the highest figure.", "Same region"]),
    ],
)
def test_the_page_says_the_place_and_who_is_compared(client: Client, language: str, words: list[str]) -> None:
    compare(FEW)
    text = text_of(client, PAGES[language])
    assert [word for word in words if word not in text] == []


def test_what_likeness_still_lacks_is_told(client: Client) -> None:
    compare({"KU405": {2024: 901.0}})
    assert "näytetään, kun kaikkien kuntien väkiluku ja ikärakenne on haettu" in text_of(client, PAGES["fi"])


def test_without_figures_of_others_there_is_no_page_and_no_link_to_it(client: Client) -> None:
    assert client.get(PAGES["fi"]).status_code == 404
    assert "vertailu/" not in client.get("/mittarit/asukkaat/").content.decode()
    compare(FEW)
    assert 'href="/mittarit/asukkaat/vertailu/"' in client.get("/mittarit/asukkaat/").content.decode()


def names_in(client: Client, query: str) -> list[str]:
    page = client.get(PAGES["fi"] + query).content.decode()
    table = page[page.index("peers-table") :]
    return re.findall(r'<th scope="row">([^<]+?)\s*<', table[: table.index("</table>")])


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", ["Imatra", "Lappeenranta", "Ruokolahti"]),
        ("?ryhma=all", ["Imatra", "Lappeenranta", "Ruokolahti", "Parikkala", "Taipalsaari"]),
        ("?ryhma=all&jarjestys=-sija", ["Parikkala", "Ruokolahti", "Lappeenranta", "Imatra", "Taipalsaari"]),
        ("?ryhma=all&jarjestys=-nimi", ["Taipalsaari", "Ruokolahti", "Parikkala", "Lappeenranta", "Imatra"]),
        ("?ryhma=all&jarjestys=luku", ["Parikkala", "Ruokolahti", "Lappeenranta", "Imatra", "Taipalsaari"]),
        ("?ryhma=all&jarjestys=muutos", ["Lappeenranta", "Ruokolahti", "Imatra", "Parikkala", "Taipalsaari"]),
        ("?ryhma=ei-ole&jarjestys=ei-ole", ["Imatra", "Lappeenranta", "Ruokolahti"]),
    ],
)
def test_links_choose_the_group_and_the_order(client: Client, query: str, wanted: list[str]) -> None:
    compare(FEW)
    assert names_in(client, query) == wanted


def test_the_column_that_orders_the_table_says_so(client: Client) -> None:
    compare(FEW)
    page = client.get(PAGES["fi"] + "?jarjestys=-luku").content.decode()
    assert page.count("aria-sort=") == 1
    assert 'aria-sort="descending"' in page
    assert "jarjestys=luku#table-title" in page


def test_a_secret_figure_is_told_in_its_cell(client: Client) -> None:
    compare(FEW)
    assert "Taipalsaari salattu" in text_of(client, PAGES["fi"] + "?ryhma=all")


def test_examples_are_said_to_be_examples(client: Client) -> None:
    compare(FEW)
    assert "esimerkkilukuja" not in text_of(client, PAGES["fi"])
    compare({"KU405": {2024: 901.0}}, is_example=True)
    text = text_of(client, PAGES["fi"])
    assert "esimerkkilukuja" in text
    assert "eivätkä kerro näistä kunnista mitään" in text
    assert "Kunnat on valittu vain näyttämään, miten vertailu toimii." in text


def test_small_charts_are_drawn_and_have_their_table(client: Client) -> None:
    compare(FEW)
    page = client.get(PAGES["fi"]).content.decode()
    assert page.count('role="img"') >= 2
    assert 'style="' not in page
    assert "Katkoviiva on Imatra." in page


def test_few_calls_make_the_page(client: Client, django_assert_max_num_queries: Any) -> None:
    compare(FEW)
    client.get(PAGES["fi"])
    with django_assert_max_num_queries(16):
        client.get(PAGES["fi"])


class TestMap:
    ADDRESS = PAGES["fi"] + "kartta/"

    def test_without_a_map_there_is_no_page_and_no_link(self, client: Client) -> None:
        compare(FEW)
        assert client.get(self.ADDRESS).status_code == 404
        assert "kartta/" not in client.get(PAGES["fi"]).content.decode()

    def test_every_municipality_has_its_class_in_the_picture_and_in_the_table(self, client: Client) -> None:
        areas.put_map(["KU153", "KU405", "KU700", "KU580", "KU831", "KU020"])
        compare(FEW)
        assert "/vertailu/kartta/" in client.get(PAGES["fi"]).content.decode()
        page = client.get(self.ADDRESS).content.decode()
        picture = page[page.index('class="map"') : page.index("</svg>")]
        assert re.findall(r'<path class="map-(\d)" d="[^"]+">(?:<title>([^<]+)</title>)?', picture) == [
            ("0", ""),
            ("5", "Imatra: 1\u00a0041"),
            ("4", "Lappeenranta: 900"),
            ("1", "Parikkala: 1"),
            ("2", "Ruokolahti: 600"),
            ("0", "Taipalsaari: salattu"),
        ]
        assert "Kuntarajat 2025: Mittaaja, CC BY 4.0." in text_of(client, self.ADDRESS)
        assert "Parikkala 1 1" in text_of(client, self.ADDRESS)
        assert 'style="' not in page

    @pytest.mark.parametrize("address", [f"{PAGES['fi']}kartta/", f"{PAGES['sv']}karta/", f"{PAGES['en']}map/"])
    def test_the_map_of_the_whole_country_keeps_to_its_budget(self, client: Client, address: str) -> None:
        codes = areas.municipalities()
        areas.put_map(codes)
        compare({code: {2023: 1.0, 2024: float(place)} for place, code in enumerate(codes)})
        response = client.get(address)
        assert response.status_code == 200
        longest_borders = (
            40_000  # what real boundaries take, by tests/unit/sources/boundaries; the squares here are short
        )
        assert len(response.content) + longest_borders < MAP_BUDGET
