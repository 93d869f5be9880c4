"""Figures that wait are listed and decided on at the terminal."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.factories import documents, fetching

from teoiksi.domains.indicators import queries
from teoiksi.domains.stats.models import WaitingFigure
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.jobs import new_figures
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.trouble import Trouble

pytestmark = pytest.mark.django_db


@pytest.fixture
def figure(monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv("LC_ALL", "fi_FI.UTF-8")
    load_strategy(actor=COMMAND_LINE, document=documents.document())
    return fetching.waiting(fetching.connected("asukkaat"))


def said(*arguments: object) -> str:
    out = StringIO()
    call_command("waiting", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_what_waits_is_listed_accepted_and_gone(figure: int) -> None:
    told = said("list")
    assert f"{figure}  asukkaat  2025: 1\xa0041 → 1\xa0800  muutos on epäuskottavan suuri  (strategia)" in told
    assert "hyväksyttiin" in said("accept", figure, "--reason", "Kuntaliitos")
    actual = queries.card("asukkaat").actual
    assert actual
    assert actual.figures[-1].value == 1800.0
    assert {job.task_name for job in ProcrastinateJob.objects.all()} == {new_figures.ANALYSE, new_figures.COMPARE}
    assert "Odottavia lukuja: 0" in said("list")
    with pytest.raises(Trouble, match="hyväksytty"):
        said("reject", figure, "--reason", "Virhe")


def test_a_figure_is_rejected(figure: int) -> None:
    assert "hylättiin" in said("reject", figure, "--reason", "Virhe")
    assert WaitingFigure.objects.get().decision_reason == "Virhe"


def test_a_decision_needs_a_figure_and_a_reason(figure: int) -> None:
    with pytest.raises(CommandError, match="perustelu"):
        said("accept", figure)
    with pytest.raises(CommandError, match="perustelu"):
        said("accept", "--reason", "Kuntaliitos")
    with pytest.raises(Trouble, match="ei ole"):
        said("accept", 999, "--reason", "Kuntaliitos")
