"""The list of rounds and the page of a closed one, which stays the same to the byte."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from tests.factories.rounds import (
    ROUND,
    SPEARHEAD,
    change_everything,
    close,
    followed_town,
    open_round,
    today,
    write_all,
)

from teoiksi.domains.reporting import queries

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page  # what the stubs call the client's answer

pytestmark = pytest.mark.django_db

ADDRESSES = [f"/seuranta/{ROUND}/", f"/sv/uppfoljning/{ROUND}/", f"/en/follow-up/{ROUND}/"]
SPEARHEADS = [
    f"/seuranta/{ROUND}/karki/{SPEARHEAD}/",
    f"/sv/uppfoljning/{ROUND}/spets/{SPEARHEAD}/",
    f"/en/follow-up/{ROUND}/spearhead/{SPEARHEAD}/",
]
FILE = f"/seuranta/{ROUND}.json"


def text_of(response: Page) -> str:
    """The page without its tags, white space as single spaces."""
    assert response.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).replace("\u00a0", " ").split())


def closed_town(**changes: Any) -> str:
    followed_town()
    open_round(**changes)
    write_all()
    return close()


def test_without_rounds_the_list_says_so(client: Client) -> None:
    assert "Yhtään kierrosta ei ole vielä suljettu." in text_of(client.get("/seuranta/"))


def test_the_list_leads_to_open_and_closed_rounds(client: Client) -> None:
    closed_town()
    open_round(slug="2026-12-31", situation_on=today(), is_example=True)
    listed = client.get("/seuranta/").content.decode()
    assert 'href="/seuranta/2026-12-31/"' in listed
    assert 'href="/seuranta/2026-08-31/"' in listed
    assert "Nämä kierrokset ovat esimerkkejä" in listed
    opened = text_of(client.get("/seuranta/2026-12-31/"))
    assert "Kierros on avoinna: kärkiryhmät vastaavat viimeistään" in opened
    assert "Väki kasvaa" not in opened


def test_a_closed_round_shows_its_goals_with_target_actual_assessment_reason_and_correction(client: Client) -> None:
    seal = closed_town()
    page = text_of(client.get(ADDRESSES[0]))
    assert (
        "Väki kasvaa ehdotettu, ei valtuuston päättämä Asukkaat 1 080 henkilöä 31.12.2028 1 041 henkilöä 2024" in page
    )
    assert "Kirjoitus kasvu, mutta hitaasti Kirjoitus kasvu pian" in page
    assert "Tavoitteella ei ole mittaria, joten sitä ei voitu arvioida." in page
    assert "Kirjoitus elinymparisto" in page
    assert f'href="{SPEARHEADS[0]}#goal-kasvu"' in client.get(ADDRESSES[0]).content.decode()
    assert seal in page
    assert "Väki kasvaa (sv)" in text_of(client.get(ADDRESSES[1]))
    assert "Väki kasvaa (en)" in text_of(client.get(ADDRESSES[2]))


def test_the_page_of_a_spearhead_has_sources_actions_and_corrections(client: Client) -> None:
    closed_town()
    page = text_of(client.get(SPEARHEADS[0]))
    for words in (
        "Lähde: Väestötilasto 1 000 henkilöä 2020 1 041 henkilöä 2024, julkaistu 20.3.2025",
        "Kirjoitus viihtyvyys",
        "Toimenpide puistot",
        "Korjaava toimenpide: Kiirehditään",
        "Ei kerrottu, mitä viivästykselle tehdään.",
        "Peruspalvelut tämän kärjen rinnalla",
    ):
        assert words in page
    assert client.get(f"/seuranta/{ROUND}/karki/ei-ole/").status_code == 404
    assert client.get(f"/seuranta/ei-ole/karki/{SPEARHEAD}/").status_code == 404


def test_page_and_file_are_the_same_to_the_byte_whatever_is_changed(client: Client) -> None:
    closed_town()
    before = [client.get(address).content for address in (*ADDRESSES, *SPEARHEADS, FILE)]
    change_everything()
    assert [client.get(address).content for address in (*ADDRESSES, *SPEARHEADS, FILE)] == before
    assert "Taatusti uusi kunta" in text_of(client.get("/strategia/"))


def test_the_downloaded_document_has_the_published_seal(client: Client) -> None:
    seal = closed_town()
    answer = client.get(FILE)
    assert sha256(answer.content).hexdigest() == seal
    assert answer.content == queries.frozen(ROUND).document
    assert (answer["Content-Type"], "2026-08-31.json" in answer["Content-Disposition"]) == ("application/json", True)


def test_there_is_no_file_of_an_open_round_and_no_page_of_none(client: Client) -> None:
    followed_town()
    open_round()
    assert client.get(FILE).status_code == 404
    assert client.get("/seuranta/ei-ole/").status_code == 404


def test_what_moved_since_the_previous_round_is_shown(client: Client) -> None:
    closed_town()
    change_everything()
    open_round(slug="2026-12-31", previous=ROUND, situation_on=today())
    close("2026-12-31")
    page = text_of(client.get("/seuranta/2026-12-31/"))
    assert "Mikä on muuttunut edellisestä kierroksesta" in page
    assert "Edellinen kierros: Seurantakierros 31.8.2026" in page
    assert "Tavoitteet, joita on laskettu Väki: 1 080 henkilöä → 1 001 henkilöä" in page
    assert "Toimenpiteet, joita ei enää ole ohjelmissa Toimenpide kadut" in page
    assert "Ryhmä ei antanut tässä kierroksessa hyväksyttyä arviota." in page


def test_when_nothing_has_moved_that_is_said(client: Client) -> None:
    closed_town()
    open_round(slug="2026-12-31", previous=ROUND, situation_on=today())
    close("2026-12-31")
    assert "Mikään ei ole muuttunut edellisestä kierroksesta." in text_of(client.get("/seuranta/2026-12-31/"))


def test_an_example_round_says_that_it_is_one(client: Client) -> None:
    closed_town(is_example=True)
    assert "Tämä kierros on esimerkki" in text_of(client.get(ADDRESSES[0]))


def test_a_closed_round_takes_few_queries(
    client: Client, django_assert_max_num_queries: Callable[[int], AbstractContextManager[Any]]
) -> None:
    closed_town()
    client.get("/seuranta/")
    with django_assert_max_num_queries(5):
        client.get(ADDRESSES[0])


def test_front_page_spearhead_and_goal_lead_to_the_newest_closed_round(client: Client) -> None:
    closed_town()
    assert f'Viimeisin seuranta: <a href="/seuranta/{ROUND}/">' in client.get("/").content.decode()
    spearhead = client.get(f"/karjet/{SPEARHEAD}/").content.decode()
    assert f'<a href="{SPEARHEADS[0]}">Seurantakierros 31.8.2026</a>' in spearhead
    assert "Viimeisin seuranta ja ryhmän arvio:" in spearhead
    assert f'<a href="{SPEARHEADS[0]}#goal-kasvu">' in client.get("/tavoitteet/kasvu/").content.decode()


def test_an_open_round_is_not_the_latest_follow_up(client: Client) -> None:
    followed_town()
    open_round()
    assert "Viimeisin seuranta" not in client.get("/tavoitteet/kasvu/").content.decode()
