"""The pages about the site itself, in three languages and without cookies."""

from __future__ import annotations

import pytest
from django.test import Client

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


def test_search_engines_need_not_look_at_feedback(client: Client) -> None:
    response = client.get("/robots.txt")
    assert response.headers["Content-Type"].startswith("text/plain")
    assert "Disallow: /palaute/" in response.content.decode()
