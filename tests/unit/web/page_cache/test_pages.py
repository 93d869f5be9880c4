"""What is kept of a page, and what is never kept."""

from __future__ import annotations

import gzip

import brotli
import pytest

from teoiksi.web.shared.page_cache.keys import Encoding
from teoiksi.web.shared.page_cache.pages import Page, made_page, may_be_kept

_BODY = "Kärki ".encode() * 200
_HEADERS = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", "1"), ("Vary", "HX-Request")]


def _made(encoding: Encoding, body: bytes = _BODY) -> Page:
    return made_page(body, _HEADERS, encoding=encoding, tables=None, until=0)


def test_each_encoding_has_its_own_tag_and_unpacks_to_the_same() -> None:
    pages = [_made(encoding) for encoding in ("br", "gzip", "identity")]
    assert len({page.etag for page in pages}) == 3
    assert [brotli.decompress(pages[0].body), gzip.decompress(pages[1].body), pages[2].body] == [_BODY] * 3


def test_the_headers_say_what_is_sent() -> None:
    headers = dict(_made("br").headers)
    assert headers["Content-Encoding"] == "br"
    assert headers["Content-Length"] == str(len(_made("br").body))
    assert headers["Cache-Control"] == "no-cache"
    assert headers["Vary"] == "Accept-Encoding, HX-Request"
    assert headers["ETag"] == _made("br").etag


def test_a_short_body_is_not_packed() -> None:
    assert "Content-Encoding" not in dict(_made("br", b"x").headers)


@pytest.mark.parametrize(
    ("sent", "same"), [("{}", True), ("W/{}", True), ('"other", {}', True), ("*", True), ('"other"', False)]
)
def test_a_reader_that_has_the_page_is_recognised(sent: str, same: bool) -> None:
    page = _made("br")
    assert page.is_what_the_reader_has(sent.format(page.etag)) is same


@pytest.mark.parametrize(
    ("status", "header", "value"),
    [
        ("404 Not Found", "X", "y"),
        ("302 Found", "Location", "/"),
        ("200 OK", "Set-Cookie", "csrftoken=x"),
        ("200 OK", "Vary", "Accept-Encoding, Cookie"),
        ("200 OK", "Vary", "*"),
        ("200 OK", "Cache-Control", "max-age=0, no-store"),
        ("200 OK", "Cache-Control", "private"),
        ("200 OK", "Content-Encoding", "gzip"),
        ("200 OK", "Content-Security-Policy", "script-src 'nonce-abc'"),
    ],
)
def test_some_answers_are_never_kept(status: str, header: str, value: str) -> None:
    assert not may_be_kept(status, [(header, value)], [b""])


def test_a_plain_page_may_be_kept() -> None:
    assert may_be_kept("200 OK", _HEADERS, [b""])
