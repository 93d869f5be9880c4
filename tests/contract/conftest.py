"""The statistics service on loopback, and the one client that asks it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import httpx
import pytest

from teoiksi.sources.network import Client, HostRules, MemoryLimiter
from tests.statistics_server import StatisticsServer, examples, serving


@dataclass
class Patience:
    """Notes how long was waited instead of waiting; the clock of the limiter moves on by it."""

    pauses: list[float] = field(default_factory=list)
    now: float = 0.0

    def rest(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds


@pytest.fixture
def server() -> Iterator[StatisticsServer]:
    tables = [examples.population(), examples.by_sex()]
    with serving(tables=tables, indicators=[examples.share_by_sex()], areas=list(examples.AREAS)) as running:
        yield running


@pytest.fixture
def patience() -> Patience:
    return Patience()


@pytest.fixture
def client(server: StatisticsServer, patience: Patience) -> Iterator[Client]:
    client = Client(
        hosts={server.address.removeprefix("http://"): HostRules()},
        limiter=MemoryLimiter(clock=lambda: patience.now, rest=patience.rest),
        timeout=5.0,
        pause=patience.rest,
        jitter=lambda: 0.0,
    )
    yield client
    client.close()


@pytest.fixture(scope="session")
def http() -> Iterator[httpx.Client]:
    """A bare client, for what the adapters do not ask."""
    with httpx.Client(verify=False) as bare:  # noqa: S501 - loopback without TLS; reading the certificates takes long
        yield bare
