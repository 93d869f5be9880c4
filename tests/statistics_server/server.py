"""The service itself: an HTTP server on loopback, what it holds, its limits, and the troubles it can be put into."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.statistics_server import kuntatalous, pxweb1, pxwebapi2, sotkanet
from tests.statistics_server.answers import Asked, Reply, as_json, as_text
from tests.statistics_server.data import Accounts, Area, Indicator, Table
from tests.statistics_server.limits import Window

PXWEB1, PXWEBAPI2, SOTKANET, KUNTATALOUS = "/PxWeb/api/v1/", "/api/v2/", "/rest/1.1/", "/rest/v1/json/"


class Trouble(StrEnum):
    """What can go wrong with an answer."""

    BUSY = "busy"  # 429 with Retry-After
    DOWN = "down"  # 503
    SLOW = "slow"  # half a second late
    CUT = "cut"  # the connection ends in the middle of the answer
    WRONG = "wrong"  # 200, but an HTML page instead of figures
    EMPTY = "empty"  # 200 without a body
    REDIRECTED = "redirected"  # to another host


@dataclass
class StatisticsServer:
    """A running service. ``calls`` has every call in its order; ``troubles`` are met by the next answers, one each, of calls
    whose method and path contain the text that stands beside them."""

    address: str
    tables: list[Table] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)
    accounts: list[Accounts] = field(default_factory=list)
    most_cells: int = 120_000
    most_values: int = 120_000
    window: Window = field(default_factory=Window)
    retry_after: str = ""
    slowness: float = 0.5
    troubles: list[tuple[str, Trouble]] = field(default_factory=list)
    calls: list[Asked] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def pxweb(self) -> str:
        """The address of PxWeb v1, as a profile has it."""
        return f"{self.address}{PXWEB1}{{language}}/"

    @property
    def pxwebapi2(self) -> str:
        """The address of PxWebApi 2."""
        return f"{self.address}{PXWEBAPI2}"

    @property
    def sotkanet(self) -> str:
        """The address of Sotkanet."""
        return f"{self.address}{SOTKANET}"

    @property
    def kuntatalous(self) -> str:
        """The address of Kuntatalous."""
        return f"{self.address}{KUNTATALOUS}"

    def table(self, path: str) -> Table:
        """Give the table of a path."""
        return next(each for each in self.tables if each.path == path)

    def remove(self, path: str) -> None:
        """Take a table away."""
        self.tables.remove(self.table(path))

    def meet(self, trouble: Trouble, *, times: int = 1, call: str = "") -> None:
        """Let this happen to the next answers, of any call or of those that contain a text (``POST``, ``11ra``)."""
        self.troubles += [(call, trouble)] * times

    def reply(self, asked: Asked) -> tuple[Reply, Trouble | None]:
        """Answer a call, and tell what trouble its answer meets."""
        with self._lock:
            self.calls.append(asked)
            trouble = self._trouble(f"{asked.method} {asked.path}")
        if not self.window.lets_in() or trouble is Trouble.BUSY:
            wait = self.retry_after or str(max(1, round(self.window.seconds)))
            text = "429 - Too many requests in too short timeframe. Please try again later."
            return as_json({"error": text}, 429, Retry_After=wait), None
        return self._answer(asked), trouble

    def _trouble(self, call: str) -> Trouble | None:
        for place, (text, trouble) in enumerate(self.troubles):
            if text in call:
                del self.troubles[place]
                return trouble
        return None

    def _answer(self, asked: Asked) -> Reply:
        limits: dict[str, Any] = {"maxCalls": self.window.calls, "timeWindow": round(self.window.seconds)}
        for base in (PXWEB1, PXWEBAPI2, SOTKANET, KUNTATALOUS):
            if asked.path.startswith(base):
                inside = Asked(asked.method, asked.path.removeprefix(base), asked.query, asked.headers, asked.body)
                break
        else:
            return as_text("Not Found", 404)
        if base == SOTKANET:
            return sotkanet.answer(inside, self.indicators, self.areas)
        if base == KUNTATALOUS:
            return kuntatalous.answer(inside, self.accounts)
        if base == PXWEB1:
            config = {"maxValues": self.most_values, "maxCells": self.most_cells, **limits, "CORS": True}
            return pxweb1.answer(
                inside, self.tables, most_cells=self.most_cells, most_values=self.most_values, config=config
            )
        config = {
            "apiVersion": "2.2.0",
            "maxDataCells": self.most_cells,
            "maxCallsPerTimeWindow": limits["maxCalls"],
            "timeWindow": limits["timeWindow"],
        }
        return pxwebapi2.answer(inside, self.tables, most_cells=self.most_cells, config=config)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 10

    def do_GET(self) -> None:
        self._reply(b"")

    def do_POST(self) -> None:
        self._reply(self.rfile.read(int(self.headers.get("Content-Length", "0"))))

    def _reply(self, body: bytes) -> None:
        parts = urlsplit(self.path)
        query = tuple(parse_qsl(parts.query, keep_blank_values=True))
        headers = {name.lower(): value for name, value in self.headers.items()}
        service = cast("_Listening", self.server).service
        reply, trouble = service.reply(Asked(self.command, unquote(parts.path), query, headers, body))
        if trouble is Trouble.SLOW:
            time.sleep(service.slowness)
        self._send(_by_condition(_troubled(reply, trouble), headers, self.command), is_cut=trouble is Trouble.CUT)

    def _send(self, reply: Reply, *, is_cut: bool) -> None:
        self.send_response(reply.status)
        for name, value in {"Content-Type": reply.kind, **reply.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body[: len(reply.body) // 2] if is_cut else reply.body)
        self.close_connection = self.close_connection or is_cut

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name that the base class gives
        """Say nothing: the calls are kept."""


def _by_condition(reply: Reply, headers: dict[str, str], method: str) -> Reply:
    """Name the answer of a GET, and send nothing when the caller has it already (RFC 9110, 13.1.2)."""
    if method != "GET" or reply.status != 200:
        return reply
    etag = f'"{sha256(reply.body).hexdigest()[:16]}"'
    if headers.get("if-none-match") == etag:
        return Reply(304, b"", reply.kind, {**reply.headers, "ETag": etag})
    return replace(reply, headers={**reply.headers, "ETag": etag})


def _troubled(reply: Reply, trouble: Trouble | None) -> Reply:
    match trouble:
        case Trouble.DOWN:
            return as_text("Service Unavailable", 503)
        case Trouble.WRONG:
            return Reply(200, b"<html><body>Huoltokatko</body></html>", "text/html")
        case Trouble.EMPTY:
            return Reply(200, b"")
        case Trouble.REDIRECTED:
            return Reply(302, b"", headers={"Location": "http://elsewhere.example/"})
    return reply


class _Listening(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    service: StatisticsServer

    def handle_error(self, request: object, client_address: object) -> None:
        """A caller that went away is no trouble of ours."""


@contextmanager
def serving(**holds: Any) -> Iterator[StatisticsServer]:
    """Run a service on a free port of loopback, with these tables, indicators, areas and limits."""
    with _Listening(("127.0.0.1", 0), _Handler) as listening:
        listening.service = StatisticsServer(f"http://127.0.0.1:{listening.server_address[1]}", **holds)
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield listening.service
        finally:
            listening.shutdown()
            thread.join()
