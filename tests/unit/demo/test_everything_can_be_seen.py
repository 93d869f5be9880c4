"""The demo has something of everything: each outcome, each reason why there is none, each kind of chart."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from typing import Final

from teoiksi.charts.drawing import FEW
from teoiksi.domains.indicators.types import DAYS_OF_RHYTHM, Rhythm
from teoiksi.numerics.analyses import Analysis, Evidence
from teoiksi.numerics.analysing import analyse
from teoiksi.numerics.assessment import Assessment, NotAssessed, Outcome
from teoiksi.numerics.control_charts.xmr import Cause
from teoiksi.numerics.progress import assess
from teoiksi.numerics.targets import TargetPoint
from teoiksi.sources.strategy_file.document import IndicatorPart, SeriesPart
from teoiksi.sources.strategy_file.read import read_strategy

TODAY: Final = date(2026, 11, 24)
BY_GROWTH_ONLY: Final = {NotAssessed.TOO_FEW_POINTS, NotAssessed.NO_GROWTH_RATE}

DOCUMENT: Final = read_strategy((files("teoiksi.cli") / "demo" / "2-imatra.yaml").read_bytes())


def of_role(indicator: IndicatorPart, role: str) -> list[SeriesPart]:
    return [series for series in indicator.series if series.role == role]


def assessed(indicator: IndicatorPart) -> Assessment:
    figures = [figure for series in of_role(indicator, "actual") for figure in series.figures]
    baseline = indicator.baseline
    return assess(
        direction=indicator.direction,
        points=[(figure.period, figure.value) for figure in figures],
        baseline=(baseline.period, baseline.value) if baseline else None,
        targets=[TargetPoint(each.due, each.value, each.low, each.high) for each in indicator.targets],
        today=TODAY,
        rhythm_days=DAYS_OF_RHYTHM.get(Rhythm(indicator.rhythm)) if indicator.rhythm else None,
        lag_days=indicator.lag_days,
        newest_is_suppressed=bool(figures) and figures[-1].missing == "suppressed",
    )


def test_the_goals_show_every_outcome_and_every_reason_why_there_is_none() -> None:
    measuring = {
        slug for spearhead in DOCUMENT.strategy.spearheads for goal in spearhead.goals for slug in goal.indicators
    }
    found = [assessed(indicator) for indicator in DOCUMENT.indicators if indicator.id in measuring]
    assert {each.outcome for each in found} == set(Outcome)
    assert {each.reason for each in found} - {None} == set(NotAssessed) - BY_GROWTH_ONLY


def test_one_figure_a_few_and_many_a_range_a_forecast_and_a_breakdown_are_drawn() -> None:
    numbers = [
        sum(figure.value is not None for series in of_role(indicator, "actual") for figure in series.figures)
        for indicator in DOCUMENT.indicators
        if indicator.targets
    ]
    assert 0 in numbers
    assert 1 in numbers
    assert any(1 < number <= FEW for number in numbers)
    assert any(number > FEW for number in numbers)
    assert any(
        target.low is not None and target.high is not None for each in DOCUMENT.indicators for target in each.targets
    )
    assert {series.role for each in DOCUMENT.indicators for series in each.series} >= {
        "actual",
        "forecast",
        "breakdown",
    }


def test_the_figures_by_month_quarter_and_year_are_drawn() -> None:
    kinds = {figure.period.kind for each in DOCUMENT.indicators for series in each.series for figure in series.figures}
    assert {"month", "quarter", "year"} <= {str(kind) for kind in kinds}


def analysed(indicator: IndicatorPart) -> Analysis:
    figures = [figure for series in of_role(indicator, "actual") for figure in series.figures]
    found = assessed(indicator)
    return analyse(
        Evidence(
            direction=indicator.direction,
            points=tuple((figure.period, figure.value) for figure in figures),
            target=TargetPoint(found.due_on, found.target, found.low, found.high) if found.due_on else None,
            baseline=(indicator.baseline.period, indicator.baseline.value) if indicator.baseline else None,
            measure=indicator.measure,
            per=indicator.per,
            population=tuple(
                (figure.period, figure.value)
                for series in of_role(indicator, "population")
                for figure in series.figures
                if figure.value is not None
            ),
        )
    )


def test_a_series_has_its_usual_variation_with_a_signal_and_another_goes_on_to_its_target() -> None:
    found = [analysed(indicator) for indicator in DOCUMENT.indicators if of_role(indicator, "actual")]
    controls = [each.control for each in found if each.control]
    assert any(point.cause is not Cause.COMMON for control in controls for point in control.points)
    assert any(each.outlook for each in found)


def test_chance_is_told_of_a_count_a_rate_and_a_share_with_what_they_are_out_of() -> None:
    found = {
        indicator.measure: each
        for indicator in DOCUMENT.indicators
        if indicator.measure and (each := analysed(indicator).uncertainty)
    }
    assert {measure: (each.events, each.exposure) for measure, each in found.items()} == {
        "count": (16, 1),
        "rate": (223, 24500),
        "share": (28, 424),
    }
    assert not any(each.is_more_than_chance for each in found["count"].comparisons)
    assert any(each.is_more_than_chance for each in found["rate"].comparisons)


def test_a_monthly_series_has_signals() -> None:
    (youth,) = [each for each in DOCUMENT.indicators if each.id == "nuoret-tyottomat"]
    control = analysed(youth).control
    assert control
    assert control.points[-1].cause is not Cause.COMMON


def test_nothing_is_invented_of_another_municipality_that_there_is() -> None:
    known = (files("teoiksi.cli") / "areas" / "finland.csv").read_text(encoding="utf-8")
    compared = [series for each in DOCUMENT.indicators for series in of_role(each, "comparison")]
    assert len(compared) >= 5
    for series in compared:
        assert "Keksitty kunta" in series.name.fi
        assert f"KU{series.area}" not in known
        assert series.area in DOCUMENT.municipality.peers
