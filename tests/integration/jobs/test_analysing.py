"""Indicators are analysed once per change, and an analysis of other figures is never shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.factories import documents

from teoiksi.domains.indicators import queries, services
from teoiksi.domains.indicators.models import PreparedAnalysis
from teoiksi.domains.stats.types import NewFigure
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.jobs import analysing, charts, comparing, new_figures
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.period import Period
from teoiksi.numerics.analyses import Evidence
from teoiksi.numerics.outlooks import NoOutlook
from teoiksi.sources.strategy_file.document import IndicatorPart, SeriesPart

pytestmark = [pytest.mark.slow, pytest.mark.django_db]  # loading the library takes seconds

FALLING = (27900, 27600, 27340, 26990, 26700, 26400, 26120, 25655, 25400, 25180, 24890, 24600)
ALL = ["asukkaat", "ikarakenne", "maaraajat"]


def _load(*figures: float, **changes: Any) -> None:
    series = SeriesPart("toteuma", "actual", source="tilasto", figures=documents.figures(2025 - len(figures), *figures))
    part: IndicatorPart = documents.indicator(series=(series,), **changes)
    whole = documents.document()
    load_strategy(actor=COMMAND_LINE, document=replace(whole, indicators=(part, *whole.indicators[1:])))


def test_what_has_not_changed_is_not_analysed_again() -> None:
    _load(*FALLING)
    assert analysing.analyse_what_changed() == len(ALL)
    assert analysing.analyse_what_changed() == 0
    assert analysing.analyse_what_changed(["asukkaat"]) == 0


def test_a_card_has_its_analysis_until_a_figure_changes() -> None:
    _load(*FALLING)
    assert queries.card("asukkaat").analysis is None
    analysing.analyse_what_changed()
    found = queries.card("asukkaat").analysis
    assert found is not None
    assert found.outlook is not None
    assert [step.period for step in found.outlook.steps] == [Period.year(year) for year in range(2025, 2029)]
    services.store_figures(
        actor=COMMAND_LINE, figures={"asukkaat": [NewFigure(Period.year(2025), 24300.0, published_on=date(2026, 3, 1))]}
    )
    assert queries.card("asukkaat").analysis is None
    assert analysing.analyse_what_changed() == 1
    again = queries.card("asukkaat").analysis
    assert again is not None
    assert again.outlook is not None
    assert again.outlook.steps[0].period == Period.year(2026)


def test_a_series_that_cannot_be_analysed_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    _load(*FALLING)
    really = analysing._analysed  # noqa: SLF001 - the library is made to fail where it is called

    def failing(evidence: Evidence) -> Any:
        if evidence.points:
            raise ArithmeticError("no convergence")
        return really(evidence)

    monkeypatch.setattr(analysing, "_analysed", failing)
    assert analysing.analyse_what_changed() == 2
    assert "asukkaat could not be analysed" in caplog.text
    assert PreparedAnalysis.objects.count() == 2


def test_an_indicator_that_is_gone_is_passed_over() -> None:
    _load(*FALLING)
    card = queries.card("asukkaat")
    gone = replace(card, slug="poistunut")
    analysing.analyse_what_changed(["asukkaat"])
    kept = queries.card("asukkaat").analysis
    assert kept is not None
    services.keep_analysis(actor=COMMAND_LINE, card=gone, analysis=kept)
    assert PreparedAnalysis.objects.count() == 1


def test_too_few_figures_say_so() -> None:
    _load(1000, 1010, 1020, 1030, 1041)
    analysing.analyse_what_changed()
    found = queries.card("asukkaat").analysis
    assert found is not None
    assert found.no_outlook is NoOutlook.TOO_FEW_POINTS


def test_the_worker_analyses_and_then_asks_for_the_charts() -> None:
    _load(*FALLING)
    new_figures.figures_changed(["asukkaat"])
    new_figures.figures_changed(["asukkaat"])
    new_figures.anything_changed()
    new_figures.anything_changed()
    names = ProcrastinateJob.objects.filter(task_name__contains="analysing").values_list("task_name", flat=True)
    assert sorted(names) == [analysing.analyse_all.name, analysing.analyse_indicator.name]
    analysing.analyse_indicator(slug="asukkaat")
    assert PreparedAnalysis.objects.count() == 1
    analysing.analyse_all()
    assert PreparedAnalysis.objects.count() == len(ALL)
    asked = set(ProcrastinateJob.objects.filter(task_name__contains="charts").values_list("task_name", flat=True))
    assert asked == {charts.draw_charts.name, charts.draw_all_charts.name}


def test_what_rests_on_figures_is_queued_by_the_names_that_the_tasks_have() -> None:
    named = (new_figures.ANALYSE, new_figures.ANALYSE_ALL, new_figures.COMPARE, new_figures.COMPARE_ALL)
    assert named == (
        analysing.analyse_indicator.name,
        analysing.analyse_all.name,
        comparing.compare.name,
        comparing.compare_all.name,
    )


def test_every_hour_what_has_been_left_is_analysed_and_drawn() -> None:
    _load(*FALLING)
    analysing.analyse_hourly(timestamp=0)
    assert PreparedAnalysis.objects.count() == len(ALL)
    asked = ProcrastinateJob.objects.filter(task_name=charts.draw_all_charts.name)
    assert asked.count() == 1
    asked.update(queueing_lock=None)
    analysing.analyse_hourly(timestamp=0)
    assert asked.count() == 1
