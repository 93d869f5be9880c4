"""Addresses and the language that comes from them."""

from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory, override_settings
from django.urls import path, resolve, reverse
from django.utils import translation

from teoiksi.web.shared.addresses import absolute, path_words, same_page
from teoiksi.web.shared.language import LanguageFromPath, language_of_path, reader_language


def view(request: HttpRequest, slug: str = "") -> HttpResponse:
    return HttpResponse(f"{reader_language()} {slug}")


urlpatterns = [
    path(path_words(fi="tavoitteet/", sv="mal/", en="goals/"), view, name="goals"),
    path(path_words(fi="tavoitteet/<slug:slug>/", sv="mal/<slug:slug>/", en="goals/<slug:slug>/"), view, name="goal"),
]


@pytest.mark.parametrize(
    ("address", "language"),
    [("/", "fi"), ("/sv/", "sv"), ("/en/goals/", "en"), ("/svea/", "fi"), ("/fi/", "fi"), ("", "fi"), ("/en", "en")],
)
def test_the_language_comes_from_the_path(address: str, language: str) -> None:
    assert language_of_path(address) == language


@pytest.mark.parametrize(("language", "words"), [("fi", "tavoitteet"), ("sv", "mal"), ("en", "goals")])
def test_path_words_follow_the_active_language(language: str, words: str) -> None:
    with override_settings(ROOT_URLCONF=__name__), translation.override(language):
        assert reverse("goals") == f"/{words}/"
        assert reverse("goal", args=["puisto"]) == f"/{words}/puisto/"
        assert resolve(f"/{words}/puisto/").kwargs == {"slug": "puisto"}


def test_a_cookie_or_a_header_changes_no_language_and_nothing_varies() -> None:
    request = RequestFactory().get("/", headers={"Accept-Language": "sv", "Cookie": "django_language=sv"})
    response = LanguageFromPath(view)(request)
    assert response.content == b"fi "
    assert response.headers["Content-Language"] == "fi"
    assert "Vary" not in response.headers


def test_the_same_page_in_another_language_keeps_what_it_is_about() -> None:
    request = RequestFactory().get("/tavoitteet/puisto/?kärki=1")
    with override_settings(ROOT_URLCONF=__name__), translation.override("fi"):
        request.resolver_match = resolve("/tavoitteet/puisto/")
        assert same_page(request, "sv") == "/mal/puisto/"
        request.resolver_match = None
        assert same_page(request, "sv") == "/sv/"
        assert same_page(request, "fi") == "/"


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("", "http://testserver/mittarit/"),
        ("https://strategia.example.org", "https://strategia.example.org/mittarit/"),
        ("https://strategia.example.org/", "https://strategia.example.org/mittarit/"),
    ],
)
def test_an_absolute_address_is_the_one_that_readers_see(setting: str, expected: str) -> None:
    with override_settings(PUBLIC_ADDRESS=setting):
        assert absolute(RequestFactory().get("/x/"), "/mittarit/") == expected
