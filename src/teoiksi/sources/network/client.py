"""Sends calls: only to listed hosts, in turn, with patience and bounds, and never by a redirect to anywhere else."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from time import monotonic, sleep
from typing import Final

import httpx

from teoiksi.sources.network.failures import SourceRefused, SourceUnavailable
from teoiksi.sources.network.keeping import NO_CONDITION, Answer, Condition, NoShelf, Shelf
from teoiksi.sources.network.limiting import HostRules, Limiter
from teoiksi.sources.network.waiting import retry_after

_MEGABYTE: Final = 1_000_000
_BUSY: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
_LEAST_PAUSE: Final = 1.0
_SHOWN: Final = 2_000


@dataclass
class Client:
    """Calls of one run. ``hosts`` gives the rules of each host (with its port when it is not the usual one); any other host
    is refused before anything is sent.

    ``timeout`` seconds without a byte, ``patience`` seconds for a whole answer, ``longest`` bytes of it and ``tries`` of a
    call bound what a broken service can cost. ``shelf`` keeps answers for the next run. ``pause``, ``jitter`` and ``clock``
    are replaced in tests.
    """

    hosts: Mapping[str, HostRules]
    limiter: Limiter
    user_agent: str = "Teoiksi"
    timeout: float = 60.0
    patience: float = 600.0
    longest: int = 100 * _MEGABYTE
    tries: int = 4
    transport: httpx.BaseTransport | None = None
    shelf: Shelf = field(default_factory=NoShelf)
    clock: Callable[[], float] = monotonic
    pause: Callable[[float], None] = sleep
    jitter: Callable[[], float] = field(default=random.random)

    _learned: dict[str, HostRules] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self._http = httpx.Client(
            transport=self.transport,
            timeout=httpx.Timeout(self.timeout, connect=min(self.timeout, 10.0)),
            follow_redirects=False,
            trust_env=False,
            headers={"User-Agent": self.user_agent, "Accept-Encoding": "gzip, deflate"},
        )

    def close(self) -> None:
        """Let the connections go."""
        self._http.close()

    def get(self, address: str, *, condition: Condition = NO_CONDITION) -> Answer:
        """Ask an address; when its answer is kept, ask whether it has changed, and give the kept one if it has not.

        :raises SourceRefused: when the host is not listed, or the service will not give this.
        :raises SourceUnavailable: when it did not answer after all tries.
        """
        self.rules(address)
        kept = None if condition else self.shelf.find(address)
        known = kept.condition if kept is not None else condition
        headers = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        answer = self._ask("GET", address, None, {name: value for name, value in headers.items() if value})
        if answer.is_unchanged and kept is not None:
            return replace(kept, fetched_at=answer.fetched_at, is_unchanged=True)
        if answer.condition and not answer.is_unchanged:
            self.shelf.keep(answer)
        return answer

    def post(self, address: str, body: bytes) -> Answer:
        """Send a JSON body to an address; it is a question too and may be sent again.

        :raises SourceRefused: as for :meth:`get`.
        :raises SourceUnavailable: as for :meth:`get`.
        """
        return self._ask("POST", address, body, {"Content-Type": "application/json"})

    def rules(self, address: str) -> HostRules:
        """Give the rules of the host of an address.

        :raises SourceRefused: when it is not listed.
        """
        host = _host(address)
        if host not in self.hosts:
            raise SourceRefused(address, f"Palvelin {host or '(tyhjä)'} ei ole sallittujen tietolähteiden luettelossa")
        return self._learned.get(host, self.hosts[host])

    def learn(self, address: str, rules: HostRules) -> None:
        """Hold to the rules that a listed host has told of itself.

        :raises SourceRefused: when the host is not listed.
        """
        self.rules(address)
        self._learned[_host(address)] = rules

    def _ask(self, method: str, address: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
        rules, host = self.rules(address), _host(address)
        failure = SourceUnavailable(address, "Palvelu ei vastannut")
        for attempt in range(self.tries):
            self.limiter.wait_for_turn(host, rules)
            try:
                response, content = self._send(method, address, body, headers)
            except (httpx.TransportError, httpx.DecodingError) as error:
                failure = SourceUnavailable(address, f"Yhteys katkesi: {error or type(error).__name__}")
                self._rest(attempt)
                continue
            if response.status_code not in _BUSY:
                return self._answer(address, response, content)
            failure = SourceUnavailable(address, f"Palvelu on ruuhkainen (HTTP {response.status_code})")
            self._give_way(host, response, rules, attempt)
        raise failure

    def _send(
        self, method: str, address: str, body: bytes | None, headers: Mapping[str, str]
    ) -> tuple[httpx.Response, bytes]:
        """Read the answer in pieces, so that one without an end, or one that drips in byte by byte, is left in time."""
        until = self.clock() + self.patience
        with self._http.stream(method, address, content=body, headers=headers) as response:
            pieces, size = [], 0
            for piece in response.iter_bytes():
                size += len(piece)
                if size > self.longest:
                    limit = self.longest // _MEGABYTE
                    raise SourceRefused(address, f"Vastaus on yli {limit} Mt", status=response.status_code)
                if self.clock() > until:
                    raise SourceUnavailable(address, f"Vastaus ei tullut perille {self.patience:.0f} sekunnissa")
                pieces.append(piece)
        return response, b"".join(pieces)

    def _answer(self, address: str, response: httpx.Response, content: bytes) -> Answer:
        status = response.status_code
        if response.has_redirect_location or (300 <= status < 400 and status != 304):
            raise SourceRefused(address, "Palvelu ohjasi toiseen osoitteeseen, jota ei seurata", status=status)
        if status >= 400:
            raise SourceRefused(address, f"Palvelu kieltäytyi (HTTP {status})", status=status, body=content[:_SHOWN])
        condition = Condition(response.headers.get("etag", ""), response.headers.get("last-modified", ""))
        kind = response.headers.get("content-type", "")
        return Answer(address, content, kind, datetime.now(UTC), condition, status == 304)

    def _give_way(self, host: str, response: httpx.Response, rules: HostRules, attempt: int) -> None:
        """Wait as long as the service asks; a refused call counted in its window, so a tight loop would never recover."""
        asked = retry_after(response.headers.get("retry-after", ""), datetime.now(UTC))
        if response.status_code == 429 or asked is not None:
            self.limiter.hold(host, max(asked if asked is not None else rules.window, _LEAST_PAUSE) + self.jitter())
        else:
            self._rest(attempt)

    def _rest(self, attempt: int) -> None:
        """Wait twice as long after each try, and a little by chance, so that processes do not come back together."""
        if attempt + 1 < self.tries:
            self.pause(_LEAST_PAUSE * 2**attempt * (0.5 + self.jitter()))


def _host(address: str) -> str:
    try:
        url = httpx.URL(address)
    except httpx.InvalidURL:
        return ""
    if url.scheme not in {"http", "https"} or url.userinfo:
        return ""
    return url.netloc.decode("ascii", errors="replace").lower()
