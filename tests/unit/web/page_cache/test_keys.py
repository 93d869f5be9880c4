"""Which requests are the same page, and which are never answered from kept pages."""

from __future__ import annotations

from typing import Any

import pytest

from teoiksi.web.shared.page_cache.keys import Key, encoding_for, key_of


def _key(path: str = "/", query: str = "", *, with_host: bool = False, **more: Any) -> Key | None:
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": "a.example", **more}
    return key_of(environ, with_host=with_host, telling_cookies={"sessionid"})


def test_the_order_of_parameters_makes_no_other_page() -> None:
    assert _key(query="tila=active&karki=matkailu") == _key(query="karki=matkailu&tila=active")


def test_the_order_of_values_of_one_parameter_does() -> None:
    assert _key(query="a=1&a=2") != _key(query="a=2&a=1")


@pytest.mark.parametrize(("path", "copies"), [("/kuva.png", 1), ("/kuva-a3.pdf", 1), ("/kuva.svg", 2), ("/", 2)])
def test_what_is_packed_already_is_one_for_all_readers(path: str, copies: int) -> None:
    assert len({_key(path, HTTP_ACCEPT_ENCODING=accepted) for accepted in ("br", "gzip", "gzip, br")}) == copies


def test_an_empty_parameter_is_not_no_parameter() -> None:
    assert _key(query="haku=") != _key()


def test_parts_for_htmx_are_kept_apart() -> None:
    whole, part = _key(), _key(HTTP_HX_REQUEST="true", HTTP_HX_TARGET="results")
    history = _key(HTTP_HX_REQUEST="true", HTTP_HX_TARGET="results", HTTP_HX_HISTORY_RESTORE_REQUEST="true")
    assert len({whole, part, history}) == 3


def test_the_host_counts_only_when_pages_carry_it() -> None:
    assert _key(HTTP_HOST="b.example") == _key()
    assert _key(HTTP_HOST="b.example", with_host=True) != _key(with_host=True)


@pytest.mark.parametrize(
    "more",
    [
        {"REQUEST_METHOD": "POST"},
        {"HTTP_AUTHORIZATION": "Basic eA=="},
        {"HTTP_COOKIE": "a=b; sessionid=x"},
        {"QUERY_STRING": "a=" + "b" * 600},
    ],
)
def test_some_requests_are_always_passed_on(more: dict[str, Any]) -> None:
    assert _key(**more) is None


def test_a_cookie_of_someone_else_does_no_harm() -> None:
    assert _key(HTTP_COOKIE="notsessionid=1; csrftoken=2") == _key()


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("br; q=0.000", "identity"),
        ("br;q=0.001", "br"),
        ("", "identity"),
        ("identity", "identity"),
    ],
)
def test_the_best_encoding_that_the_reader_takes(accepted: str, encoding: str) -> None:
    assert encoding_for(accepted) == encoding
