"""The pages about the site itself, in three languages and without cookies."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from teoiksi.jobs.sessions import INVITED_DAYS

pytestmark = pytest.mark.django_db

PAGES = {
    "fi": ("/saavutettavuus/", "/tietosuoja/", "/tietoa-aineistosta/", "/palaute/", "/design/"),
    "sv": ("/sv/tillganglighet/", "/sv/dataskydd/", "/sv/om-uppgifterna/", "/sv/respons/", "/sv/design/"),
    "en": ("/en/accessibility/", "/en/privacy/", "/en/about-the-data/", "/en/feedback/", "/en/design/"),
}
ALL = [(language, page) for language, pages in PAGES.items() for page in pages]


@pytest.mark.parametrize(("language", "page"), ALL)
def test_the_page_answers_in_its_language_and_leads_to_the_others(client: Client, language: str, page: str) -> None:
    response = client.get(page)
    html = response.content.decode()
    assert response.status_code == 200
    assert f'<html lang="{language}"' in html
    place = PAGES[language].index(page)
    for other, pages in PAGES.items():
        assert f'hreflang="{other}" href="http://testserver{pages[place]}"' in html
    assert f'<link rel="canonical" href="http://testserver{page}">' in html


@pytest.mark.parametrize("page", [page for _, page in ALL if not page.endswith(("palaute/", "respons/", "feedback/"))])
def test_a_reader_gets_no_cookie_and_nothing_varies_on_one(client: Client, page: str) -> None:
    response = client.get(page, headers={"Accept-Language": "sv"})
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
    assert "Accept-Language" not in response.headers.get("Vary", "")


@pytest.mark.parametrize(("language", "page"), ALL)
def test_nothing_comes_from_elsewhere_and_nothing_is_inline(client: Client, language: str, page: str) -> None:
    html = client.get(page).content.decode()
    assert 'src="http' not in html
    assert "<style" not in html
    assert " style=" not in html
    assert "<script>" not in html
    assert "onclick" not in html
    policy = client.get(page).headers["Content-Security-Policy"]
    assert "unsafe" not in policy


def test_the_statement_names_the_law_the_authority_and_the_way_to_give_feedback(client: Client) -> None:
    html = client.get("/saavutettavuus/").content.decode()
    for words in ("306/2019", "osittain", "Traficom", "/palaute/?kind=accessibility", "14 päivän kuluessa"):
        assert words in html


@pytest.mark.parametrize(
    ("page", "site"),
    [
        ("/saavutettavuus/", "www.saavutettavuusvaatimukset.fi"),
        ("/sv/tillganglighet/", "www.tillganglighetskrav.fi"),
        ("/en/accessibility/", "www.webaccessibility.fi"),
    ],
)
def test_the_authority_is_reached_in_the_language_of_the_reader(client: Client, page: str, site: str) -> None:
    assert f'<a href="https://{site}/">{site}</a>' in client.get(page).content.decode()


def test_the_statement_tells_what_has_been_tried_and_what_has_not(client: Client) -> None:
    html = client.get("/saavutettavuus/").content.decode()
    tried, not_tried = html.split("<h2>Mitä on kokeiltu</h2>")[1].split("<h2>Mitä ei ole kokeiltu</h2>")
    for words in ("WCAG 2.2", "390", "näppäimistöllä", "200 prosenttiin", "320"):
        assert words in tried
    for words in ("ruudunlukijalla", "Ulkopuolinen asiantuntija", "Safari"):
        assert words in not_tried


def test_a_site_without_a_city_says_nothing_of_who_keeps_it(client: Client) -> None:
    assert "ylläpitäjä" not in client.get("/saavutettavuus/").content.decode()


def test_search_engines_need_not_look_at_feedback(client: Client) -> None:
    response = client.get("/robots.txt")
    assert response.headers["Content-Type"].startswith("text/plain")
    assert "Disallow: /palaute/" in response.content.decode()


@pytest.mark.parametrize(
    ("address", "log", "departed"), [("/tietosuoja/", "733", "366"), ("/en/privacy/", "733", "366")]
)
def test_the_privacy_page_tells_the_days_that_the_jobs_of_the_night_keep(
    client: Client, settings: Settings, address: str, log: str, departed: str
) -> None:
    settings.LOG_DAYS, settings.DEPARTED_DAYS = 733, 366
    told = client.get(address).content.decode()
    assert all(f" {days} " in told for days in (log, departed, str(INVITED_DAYS)))
