"""``kill -9`` in the middle of a run: what was stored stays, nothing is half there or twice, and the record tells it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.factories.installation import Installation, until
from tests.statistics_server import StatisticsServer, Trouble, serving, shipped

from teoiksi.cli.management.commands.connect import SHIPPED
from teoiksi.sources.recipe_file import read_recipes

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="processes are found in /proc"),
]

_OFTEN = """
from teoiksi.sources.network import HostRules
from teoiksi.sources.services import known
as_usual = known.hosts_of
known.hosts_of = lambda services: dict.fromkeys(as_usual(services), HostRules(100_000, 60.0))
"""
"""Loopback may be asked as often as one likes."""

_LINES = "SELECT count(*) FROM stats_refreshline"
_TWICE = """
SELECT count(*) FROM (
    SELECT series_id, period_start, value FROM stats_observation GROUP BY 1, 2, 3 HAVING count(*) > 1
) AS twice
"""
_AREAS_TWICE = """
SELECT count(*) FROM (
    SELECT series_id, area_code, period_start, value FROM stats_areafigure JOIN stats_areastoring ON id = storing_id
    GROUP BY 1, 2, 3, 4 HAVING count(*) > 1
) AS twice
"""
_WITHOUT_LINE = """
SELECT count(*) FROM stats_observation AS observation JOIN stats_recording AS recording ON recording.id = recording_id
WHERE recording.event = 'stats.figures_fetched' AND NOT EXISTS (
    SELECT 1 FROM stats_refreshline AS line JOIN stats_connection AS connection ON connection.id = line.connection_id
    WHERE connection.series_id = observation.series_id
)
"""


@pytest.fixture
def installation() -> Iterator[Installation]:
    installation = Installation.with_imatra()
    installation.done("connect", "--shipped")
    yield installation
    installation.remove()


@pytest.fixture
def server() -> Iterator[StatisticsServer]:
    with serving(**shipped.everything()) as running:
        running.window.calls = 100_000
        yield running


def test_a_killed_run_loses_nothing_and_the_next_one_stores_nothing_twice(
    installation: Installation, server: StatisticsServer
) -> None:
    services = dict.fromkeys(("statfin", "paavo", "rudolf"), server.pxweb) | {
        "sotkanet": server.sotkanet,
        "kuntatalous": server.kuntatalous,
    }
    addresses = ",".join(f"{name}={address}" for name, address in services.items())
    with_server = {"TEOIKSI_STATISTICS": addresses}
    holder = installation.start("serve")  # keeps the database running, to look at it
    until(installation.has_database, 60)
    server.meet(Trouble.SLOW, times=1_000)
    refresh = installation.start("refresh", code=_OFTEN, **with_server)
    until(lambda: installation.asked(_LINES)[0] >= 3 or refresh.process.poll() is not None, 60)
    refresh.kill()
    server.troubles.clear()
    until(lambda: not installation.asked("SELECT 1 FROM pg_stat_activity WHERE state LIKE '%transaction%'"))
    stopped_at = installation.asked(_LINES)[0]
    assert 3 <= stopped_at < 20
    assert installation.asked("SELECT count(*) FROM stats_refreshclosing") == [0]
    assert installation.asked(_WITHOUT_LINE) == [0]

    answer = installation.run("refresh", code=_OFTEN, **with_server)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert installation.asked(_LINES) == [stopped_at + len(read_recipes(SHIPPED.read_bytes()))]
    assert installation.asked("SELECT run_id FROM stats_refreshclosing") == [2]
    assert installation.asked(_TWICE) == [0]
    assert installation.asked(_AREAS_TWICE) == [0]
    assert installation.asked("SELECT count(*) > 100 FROM stats_areafigure") == [True]
    holder.stop()
