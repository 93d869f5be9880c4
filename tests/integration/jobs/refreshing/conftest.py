"""The statistics service on loopback, and one indicator connected to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.factories import documents
from tests.factories.refreshing import connect
from tests.statistics_server import StatisticsServer, serving, shipped

from teoiksi.domains.strategy.services import load_strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.network import HostRules
from teoiksi.sources.services.known import hosts_of


@pytest.fixture
def server(settings: Any) -> Iterator[StatisticsServer]:
    with serving(**shipped.everything()) as running:
        running.window.calls = 100_000
        settings.STATISTICS_ADDRESSES = {
            "statfin": running.pxweb,
            "paavo": running.pxweb,
            "kuntien-avainluvut": running.pxweb,
            "kuntien-talous": running.pxweb,
            "rudolf": running.pxweb,
            "sotkanet": running.sotkanet,
            "kuntatalous": running.kuntatalous,
        }
        yield running


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody rests between two tries, and hosts may be asked as often as one likes."""
    monkeypatch.setattr(
        "teoiksi.jobs.fetching.hosts_of", lambda services: dict.fromkeys(hosts_of(services), HostRules(100_000, 60.0))
    )
    monkeypatch.setattr("teoiksi.sources.network.client.Client._rest", lambda _client, _attempt: None)


@pytest.fixture
def one(server: StatisticsServer) -> StatisticsServer:
    """A small strategy of which one indicator is connected to one table."""
    load_strategy(actor=COMMAND_LINE, document=documents.document())
    server.table("StatFin/vaerak/11ra.px").formula = lambda key: 800.0 + sum(map(ord, key[0])) + int(key[2]) % 50
    connect("--service", "statfin", "--table", "vaerak/11ra.px", "--content", "vaerak-vaesto", "--indicator", "asukkaat",
            "--own-area", "KU153", "--largest-change", "0.5", "--save")  # fmt: skip
    return server
