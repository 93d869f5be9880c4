"""A small site with pages of every kind around which pages are kept."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import path

from teoiksi.domains.strategy.models import Municipality
from teoiksi.web.pages.errors import broken as handler500
from teoiksi.web.pages.errors import not_found as handler404
from teoiksi.web.shared.page_cache import CachedPages, keep_out, public_page
from tests.factories import documents

__all__ = ["handler404", "handler500"]

MADE: list[str] = []
"""The addresses of the pages that were made, in order."""


@public_page(parameters=["tila"])
def _plain(request: HttpRequest) -> HttpResponse:
    MADE.append(request.get_full_path())
    return HttpResponse("<p>Kärki</p>" * 100)


@public_page()
def _town(request: HttpRequest) -> HttpResponse:
    MADE.append(request.path)
    return HttpResponse(str(Municipality.objects.get().name))


@public_page()
def _changing_while_made(request: HttpRequest) -> HttpResponse:
    MADE.append(request.path)
    name = str(Municipality.objects.get().name)
    if len(MADE) == 1:
        rename("Muuttunut")
        time.sleep(0.3)
    return HttpResponse(name)


@public_page()
def _with_cookie(request: HttpRequest) -> HttpResponse:
    MADE.append(request.path)
    response = HttpResponse("x" * 400)
    response.set_cookie("a", "b")
    return response


@public_page()
def _waiting(request: HttpRequest) -> HttpResponse:
    MADE.append(request.path)
    keep_out(request)
    return HttpResponse("x" * 400)


def _private(request: HttpRequest) -> HttpResponse:
    MADE.append(request.path)
    return HttpResponse("x" * 400)


urlpatterns = [
    path("plain/", _plain),
    path("town/", _town),
    path("changing/", _changing_while_made),
    path("cookie/", _with_cookie),
    path("waiting/", _waiting),
    path("private/", _private),
]


def rename(name: str) -> None:
    """Change what the page of the town shows."""
    town = Municipality.objects.get()
    town.name = documents.text(name)
    town.save()


class Answer:
    """What the server would send."""

    def __init__(self, status: str, headers: list[tuple[str, str]], body: bytes) -> None:
        self.status, self.headers, self.body = status, dict(headers), body


Get = Callable[..., Answer]


def site() -> CachedPages:
    """Django with its pages kept."""
    MADE.clear()
    return CachedPages(WSGIHandler(), most_bytes=10_000_000)


def getter(pages: CachedPages) -> Get:
    """Give a function that asks the site as a web server does."""

    def get(address: str, method: str = "GET", **headers: str) -> Answer:
        answer: list[Any] = []
        plain, _, query = address.partition("?")
        environ = RequestFactory()._base_environ(  # type: ignore[attr-defined] # noqa: SLF001 - as Django's own tests do
            REQUEST_METHOD=method, PATH_INFO=plain, QUERY_STRING=query, **headers
        )
        environ["wsgi.input"] = io.BytesIO()
        result = pages(environ, lambda status, headers, _=None: answer.extend([status, headers]))
        body = b"".join(result)
        if close := getattr(result, "close", None):
            close()
        return Answer(answer[0], answer[1], body)

    return get
