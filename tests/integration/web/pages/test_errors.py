"""What a reader sees when something goes wrong."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.utils import translation

from teoiksi.web.pages import errors


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("page", "words"),
    [("/ei-ole/", "Sivua ei löytynyt"), ("/sv/finns-inte/", "Sidan hittades inte"), ("/en/none/", "Page not found")],
)
def test_a_missing_page_says_so_in_the_readers_language(client: Client, page: str, words: str) -> None:
    response = client.get(page)
    assert response.status_code == 404
    assert words in response.content.decode()
    assert 'name="robots" content="noindex"' in response.content.decode()


@pytest.mark.parametrize(("page", "language"), [("/", "fi"), ("/sv/", "sv"), ("/en/x/", "en")])
def test_a_broken_site_says_so_in_three_languages_without_the_database(page: str, language: str) -> None:
    with connection.execute_wrapper(lambda *_: pytest.fail("the database was asked")):
        response = errors.broken(RequestFactory().get(page))
    html = response.content.decode()
    assert response.status_code == 500
    assert f'<html lang="{language}"' in html
    for words in ("Vika on meillä", "Felet är vårt", "The fault is ours"):
        assert words in html
    own = {"fi": "Sivusto ei toimi juuri nyt", "sv": "Webbplatsen fungerar inte just nu"}
    title = own.get(language, "The site is not working right now")
    assert f"<h1>{title}</h1>" in html
    assert f"<title>{title}</title>" in html


@pytest.mark.django_db
def test_what_is_not_allowed_is_said(rf: RequestFactory) -> None:
    with translation.override("fi"):
        response = errors.forbidden(rf.get("/"))
    assert response.status_code == 403
    assert "Tämä ei ole sallittua" in response.content.decode()
