"""A figure that jumped waits on a page until its owner has accepted or rejected it with a reason."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.factories import fetching

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.people import queries as people
from teoiksi.domains.stats.models import WaitingFigure
from teoiksi.jobs import analysing, new_figures

WAITING = "/henkilosto/odottavat-luvut/"


@pytest.fixture
def figure() -> int:
    """A figure of 2025 that is 73 % larger than that of 2024."""
    return fetching.waiting(fetching.connected("asukkaat"))


def known() -> dict[str, float | None]:
    actual = indicators.card("asukkaat").actual
    assert actual
    return {each.period.code: each.value for each in actual.figures}


def decided(client: Client, figure: int, decision: str, reason: str = "Kuntaliitos") -> Any:
    return client.post(f"{WAITING}{figure}/", {"decision": decision, "reason": reason}, follow=True)


def test_the_owner_sees_the_figure_the_earlier_ones_and_the_rule(owner: Client, figure: int) -> None:
    html = owner.get(WAITING).content.decode()
    assert "1\xa0800" in html
    assert "1\xa0041" in html
    assert "Se poikkeaa vertailuluvusta 73 %. Yli 30 %:n poikkeama odottaa vahvistusta." in html
    assert "2020" in html
    assert f'id="figure-{figure}"' in html


def test_an_accepted_figure_is_shown_and_history_knows_who_and_why(owner: Client, figure: int) -> None:
    response = decided(owner, figure, "accept")
    assert "Luku hyväksyttiin" in response.content.decode()
    assert "Mikään luku ei odota sinua" in response.content.decode()
    assert known()["2025"] == 1800.0
    event = apps.get_model("stats.WaitingFigureEvent").objects.latest("pgh_id")
    bengt = people.person_of_address("bengt@example.org")
    assert (event.pgh_context["actor"], event.pgh_context["actor_kind"]) == (str(bengt.id), "person")
    assert (event.pgh_context["reason"], event.decision_reason) == ("Kuntaliitos", "Kuntaliitos")
    assert {job.task_name for job in ProcrastinateJob.objects.filter(args={"slug": "asukkaat"})} == {
        new_figures.ANALYSE,
        new_figures.COMPARE,
    }
    analysing.analyse_indicator(slug="asukkaat")
    assert ProcrastinateJob.objects.filter(task_name="teoiksi.jobs.charts.draw_charts").exists()


def test_a_rejected_figure_is_never_shown(officer: Client, figure: int) -> None:
    assert "Luku hylättiin" in decided(officer, figure, "reject").content.decode()
    assert "2025" not in known()
    assert WaitingFigure.objects.get().state == "rejected"


def test_a_decision_without_a_reason_is_not_saved(owner: Client, figure: int) -> None:
    response = decided(owner, figure, "accept", "  ")
    assert response.status_code == 422
    assert 'href="/en/staff/waiting-figures/"' in response.content.decode()
    assert f'href="#reason-{figure}"' in response.content.decode()
    assert WaitingFigure.objects.get().state == "waiting"


def test_two_who_decide_at_once_are_told(owner: Client, officer: Client, figure: int) -> None:
    decided(owner, figure, "accept")
    assert "Luku ei enää odota" in decided(officer, figure, "reject").content.decode()
    assert WaitingFigure.objects.get().state == "accepted"


def test_the_owner_of_another_unit_neither_sees_nor_decides(stranger: Client, figure: int) -> None:
    assert "Mikään luku ei odota sinua" in stranger.get(WAITING).content.decode()
    assert decided(stranger, figure, "accept").status_code == 403
    assert WaitingFigure.objects.get().state == "waiting"


def test_the_desk_leads_to_each_figure_that_waits(owner: Client, figure: int) -> None:
    assert f'href="/henkilosto/odottavat-luvut/#figure-{figure}"' in owner.get("/henkilosto/").content.decode()
