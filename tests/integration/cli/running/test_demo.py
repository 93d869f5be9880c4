"""``teoiksi demo`` as a person runs it: begin, look, stop, begin again, and be killed."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.factories.installation import Installation, Running, until
from tests.factories.made_once import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="processes are found in /proc"),
]


@pytest.fixture(scope="module")
def installation() -> Iterator[Installation]:
    installation = Installation()
    yield installation
    installation.remove()


@pytest.fixture(scope="module")
def demo(installation: Installation) -> Running:
    in_the_background_of_a_script = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)"
    demo = installation.start("demo", code=in_the_background_of_a_script)
    demo.wait_until_it_says("Stop: Ctrl-C")
    return demo


def rows(installation: Installation) -> list[int]:
    tables = ("strategy_goal", "strategy_goalevent", "stats_observation", "indicators_indicatorevent")
    return [installation.asked(f"SELECT count(*) FROM {table}")[0] for table in tables]  # noqa: S608 - our own tables


def test_the_first_run_tells_what_it_does_and_ends_with_the_address(installation: Installation, demo: Running) -> None:
    steps = ["Collecting", "Starting the database", "Loading 2-imatra.yaml", "Starting the web server", "Ready: "]
    assert [step for step in steps if step not in demo.said] == []
    assert demo.said.rstrip().endswith(f"Ready: http://127.0.0.1:{installation.port}/\nStop: Ctrl-C")


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/", ["Aidosti uudistuva ihmisten ja elämysten Imatra", 'lang="fi"']),
        ("/sv/", ["Imatra", 'lang="sv"']),
        ("/en/", ["Imatra", 'lang="en"']),
        ("/karjet/", ["Kärjet"]),
        ("/mittarit/", ["Väkiluku"]),
    ],
)
def test_the_pages_answer_in_three_languages(installation: Installation, path: str, words: list[str]) -> None:
    page = installation.page(path)
    assert [word for word in words if word not in page] == []


@pytest.mark.usefixtures("demo")
def test_imatras_figures_are_there_and_the_worker_learns_the_words_for_the_search(installation: Installation) -> None:
    assert min(rows(installation)) > 10
    until(lambda: installation.asked("SELECT count(*) FROM search_wordform")[0] > 100, 60)
    assert installation.asked("SELECT count(*) FROM search_searchentry")[0] > 50


@pytest.mark.usefixtures("demo")
def test_a_second_one_is_told_that_the_port_is_taken(installation: Installation) -> None:
    second = installation.run("demo")
    assert second.returncode == 1
    assert f"Porttia {installation.port}" in second.stderr
    assert f"PORT={installation.port + 1} make demo" in second.stderr


def test_ctrl_c_stops_everything_and_the_second_run_keeps_the_data(installation: Installation, demo: Running) -> None:
    before = rows(installation)
    assert demo.stop(signal.SIGINT) == 0
    assert demo.said.rstrip().endswith("Stopped.")
    assert installation.left_behind() == []
    began = time.monotonic()
    again = installation.start("demo")
    again.wait_until_it_says("Ready: ")
    assert time.monotonic() - began < 20
    assert "Loading" not in again.said
    assert "Collecting" not in again.said
    assert rows(installation) == before
    again.kill()  # and now nobody is there to stop the others
    until(lambda: not installation.left_behind(), 20)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", installation.port))


def test_the_demo_ends_with_the_process_that_started_it(installation: Installation) -> None:
    environment = installation.environment(PYTHON=sys.executable)
    line = '"$PYTHON" manage.py demo --parent $$ & wait'
    shell = subprocess.Popen(["bash", "-c", line], cwd=ROOT, env=environment)
    until(installation.answers, 60)
    shell.kill()
    shell.wait(10)
    until(lambda: not installation.left_behind(), 20)
