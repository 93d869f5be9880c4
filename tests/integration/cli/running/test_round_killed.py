"""``kill -9`` in mid-closing of a round: all of it is frozen afterwards, or nothing is and the round is still open."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.factories.installation import Installation, Running, until

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="processes are found in /proc"),
]

ROUND = "2025-12-31"


@pytest.fixture(scope="module")
def installation() -> Iterator[Installation]:
    installation = Installation.with_imatra()
    yesterday, later = date.today() - timedelta(days=1), date.today() + timedelta(days=30)  # noqa: DTZ011 - the machine's
    kind = ("--kind", "year_end", "--year", "2025")
    installation.done("round", "open", *kind, "--cut-off", str(yesterday), "--closes", str(later))
    serve = installation.start("serve")  # as long as it runs, the embedded database does
    until(installation.answers)
    yield installation
    serve.stop(signal.SIGTERM)
    installation.remove()


@contextmanager
def held(installation: Installation, table: str) -> Iterator[None]:
    """Let whoever writes to the table wait."""
    with closing(installation.connect("owner")) as owner:
        owner.execute(f"BEGIN; LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")
        yield


def waiting(installation: Installation, command: Running) -> int:
    """Wait until a command waits for the lock, and give the process number of its side in the database."""
    query = "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    until(lambda: installation.asked(query) or command.process.poll() is not None)
    assert command.process.poll() is None, command.said
    (number,) = installation.asked(query)
    return int(number)


def is_quiet(installation: Installation) -> bool:
    return not installation.asked("SELECT 1 FROM pg_stat_activity WHERE state LIKE '%transaction%'")


@pytest.mark.parametrize("table", ["reporting_followupround", "reporting_followuproundevent", "reporting_frozenround"])
def test_a_closing_that_is_killed_leaves_the_round_open(installation: Installation, table: str) -> None:
    before = installation.fingerprint()
    with held(installation, table):
        command = installation.start("round", "close", ROUND)
        waiting(installation, command)
        command.kill()
    until(lambda: is_quiet(installation))
    assert installation.fingerprint() == before
    assert installation.asked("SELECT state FROM reporting_followupround") == ["open"]


def test_a_closing_whose_connection_is_killed_leaves_the_round_open(installation: Installation) -> None:
    before = installation.fingerprint()
    with held(installation, "reporting_frozenround"):
        command = installation.start("round", "close", ROUND)
        os.kill(waiting(installation, command), signal.SIGKILL)
        assert command.process.wait(30) == 1
    assert "Traceback" not in command.said
    until(installation.has_database)
    assert installation.fingerprint() == before


def test_then_the_same_closing_goes_through_and_holds(installation: Installation) -> None:
    assert f"Closed {ROUND}. SHA-256:" in installation.done("round", "close", ROUND)
    assert installation.asked("SELECT state FROM reporting_followupround") == ["closed"]
    assert installation.asked("SELECT count(*) FROM reporting_frozenround") == [1]
    assert f"{ROUND}  " in installation.done("round", "verify")
