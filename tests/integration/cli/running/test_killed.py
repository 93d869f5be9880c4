"""``kill -9`` of web, worker, database and of the load itself: all of a load is there afterwards, or nothing of it."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from tests.factories.installation import EARLIER, IMATRA, Installation, Running, until

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="processes are found in /proc"),
]

_QUICK = "from teoiksi.cli import working; working._HEARTBEAT, working._SILENCE = 0.5, 2.0"


@pytest.fixture(scope="module")
def installation() -> Iterator[Installation]:
    installation = Installation.migrated()
    installation.done("load", str(EARLIER))
    yield installation
    installation.remove()


@pytest.fixture(scope="module", autouse=True)
def serve(installation: Installation) -> Running:
    serve = installation.start("serve")
    until(installation.answers)
    return serve


@contextmanager
def held(installation: Installation, table: str, mode: str = "EXCLUSIVE") -> Iterator[None]:
    """Let whoever writes to the table wait, and as ``ACCESS EXCLUSIVE`` whoever reads it too."""
    with closing(installation.connect("owner")) as owner:
        owner.execute(f"BEGIN; LOCK TABLE {table} IN {mode} MODE")
        yield


def waiting(installation: Installation, command: Running) -> int:
    """Wait until a command waits for the lock, and give the process number of its side in the database."""
    query = "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    until(lambda: installation.asked(query) or command.process.poll() is not None)
    assert command.process.poll() is None, command.said
    (number,) = installation.asked(query)
    return int(number)


@pytest.fixture
def changed_file(tmp_path: Path) -> Path:
    """Imatra's file with another vision and a figure more."""
    text = IMATRA.read_text(encoding="utf-8").replace("Aidosti uudistuva ihmisten", "Taatusti uudistuva ihmisten")
    file = tmp_path / "changed.yaml"
    file.write_text(
        re.sub(r"(?m)^( +)figures:\n", r"\g<0>\1  - {period: 1766, value: 7, example: true}\n", text, count=1)
    )
    return file


@pytest.mark.parametrize("table", ["strategy_goal", "stats_observation", "procrastinate_jobs"])
def test_a_load_that_is_killed_leaves_nothing_of_itself(installation: Installation, table: str) -> None:
    before = installation.fingerprint()
    with held(installation, table):
        load = installation.start("load", str(IMATRA))
        waiting(installation, load)
        load.kill()
    until(lambda: not installation.asked("SELECT 1 FROM pg_stat_activity WHERE state LIKE '%transaction%'"))
    assert installation.fingerprint() == before


def test_then_the_same_load_goes_through(installation: Installation) -> None:
    assert "Loaded" in installation.done("load", str(IMATRA))
    assert "Aidosti uudistuva" in installation.page("/")


def test_the_database_is_killed_during_a_load(installation: Installation, changed_file: Path) -> None:
    before = installation.fingerprint()
    with held(installation, "search_searchentry"):
        load = installation.start("load", str(changed_file))
        waiting(installation, load)
        os.kill(installation.server_number(), signal.SIGKILL)
        assert load.process.wait(30) == 1
    assert "Tietokanta keskeytti komennon" in load.said
    assert "Traceback" not in load.said
    until(installation.has_database)
    assert "Aidosti uudistuva" in installation.page("/")
    assert installation.fingerprint() == before


def test_one_connection_is_killed_during_a_load(installation: Installation, changed_file: Path) -> None:
    before = installation.fingerprint()
    with held(installation, "stats_observation"):
        load = installation.start("load", str(changed_file))
        os.kill(waiting(installation, load), signal.SIGKILL)
        assert load.process.wait(30) == 1
    assert "Tietokanta keskeytti komennon" in load.said
    assert "Traceback" not in load.said
    until(installation.has_database)
    assert "Aidosti uudistuva" in installation.page("/")
    assert installation.fingerprint() == before


def test_a_web_process_is_killed_during_a_load_that_then_is_on_the_pages(
    installation: Installation, serve: Running, changed_file: Path
) -> None:
    assert "Aidosti uudistuva" in installation.page("/")
    with held(installation, "stats_observation"):
        load = installation.start("load", str(changed_file))
        waiting(installation, load)
        (web,) = map(int, Path(f"/proc/{serve.process.pid}/task/{serve.process.pid}/children").read_text().split())
        os.kill(web, signal.SIGKILL)
    assert load.process.wait(30) == 0
    until(installation.answers)
    until(lambda: "Taatusti uudistuva" in installation.page("/"), 5)


def test_changes_are_heard_of_again_after_all_that(installation: Installation) -> None:
    until(lambda: installation.asked("SELECT 1 FROM pg_stat_activity WHERE application_name = 'teoiksi: changes'"))
    assert "Taatusti uudistuva" in installation.page("/")
    assert "Loaded" in installation.done("load", str(IMATRA))
    until(lambda: "Aidosti uudistuva" in installation.page("/"), 2)


@pytest.fixture
def job(installation: Installation) -> str:
    """A light job alone in the queue; gives the query of its state."""
    with installation.connect("owner") as owner:
        owner.execute("TRUNCATE procrastinate_jobs, procrastinate_periodic_defers CASCADE")
    defer = "from teoiksi.jobs.indicators import refresh_prepared_cards as job; job.defer(timestamp=0)"
    installation.done("shell", "-v0", "-c", defer)
    return "SELECT status::text FROM procrastinate_jobs WHERE task_name LIKE '%.refresh_prepared_cards'"


def test_the_job_of_a_killed_worker_is_done_by_the_next_one(installation: Installation, job: str) -> None:
    with held(installation, "indicators_preparedcard", "ACCESS EXCLUSIVE"):
        worker = installation.start("worker", code=_QUICK)
        waiting(installation, worker)
        worker.kill()
    assert installation.asked(job) == ["doing"]
    heir = installation.start("worker", code=_QUICK)
    until(lambda: installation.asked(job) == ["succeeded"])
    assert installation.asked(job.replace("status::text", "attempts")) == [2]
    assert "is gone; the job waits again" in heir.said
    assert heir.stop() == 0


def test_a_worker_goes_on_after_its_database_was_killed(installation: Installation, job: str) -> None:
    with held(installation, "indicators_preparedcard", "ACCESS EXCLUSIVE"):
        worker = installation.start("worker", code=_QUICK)
        waiting(installation, worker)
        os.kill(installation.server_number(), signal.SIGKILL)
    until(installation.has_database)
    until(lambda: installation.asked(job) == ["succeeded"])
    assert worker.process.poll() is None
    assert worker.stop() == 0


def test_stopped_in_the_end_it_leaves_nothing_running(installation: Installation, serve: Running) -> None:
    assert serve.stop(signal.SIGTERM) == 0
    until(lambda: not installation.left_behind(), 20)
