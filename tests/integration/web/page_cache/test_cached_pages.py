"""Which answers of the site are kept, and how they are given again."""

from __future__ import annotations

import time

import pytest
from tests.factories.cached_site import MADE, Get, getter, site

from teoiksi.web.shared.page_cache import CachedPages

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.factories.cached_site")]


class _NobodyListens:
    def ensure_running(self) -> None:
        """Do nothing: the store of these tests stands open."""

    def stop(self) -> None:
        """Do nothing."""


@pytest.fixture
def pages() -> CachedPages:
    pages = site()
    pages.listener = _NobodyListens()
    pages.store.open(time.monotonic() + 3600)
    return pages


@pytest.fixture
def get(pages: CachedPages) -> Get:
    return getter(pages)


def test_a_page_is_made_once(get: Get) -> None:
    assert get("/plain/").body == get("/plain/").body
    assert len(MADE) == 1


@pytest.mark.parametrize("address", ["/cookie/", "/waiting/", "/private/", "/nowhere/", "/plain/?other=1"])
def test_what_is_not_for_everybody_is_not_kept(get: Get, pages: CachedPages, address: str) -> None:
    get(address)
    get(address)
    assert pages.store.bytes == 0


@pytest.mark.parametrize("address", ["/waiting/", "/plain/?other=1"])
def test_what_is_not_kept_is_packed_all_the_same(get: Get, address: str) -> None:
    assert get(address, HTTP_ACCEPT_ENCODING="br").headers["Content-Encoding"] == "br"


@pytest.mark.django_db(transaction=True)
@pytest.mark.urls("teoiksi.config.urls")
@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_a_page_with_a_secret_in_its_form_is_never_packed(get: Get, encoding: str) -> None:
    """Packed together with what the address repeats, a secret shows in the length of the answer (BREACH)."""
    answer = get("/palaute/?page=/arvaus/", HTTP_ACCEPT_ENCODING=encoding)
    assert b"csrfmiddlewaretoken" in answer.body
    assert "Content-Encoding" not in answer.headers


def test_pages_with_known_parameters_are_kept(get: Get) -> None:
    get("/plain/?tila=b&tila=a")
    get("/plain/?tila=b&tila=a")
    assert len(MADE) == 1


def test_who_is_signed_in_gets_a_page_of_their_own(get: Get) -> None:
    get("/plain/")
    get("/plain/", HTTP_COOKIE="sessionid=abc")
    assert len(MADE) == 2


def test_head_has_the_headers_of_the_page_and_no_body(get: Get) -> None:
    page = get("/plain/", HTTP_ACCEPT_ENCODING="br")
    head = get("/plain/", method="HEAD", HTTP_ACCEPT_ENCODING="br")
    assert head.headers == page.headers
    assert head.body == b""
    assert len(MADE) == 1


def test_head_alone_keeps_nothing(get: Get, pages: CachedPages) -> None:
    get("/plain/", method="HEAD")
    assert pages.store.bytes == 0


def test_a_reader_that_has_the_page_hears_that_nothing_has_changed(get: Get) -> None:
    page = get("/plain/", HTTP_ACCEPT_ENCODING="gzip")
    again = get("/plain/", HTTP_ACCEPT_ENCODING="gzip", HTTP_IF_NONE_MATCH=page.headers["ETag"])
    assert again.status == "304 Not Modified"
    assert again.body == b""
    assert again.headers["ETag"] == page.headers["ETag"]
    assert "Content-Length" not in again.headers


def test_security_headers_stay(get: Get) -> None:
    get("/plain/")
    headers = get("/plain/").headers
    assert "default-src" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
