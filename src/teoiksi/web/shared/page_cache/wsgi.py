"""Around Django: answers from kept pages, and keeps the pages that Django makes for everybody."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from django.conf import settings

from teoiksi.web.shared.page_cache.keys import Key, key_of
from teoiksi.web.shared.page_cache.listener import Listener
from teoiksi.web.shared.page_cache.marking import Mark, mark_of
from teoiksi.web.shared.page_cache.pages import Headers, Page, made_page, may_be_kept
from teoiksi.web.shared.page_cache.store import Store

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]


class Hears(Protocol):
    """What tells the store of changes."""

    def ensure_running(self) -> None:
        """Begin to listen in this process, if it does not yet."""

    def stop(self) -> None:
        """Listen no more."""


@dataclass(slots=True)
class _Answer:
    """What Django said before the body."""

    status: str = ""
    headers: Headers = ()  # type: ignore[assignment] # always set by Django before it gives a body
    exc_info: Any = None

    def start(self, status: str, headers: Headers, exc_info: Any = None) -> None:
        """Stand in for the server's ``start_response``."""
        self.status, self.headers, self.exc_info = status, headers, exc_info


class CachedPages:
    """A WSGI application: the given one with its public pages kept in at most ``most_bytes`` of memory."""

    def __init__(self, application: Application, *, most_bytes: int) -> None:
        self._application = application
        self.store = Store(most_bytes)
        self.listener: Hears = Listener(self.store)
        # Without a set address, pages carry the host that they were asked from.
        self._with_host = not settings.PUBLIC_ADDRESS
        self._telling_cookies = frozenset({settings.SESSION_COOKIE_NAME, "messages"})
        self._static = settings.STATIC_URL

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        if environ.get("PATH_INFO", "").startswith(self._static):
            return self._application(environ, start_response)
        key = key_of(environ, with_host=self._with_host, telling_cookies=self._telling_cookies)
        if key is None:
            return self._application(environ, start_response)
        self.listener.ensure_running()
        page = self.store.get(key)
        if page is not None:
            return _send(page, environ, start_response)
        return self._make(key, environ, start_response)

    def _make(self, key: Key, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        ticket = self.store.ticket()
        answer = _Answer()
        result = self._application(environ, answer.start)
        mark = mark_of(environ)
        if mark is None or not may_be_kept(answer.status, answer.headers, result):
            start_response(answer.status, answer.headers, answer.exc_info)
            return result
        page = made_page(
            _whole(result), answer.headers, encoding=key.encoding, tables=mark.tables, until=ticket.expires_at
        )
        if _is_kept(mark, key, environ):
            self.store.put(key, page, ticket)
        return _send(page, environ, start_response)


def _is_kept(mark: Mark, key: Key, environ: Environ) -> bool:
    return mark.kept and environ["REQUEST_METHOD"] == "GET" and all(name in mark.parameters for name, _ in key.query)


def _whole(result: Iterable[bytes]) -> bytes:
    try:
        return b"".join(result)
    finally:
        close = getattr(result, "close", None)
        if close is not None:
            close()


def _send(page: Page, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
    has = environ.get("HTTP_IF_NONE_MATCH")
    if has and page.is_what_the_reader_has(has):
        start_response("304 Not Modified", page.not_modified_headers)
        return []
    start_response("200 OK", page.headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [page.body]  # a list: Granian sends it in one piece
