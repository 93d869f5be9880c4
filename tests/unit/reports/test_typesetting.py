"""Typesetting in a process of its own: what it says, and that it may come and go."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from teoiksi.kernel import helper_process
from teoiksi.kernel.helper_process import HelperProcess, NoAnswer, Refused
from teoiksi.reports import typesetting

pytestmark = pytest.mark.slow

ECHO = """
import sys, time
from teoiksi.kernel import helper_process
helper_process._IDLE_SECONDS = 0.2 if "idle" in sys.argv else 60
def answer(request):
    if request == b"refuse":
        raise helper_process.Refused("en osaa")
    if request == b"sleep":
        time.sleep(5)
    return request * 2
if "broken" not in sys.argv:
    helper_process.answer_requests(int(sys.argv[1]), answer)
"""


@dataclass(frozen=True)
class Untitled:
    """A value that no template fits."""

    language: str = "fi"


@pytest.fixture
def echo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Any:
    (tmp_path / "echo.py").write_text(ECHO, "utf-8")
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}:{os.environ.get('PYTHONPATH', '')}")
    helper = HelperProcess("echo", *getattr(request, "param", []))
    yield helper
    helper.stop()


def number_of(helper: HelperProcess) -> int:
    assert helper._running is not None  # noqa: SLF001 - which process it is shows nowhere else
    return helper._running[1].pid  # noqa: SLF001 - the test ends this very process


def test_a_document_that_typst_refuses_is_told_in_its_words() -> None:
    with pytest.raises(Refused, match="dictionary does not contain key"):
        typesetting.tagged_pdf("indicator_preview.typ", Untitled(), width="1200")


def test_this_process_never_loads_the_compiler() -> None:
    code = "import sys, teoiksi.reports.strategy_picture, teoiksi.reports.indicator_preview; assert 'typst' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_process_stays_for_the_next_request(echo: HelperProcess) -> None:
    assert echo.ask(b"a") == b"aa"
    first = number_of(echo)
    assert echo.ask(b"b") == b"bb"
    assert number_of(echo) == first


def test_each_thread_gets_its_own_answer(echo: HelperProcess) -> None:
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(echo.ask, [b"%d" % number for number in range(50)])) == [
            b"%d" % number * 2 for number in range(50)
        ]


def test_a_refusal_is_raised_and_the_process_goes_on(echo: HelperProcess) -> None:
    with pytest.raises(Refused, match="en osaa"):
        echo.ask(b"refuse")
    assert echo.ask(b"a") == b"aa"


@pytest.mark.parametrize("echo", [["idle"]], indirect=True)
def test_a_process_that_nobody_asks_ends_and_the_next_request_starts_another(echo: HelperProcess) -> None:
    echo.ask(b"a")
    first = number_of(echo)
    os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)
    assert echo.ask(b"b") == b"bb"
    assert number_of(echo) != first


def test_a_killed_process_is_replaced(echo: HelperProcess) -> None:
    echo.ask(b"a")
    os.kill(number_of(echo), signal.SIGKILL)
    assert echo.ask(b"b") == b"bb"


@pytest.mark.parametrize("echo", [["broken"]], indirect=True)
def test_a_process_that_never_answers_is_not_tried_for_ever(echo: HelperProcess) -> None:
    with pytest.raises(NoAnswer, match="echo ended"):
        echo.ask(b"a")


def test_a_stuck_process_is_ended_and_its_answer_goes_to_nobody_else(
    echo: HelperProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(helper_process, "_LONGEST_SECONDS", 0.3)
    with pytest.raises(NoAnswer, match="no answer in"):
        echo.ask(b"sleep")
    monkeypatch.setattr(helper_process, "_LONGEST_SECONDS", 30)
    assert echo.ask(b"b") == b"bb"
