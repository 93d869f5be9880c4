"""The list of indicators and the page of one, as a reader gets them."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from tests.factories import documents, fetching

from teoiksi.domains.indicators import services as indicators
from teoiksi.domains.stats import services as stats
from teoiksi.domains.stats.models import Connection, RefreshLine
from teoiksi.domains.stats.queries import series_by_slug
from teoiksi.domains.stats.types import NewFigure
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.period import Period
from teoiksi.sources.resolving.recipe import Combination, Operation, Recipe
from teoiksi.sources.strategy_file.document import BaselinePart, FigurePart, IndicatorPart

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page  # what the stubs call the client's answer

pytestmark = pytest.mark.django_db

PAGES = {"fi": "/mittarit/asukkaat/", "sv": "/sv/matare/asukkaat/", "en": "/en/indicators/asukkaat/"}
Queries = Callable[[int], AbstractContextManager[Any]]


@pytest.fixture(autouse=True)
def _loaded(time_machine: Any) -> None:
    time_machine.move_to("2025-06-01 12:00:00+03:00", tick=False)
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())


def text_of(response: Page) -> str:
    """The page without its tags, white space as single spaces."""
    assert response.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", ["Asukkaat", "1 041", "2024", "20.3.2025", "Väestötilasto", "Strategiayksikkö", "kerran vuodessa"]),
        ("sv", ["Asukkaat (sv)", "1 041", "2024", "20.3.2025", "Väestötilasto (sv)", "en gång om året"]),
        ("en", ["Asukkaat (en)", "1,041", "2024", "20 March 2025", "Väestötilasto (en)", "yearly"]),
    ],
)
def test_a_page_tells_the_figure_its_period_its_dates_and_its_source(
    client: Client, language: str, words: list[str]
) -> None:
    text = text_of(client.get(PAGES[language]))
    assert [word for word in words if word not in text] == []


def test_the_sentence_on_the_state_comes_before_everything_else(client: Client) -> None:
    text = text_of(client.get(PAGES["fi"]))
    assert text.index("Tavoite etenee: vuonna 2024") < text.index("Luku koskee aikaa")


def test_a_page_has_its_chart_with_a_title_its_table_and_what_it_serves(client: Client) -> None:
    page = client.get(PAGES["fi"]).content.decode()
    assert "<title" in page.split("<main", 1)[1]
    assert '<th scope="row">2020</th><td class="number">1\u00a0000</td>' in page
    assert "Väki kasvaa" in page


def test_a_page_has_a_permanent_address_and_a_preview(client: Client) -> None:
    page = client.get(PAGES["sv"]).content.decode()
    assert '<link rel="canonical" href="http://testserver/sv/matare/asukkaat/">' in page
    assert '<meta property="og:title" content="Asukkaat (sv)">' in page
    assert 'hreflang="en" href="http://testserver/en/indicators/asukkaat/"' in page


def test_a_proposed_indicator_says_what_it_lacks(client: Client) -> None:
    text = text_of(client.get("/mittarit/maaraajat/"))
    assert "määritelmä, yksikkö, lähtötaso, tavoitetaso, tietolähde, vastuutaho, päivitysväli" in text
    assert "peruspalvelun turvamittari" in text


@pytest.mark.parametrize("address", ["/mittarit/olematon/", "/mittarit/olematon.csv", "/sv/matare/olematon.json"])
def test_an_unknown_indicator_is_not_found(client: Client, address: str) -> None:
    client.raise_request_exception = False
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", ["/mittarit/", "/mittarit/?nakyma=taulukko", PAGES["fi"]])
def test_a_page_has_no_script_or_style_of_its_own_and_sets_no_cookie(client: Client, address: str) -> None:
    response = client.get(address)
    page = response.content.decode()
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", page)
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("query", ["", "?nakyma=taulukko", "?karki=elinymparisto&haku=asukkaat"])
def test_the_list_costs_at_most_eight_queries(
    client: Client, query: str, django_assert_max_num_queries: Queries
) -> None:
    with django_assert_max_num_queries(8):
        assert client.get(f"/mittarit/{query}").status_code == 200


def test_a_page_whose_chart_is_drawn_costs_at_most_twenty_two_queries(
    client: Client, django_assert_max_num_queries: Queries
) -> None:
    client.get(PAGES["fi"])
    with django_assert_max_num_queries(22):
        client.get(PAGES["fi"])


def test_the_list_groups_indicators_by_spearhead_and_shows_where_they_stand(client: Client) -> None:
    text = text_of(client.get("/mittarit/"))
    spearhead = text.index("Hyvä elinympäristö Mittari")
    assert spearhead < text.index("1.1 Asukkaat") < text.index("Määräajat") < text.index("Taustatiedot Mittari")
    for words in ("1 041 henkilöä 2024", "etenee", "1 080 henkilöä 31.12.2028", "ehdotettu, keskeneräinen"):
        assert words in text


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("arvio=on_track", {"asukkaat"}),
        ("arvio=context", {"ikarakenne"}),
        ("tila=proposed", {"maaraajat", "ikarakenne"}),
        ("luvut=on", {"asukkaat"}),
        ("haku=ÄÄRÄ", {"maaraajat"}),
        ("karki=elinymparisto", {"asukkaat", "maaraajat"}),
        ("arvio=behind", set()),
        ("arvio=no-such-outcome", set()),
    ],
)
def test_the_list_shows_what_the_reader_chose(client: Client, query: str, shown: set[str]) -> None:
    page = client.get(f"/mittarit/?{query}").content.decode()
    assert set(re.findall(r'<a href="/mittarit/([a-z]+)/"', page)) == shown
    assert ("Näillä ehdoilla ei löytynyt mittareita" in page) == (not shown)


def test_the_table_shows_the_newest_figures_newest_first(client: Client) -> None:
    text = text_of(client.get("/mittarit/?nakyma=taulukko"))
    assert "2024 1 041 2023 1 030 2022 1 020 2021 1 010 2020 1 000" in text


def test_htmx_gets_only_the_results(client: Client) -> None:
    response = client.get("/mittarit/?arvio=on_track", headers={"HX-Request": "true"})
    assert response.content.decode().strip().startswith('<div id="results"')
    assert "HX-Request" in response.headers["Vary"]


@pytest.mark.parametrize(
    ("address", "delimiter", "header", "value"),
    [
        ("/mittarit/veroaste.csv", ";", "arvo", "20,5"),
        ("/sv/matare/veroaste.csv", ";", "värde", "20,5"),
        ("/en/indicators/veroaste.csv", ",", "value", "20.5"),
    ],
)
def test_the_figures_open_in_a_spreadsheet_of_the_readers_language(
    client: Client, address: str, delimiter: str, header: str, value: str
) -> None:
    load_with(replace(documents.indicator("veroaste"), series=one_series(documents.figures(2024, 20.5))))
    response = client.get(address)
    (row,) = csv.DictReader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=delimiter)
    assert row[header] == value
    assert 'filename="veroaste.csv"' in response.headers["Content-Disposition"]


def test_the_browser_gets_the_specification_that_makes_a_chart_live(client: Client) -> None:
    page = client.get(PAGES["sv"]).content.decode()
    (address,) = re.findall(r'data-wide="([^"]+)"', page)
    found = json.loads(client.get(address).content)
    assert found["usermeta"]["title"] == "Asukkaat (sv)"
    assert any("params" in layer for layer in found["layer"])


@pytest.mark.parametrize("name", ["figures-huge", "breakdown-wide", "figures"])
def test_a_chart_that_is_not_there_is_not_found(client: Client, name: str) -> None:
    assert client.get(f"/mittarit/asukkaat/{name}.json").status_code == 404


def test_programs_get_definition_levels_and_figures_with_their_dates(client: Client) -> None:
    found = json.loads(client.get("/mittarit/asukkaat.json").content)
    assert found["address"] == "http://testserver/mittarit/asukkaat/"
    assert found["assessment"]["outcome"] == "on_track"
    assert found["series"][0]["figures"][-1]["published_on"] == "2025-03-20"


def test_a_missing_a_preliminary_and_an_example_figure_say_so_in_the_table(client: Client) -> None:
    figures = (
        FigurePart(Period.year(2022), missing="suppressed"),
        FigurePart(Period.year(2023), 5.0, example=True),
        FigurePart(Period.year(2024), 6.0, status="preliminary"),
    )
    load_with(replace(documents.indicator("pieni"), series=one_series(figures)))
    text = text_of(client.get("/mittarit/pieni/"))
    assert "2024 6 ennakkotieto 2023 5 esimerkki 2022 – salattu" in text
    assert "Osa luvuista on vain esimerkkejä" in text


NO_LINE = {
    "/mittarit/asukkaat/": "Kuviossa ei ole viivaa tavoitteeseen, koska lähtötaso puuttuu.",
    "/sv/matare/asukkaat/": "Diagrammet har ingen linje till målet, eftersom utgångsnivån saknas.",
    "/en/indicators/asukkaat/": "The chart has no line to the target, for the baseline is missing.",
}


@pytest.mark.parametrize(("address", "said"), NO_LINE.items())
def test_a_chart_without_a_path_to_the_target_says_why(client: Client, address: str, said: str) -> None:
    assert said not in text_of(client.get(address))
    load_with(replace(documents.indicator("asukkaat"), baseline=None, state="proposed"))
    assert said in text_of(client.get(address))


def test_without_figures_only_the_definition_can_be_downloaded(client: Client) -> None:
    load_with(replace(documents.indicator("pieni"), series=()))
    html = client.get("/mittarit/pieni/").content.decode()
    assert 'href="/mittarit/pieni.json"' in html
    assert 'href="/mittarit/pieni.csv"' not in html


def test_an_indicator_with_nothing_but_examples_says_that_all_its_figures_are_made_up(client: Client) -> None:
    part = documents.indicator("pieni")
    made_up: dict[str, Any] = {
        "baseline": BaselinePart(Period.year(2020), 5.0, example=True),
        "targets": (replace(part.targets[0], example=True),),
    }
    load_with(replace(part, **made_up, series=()))
    assert "Kaikki luvut ovat keksittyjä esimerkkejä" in text_of(client.get("/mittarit/pieni/"))
    load_with(replace(part, **made_up, series=one_series((FigurePart(Period.year(2024), 6.0, example=True),))))
    assert "Kaikki luvut ovat keksittyjä esimerkkejä" in text_of(client.get("/mittarit/pieni/"))


def test_a_changed_target_and_a_revised_figure_are_told_in_the_history(client: Client, time_machine: Any) -> None:
    time_machine.move_to("2025-06-02 12:00:00+03:00", tick=False)
    series = series_by_slug(["asukkaat--toteuma"])["asukkaat--toteuma"]
    stats.store_figures(actor=COMMAND_LINE, series=series, figures=[NewFigure(Period.year(2024), 1045.0)])
    changed = documents.indicator(
        targets=(replace(documents.indicator().targets[0], value=1100.0),),
        series=one_series((*documents.figures(2020, 1000, 1010, 1020, 1030), revised())),
    )
    load_with(changed)
    text = text_of(client.get(PAGES["fi"]))
    assert "Tavoitetaso: taso ennen: 1 080 → jälkeen: 1 100" in text
    assert "Luvut tarkentuivat 2024 ennen: 1 041 → jälkeen: 1 045" in text


def revised() -> FigurePart:
    """The figure of 2024 after its revision."""
    return FigurePart(Period.year(2024), 1045.0, published=date(2025, 6, 2))


def one_series(figures: tuple[FigurePart, ...]) -> tuple[Any, ...]:
    """The actual series of an indicator with these figures."""
    return (replace(documents.indicator().series[0], figures=figures),)


def load_with(changed: IndicatorPart) -> None:
    """Load the strategy again, with this indicator added or put in the place of its namesake."""
    whole = documents.document()
    others = tuple(part for part in whole.indicators if part.id != changed.id)
    strategy.load_strategy(actor=COMMAND_LINE, document=replace(whole, indicators=(changed, *others)))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "fi",
            [
                "Miten tämä arvioitiin?",
                "Lähtötaso 1 000 henkilöä (2020)",
                "Odotettu taso tuolloin",
                "tasainen muutos",
            ],
        ),
        ("sv", ["Hur bedömdes det här?", "Väntad nivå då", "jämn förändring"]),
        ("en", ["How was this assessed?", "Expected by then", "even change"]),
    ],
)
def test_a_page_tells_how_it_was_assessed_with_every_number(client: Client, language: str, words: list[str]) -> None:
    text = text_of(client.get(PAGES[language]))
    assert [word for word in words if word not in text] == []


class TestHowAFigureIsMade:
    @staticmethod
    def _connected(*, has_brought: bool) -> None:
        combination = Combination(Operation.MINUS, "", {"maa": ("=Suomi", "=Venäjä")})
        recipe = Recipe("rudolf", "116n.px", "yot", {"maa": ("SS",)}, combination=combination, running_sum=12)
        indicators.connect_indicator(actor=COMMAND_LINE, slug="asukkaat", recipe=recipe)
        connection = Connection.objects.get()
        RefreshLine.objects.create(
            run_id=fetching.run(), connection=connection, outcome="stored", new=5 if has_brought else 0
        )

    @pytest.mark.parametrize(
        ("language", "sentence"),
        [
            (
                "fi",
                "Miten luku lasketaan Luku lasketaan lähteen taulukosta 116n.px: yot (maa: SS) miinus yot (maa: Suomi + "
                "Venäjä), 12 peräkkäisen jakson summa.",
            ),
            (
                "sv",
                "Så räknas talet Talet räknas ut av källans tabell 116n.px: yot (maa: SS) minus yot (maa: Suomi + "
                "Venäjä), summan av 12 perioder i följd.",
            ),
            (
                "en",
                "How the figure is made The figure is counted from the source's table 116n.px: yot (maa: SS) minus yot "
                "(maa: Suomi + Venäjä), sum of 12 consecutive periods.",
            ),
        ],
    )
    def test_the_page_tells_it_in_its_language(self, client: Client, language: str, sentence: str) -> None:
        self._connected(has_brought=True)
        assert html.escape(sentence, quote=True) in text_of(client.get(PAGES[language]))

    def test_figures_that_did_not_come_from_there_are_not_said_to(self, client: Client) -> None:
        self._connected(has_brought=False)
        assert "Miten luku lasketaan" not in text_of(client.get(PAGES["fi"]))
