"""An officer connects an indicator on pages: search, choose, look at the figures, save; nobody else may."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from tests.statistics_server import StatisticsServer, Trouble, examples, serving

from teoiksi.domains.indicators import services
from teoiksi.domains.stats import queries
from teoiksi.domains.stats.models import SourceQuestion
from teoiksi.domains.stats.types import SERVICE_TITLES, OfferedTableShape, OfferedVariable, PlausibilityRule
from teoiksi.jobs import questions
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.resolving.recipe import Combination, Operation, Recipe
from teoiksi.sources.services.known import SERVICES
from teoiksi.web.staff.connect_forms import ChoiceForm

START = "/henkilosto/yhdista/"
CHOICES = {"content": "vaerak-vaesto", "areas": "municipalities", "own_area": "KU153", "scale": "1"}


@pytest.fixture(autouse=True)
def server(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[StatisticsServer]:
    monkeypatch.setattr("teoiksi.sources.network.client.Client._rest", lambda _client, _attempt: None)
    with serving(tables=[examples.population(), examples.by_sex()]) as running:
        settings.STATISTICS_ADDRESSES = {"statfin": running.pxweb}
        yield running


def posted(client: Client, path: str, **fields: Any) -> str:
    """Fill in a form and give the address that it leads to."""
    response = client.post(path, fields)
    assert response.status_code == 302, response.content.decode()
    return response.headers["Location"]


def answered(client: Client, page: str) -> str:
    """Let the worker answer the question of a page; gives its HTML."""
    number = re.findall(r"[0-9a-f-]{36}", page)[0]
    questions.answer_question(question=number)
    return client.get(page).content.decode()


def searched(client: Client, words: str = "sukupuolen") -> str:
    return posted(client, START, service="statfin", words=words)


def described(client: Client) -> str:
    found = searched(client)
    answered(client, found)
    page = posted(client, f"{found}taulukko/", table="vaerak/11re.px")
    answered(client, page)
    return page


def looked_at(client: Client, **choices: Any) -> str:
    page = posted(client, f"{described(client)}valinnat/", **{**CHOICES, **choices})
    answered(client, page)
    return page


def test_the_whole_way_from_words_to_a_connection(officer: Client, server: StatisticsServer) -> None:
    found = searched(officer)
    assert "Kysytään palvelusta" in officer.get(found).content.decode()
    assert "Väestö iän ja sukupuolen mukaan" in answered(officer, found)
    table = posted(officer, f"{found}taulukko/", table="vaerak/11re.px")
    html = answered(officer, table)
    assert '<option value="vaerak-vaesto"' in html
    assert "Voit jättää valitsematta" in html
    figures = posted(officer, f"{table}valinnat/", **CHOICES)
    html = answered(officer, figures)
    cell = server.table("StatFin/vaerak/11re.px").cell(("KU153", "2025", "SSS", "vaerak-vaesto"))
    assert f"{cell:,.0f}".replace(",", "\xa0") in html
    assert "Mukana tulevat 5 muun alueen luvut." in html
    assert queries.connections() == ()
    done = posted(officer, f"{figures}tallenna/", indicator="asukkaat", largest_change="5", reason="Virallinen")
    assert "Mittari on yhdistetty." in officer.get(done).content.decode()
    (card,) = queries.connections()
    assert (card.recipe.table, card.recipe.content, card.recipe.own_area) == (
        "vaerak/11re.px",
        "vaerak-vaesto",
        "KU153",
    )
    assert (card.rule.largest_change, card.verified_on) == (0.05, None)


def test_chosen_codes_are_added_up(officer: Client, server: StatisticsServer) -> None:
    html = officer.get(looked_at(officer, **{"choose-sukupuoli": ["1", "2"]})).content.decode()
    cell = server.table("StatFin/vaerak/11re.px").cell
    both = sum(float(cell(("KU153", "2025", sex, "vaerak-vaesto")) or 0) for sex in ("1", "2"))
    assert f"{both:,.0f}".replace(",", "\xa0") in html


def test_a_choice_that_brings_nothing_cannot_be_saved(officer: Client) -> None:
    page = looked_at(officer, own_area="KU999")
    html = officer.get(page).content.decode()
    assert "Näillä valinnoilla ei saa lukuja" in html
    assert "oma alue puuttuu taulukosta" in html
    assert officer.post(f"{page}tallenna/", {"indicator": "asukkaat"}).status_code == 422
    assert queries.connections() == ()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"scale": "0"}, "Nolla hävittäisi jokaisen luvun."),
        ({"scale": "tuhat"}, "Kirjoita luku, esimerkiksi 1 tai 0,001."),
    ],
)
def test_a_choice_that_is_wrong_is_told_and_nothing_is_asked(officer: Client, wrong: dict[str, str], said: str) -> None:
    page = described(officer)
    before = SourceQuestion.objects.count()
    response = officer.post(f"{page}valinnat/", {**CHOICES, **wrong})
    assert response.status_code == 422
    assert said in response.content.decode()
    assert f'href="{page.replace("/henkilosto/yhdista/", "/en/staff/connect/")}"' in response.content.decode()
    assert SourceQuestion.objects.count() == before


def test_a_decimal_comma_is_understood(officer: Client) -> None:
    page = posted(officer, f"{described(officer)}valinnat/", **{**CHOICES, "scale": "0,001"})
    number = re.findall(r"[0-9a-f-]{36}", page)[0]
    assert SourceQuestion.objects.get(pk=number).recipe["scale"] == 0.001


def test_words_are_needed(officer: Client) -> None:
    response = officer.post(START, {"service": "statfin", "words": " "})
    assert (response.status_code, "Kirjoita jokin taulukon nimen sana." in response.content.decode()) == (422, True)
    assert not SourceQuestion.objects.exists()


def test_how_an_indicator_gets_its_figures_is_not_undone_by_accident(officer: Client) -> None:
    combined = Recipe("statfin", "aly/11yq.px", "aloittaneet", combination=Combination(Operation.MINUS, "lopettaneet"))
    services.connect_indicator(actor=COMMAND_LINE, slug="asukkaat", recipe=combined, rule=PlausibilityRule())
    page = looked_at(officer)
    response = officer.post(f"{page}tallenna/", {"indicator": "asukkaat"})
    assert response.status_code == 422
    assert "aly/11yq.px, laskettu kahdesta valinnasta" in response.content.decode()
    assert [card.recipe for card in queries.connections()] == [combined]
    posted(officer, f"{page}tallenna/", indicator="asukkaat", replace="on")
    assert [card.recipe.table for card in queries.connections()] == ["vaerak/11re.px"]
    posted(officer, f"{page}tallenna/", indicator="asukkaat", largest_change="5")  # the same again needs no tick
    (card,) = queries.connections()
    assert card.rule.largest_change == 0.05


def test_no_indicator_no_connection(officer: Client) -> None:
    page = looked_at(officer)
    response = officer.post(f"{page}tallenna/", {"indicator": "", "largest_change": "-3"})
    html = response.content.decode()
    assert response.status_code == 422
    assert "Valitse mittari." in html
    assert "Kirjoita vähintään 1 prosentti tai jätä tyhjäksi." in html
    assert queries.connections() == ()


def test_a_service_in_trouble_is_told_in_words(officer: Client, server: StatisticsServer) -> None:
    server.meet(Trouble.DOWN, times=4)
    html = answered(officer, searched(officer))
    assert "Palvelu ei antanut käyttökelpoista vastausta" in html
    assert "Aloita alusta" in html


def test_only_a_table_that_was_offered_is_asked_for(officer: Client) -> None:
    found = searched(officer)
    answered(officer, found)
    assert officer.post(f"{found}taulukko/", {"table": "../config"}).status_code == 404


def test_nothing_found_is_said(officer: Client) -> None:
    assert "Taulukkoa ei löytynyt" in answered(officer, searched(officer, "hevosenkengät"))


def test_an_owner_of_indicators_may_not_connect_them(owner: Client) -> None:
    assert owner.get(START).status_code == 403
    assert owner.post(START, {"service": "statfin", "words": "väestö"}).status_code == 403
    assert not SourceQuestion.objects.exists()


def test_a_question_that_has_been_swept_away_is_not_found(officer: Client) -> None:
    assert officer.get(f"{START}6f1c1a60-8b1e-4bb8-8d5e-1f6f3d9d2f11/").status_code == 404


def test_of_two_contents_one_must_be_chosen_and_of_one_none() -> None:
    def errors(*codes: str) -> dict[str, Any]:
        content = OfferedVariable("content", "content", "Tiedot", dict.fromkeys(codes, "Luku"), len(codes), False)
        shape = OfferedTableShape("Taulukko", (content,))
        return dict(ChoiceForm({"areas": "own", "scale": "1"}, shape=shape).errors)

    assert set(errors("a", "b")) == {"content"}
    assert errors("a") == {}


def test_every_service_has_its_title_and_every_title_its_service() -> None:
    assert set(SERVICE_TITLES) == set(SERVICES)
