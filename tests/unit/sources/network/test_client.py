"""The polite client: whom it asks, how often, how long, and what it will not do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import httpx
import pytest

from teoiksi.sources.network import (
    Answer,
    Client,
    Condition,
    HostRules,
    MemoryLimiter,
    SourceRefused,
    SourceUnavailable,
)
from teoiksi.sources.network.waiting import retry_after

ADDRESS = "https://pxdata.example/api/v1/fi/"
Handler = Callable[[httpx.Request], httpx.Response]


class Clock:
    """A clock that only waiting moves."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.now

    def rest(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


def client(handler: Handler, clock: Clock | None = None, **options: object) -> Client:
    clock = clock or Clock()
    return Client(
        {"pxdata.example": HostRules(calls=3, window=10)},
        MemoryLimiter(clock, clock.rest),
        transport=httpx.MockTransport(handler),
        jitter=lambda: 0.5,
        **({"pause": clock.rest, "clock": clock} | options),  # type: ignore[arg-type] # by name
    )


def answers(*responses: httpx.Response | Exception) -> tuple[Handler, list[httpx.Request]]:
    waiting, seen = iter(responses), list[httpx.Request]()

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        found = next(waiting)
        if isinstance(found, Exception):
            raise found
        return found

    return handle, seen


def test_an_answer_has_its_body_its_kind_and_what_it_says_of_itself() -> None:
    handle, seen = answers(
        httpx.Response(200, content=b"{}", headers={"etag": '"1"', "content-type": "application/json"})
    )
    answer = client(handle).get(ADDRESS)
    assert (answer.body, answer.content_type, answer.condition.etag) == (b"{}", "application/json", '"1"')
    assert seen[0].headers["user-agent"] == "Teoiksi"


@pytest.mark.parametrize(
    "address",
    [
        "https://muu.example/",
        "https://pxdata.example:8443/",
        "https://pxdata.example@muu.example/",
        "https://user:word@pxdata.example/",
        "ftp://pxdata.example/",
        "file:///etc/passwd",
        "http://[::1/",
        "",
    ],
)
def test_a_host_that_is_not_listed_is_never_asked(address: str) -> None:
    handle, seen = answers()
    with pytest.raises(SourceRefused):
        client(handle).get(address)
    assert not seen


def test_a_redirect_is_not_followed() -> None:
    handle, seen = answers(httpx.Response(302, headers={"location": "http://169.254.169.254/"}))
    with pytest.raises(SourceRefused, match="ohjasi"):
        client(handle).get(ADDRESS)
    assert len(seen) == 1


def test_an_unchanged_answer_is_asked_by_its_condition() -> None:
    handle, seen = answers(httpx.Response(304))
    answer = client(handle).get(ADDRESS, condition=Condition('"1"', "Wed, 01 Apr 2026 08:00:00 GMT"))
    assert answer.is_unchanged
    assert seen[0].headers["if-none-match"] == '"1"'


def test_the_window_of_a_host_is_kept_and_refused_calls_count_in_it() -> None:
    clock = Clock()
    handle, _ = answers(*(httpx.Response(400) for _ in range(3)), httpx.Response(200))
    asker = client(handle, clock)
    for _ in range(3):
        with pytest.raises(SourceRefused):
            asker.get(ADDRESS)
    assert asker.get(ADDRESS).body == b""
    assert clock.waits == [10.0]


def test_a_busy_service_is_left_alone_as_long_as_it_asks() -> None:
    clock = Clock()
    handle, seen = answers(httpx.Response(429, headers={"retry-after": "60"}), httpx.Response(200, content=b"ok"))
    assert client(handle, clock).get(ADDRESS).body == b"ok"
    assert clock.waits == [60.5]
    assert len(seen) == 2


def test_a_busy_service_that_says_no_time_is_left_alone_for_its_window() -> None:
    clock = Clock()
    handle, _ = answers(httpx.Response(429), httpx.Response(200))
    client(handle, clock).get(ADDRESS)
    assert clock.waits == [10.5]


@pytest.mark.parametrize(
    "trouble",
    [
        httpx.Response(503),
        httpx.ConnectError("x"),
        httpx.ReadTimeout("x"),
        httpx.RemoteProtocolError("cut"),
        httpx.Response(500),
    ],
)
def test_trouble_that_may_pass_is_tried_again_each_time_later(trouble: httpx.Response | Exception) -> None:
    pauses: list[float] = []
    handle, seen = answers(*[trouble] * 4)
    with pytest.raises(SourceUnavailable):
        client(handle, pause=pauses.append).get(ADDRESS)
    assert len(seen) == 4
    assert pauses == [1.0, 2.0, 4.0]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 413])
def test_a_refusal_is_not_tried_again_and_carries_what_the_service_said(status: int) -> None:
    handle, seen = answers(httpx.Response(status, content=b'{"error":"Parameter error"}'))
    with pytest.raises(SourceRefused) as refused:
        client(handle).get(ADDRESS)
    assert (refused.value.status, refused.value.body) == (status, b'{"error":"Parameter error"}')
    assert len(seen) == 1


def test_an_answer_without_an_end_is_left_in_time() -> None:
    given = 0

    def endless() -> Iterator[bytes]:
        nonlocal given
        while True:
            given += 1
            yield b"x" * 1000

    handle, _ = answers(httpx.Response(200, content=endless()))
    with pytest.raises(SourceRefused, match="yli"):
        client(handle, longest=10_000).get(ADDRESS)
    assert given < 100


def test_an_answer_that_drips_in_is_left_in_time_and_not_asked_again() -> None:
    clock = Clock()

    def dripping() -> Iterator[bytes]:
        while True:
            clock.rest(50)
            yield b"x"

    handle, seen = answers(httpx.Response(200, content=dripping()))
    with pytest.raises(SourceUnavailable, match="600 sekunnissa"):
        client(handle, clock).get(ADDRESS)
    assert len(seen) == 1
    assert clock.now <= 1000 + 650


class Memory:
    """A shelf in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, Answer] = {}

    def find(self, address: str) -> Answer | None:
        return self.kept.get(address)

    def keep(self, answer: Answer) -> None:
        self.kept[answer.address] = answer


def test_a_kept_answer_is_given_again_when_the_service_says_that_nothing_has_changed() -> None:
    handle, seen = answers(
        httpx.Response(200, content=b"first", headers={"etag": '"1"'}),
        httpx.Response(304),
        httpx.Response(200, content=b"second", headers={"last-modified": "Tue, 24 Nov 2026 08:00:00 GMT"}),
        httpx.Response(304),
    )
    asking = client(handle, shelf=Memory())
    found = [asking.get(ADDRESS) for _ in range(4)]
    assert [answer.body for answer in found] == [b"first", b"first", b"second", b"second"]
    assert [answer.is_unchanged for answer in found] == [False, True, False, True]
    assert [request.headers.get("if-none-match") for request in seen] == [None, '"1"', '"1"', None]
    assert seen[3].headers["if-modified-since"] == "Tue, 24 Nov 2026 08:00:00 GMT"


def test_an_answer_without_a_condition_is_not_kept() -> None:
    handle, _ = answers(httpx.Response(200, content=b"{}"))
    shelf = Memory()
    client(handle, shelf=shelf).get(ADDRESS)
    assert shelf.kept == {}


def test_a_question_with_a_body_is_sent_as_json() -> None:
    handle, seen = answers(httpx.Response(200, content=b"[]"))
    client(handle).post(ADDRESS, b'{"query":[]}')
    assert (seen[0].method, seen[0].content, seen[0].headers["content-type"]) == (
        "POST",
        b'{"query":[]}',
        "application/json",
    )


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("60", 60.0),
        (" 5 ", 5.0),
        ("99999", 3600.0),
        ("Tue, 24 Nov 2026 08:01:00 GMT", 60.0),
        ("Tue, 24 Nov 2020 08:01:00 GMT", 0.0),
        ("", None),
        ("soon", None),
        ("-1", None),
    ],
)
def test_the_time_that_a_service_asks_for_is_a_number_or_a_date(text: str, seconds: float | None) -> None:
    assert retry_after(text, datetime(2026, 11, 24, 8, tzinfo=UTC)) == seconds
