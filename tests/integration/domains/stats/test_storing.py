"""Storing figures: nothing is overwritten, and any day's knowledge can be read again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from teoiksi.domains.stats import queries, services
from teoiksi.domains.stats.models import Observation, Recording, Series
from teoiksi.domains.stats.services import TwoFiguresForOnePeriod
from teoiksi.domains.stats.types import FigureStatus, MissingReason, NewFigure, StoredFigures
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period

pytestmark = pytest.mark.django_db


@pytest.fixture
def series() -> Series:
    return Series.objects.create(slug="asukkaat--toteuma")


def store(series: Series, *figures: NewFigure) -> StoredFigures:
    return services.store_figures(actor=COMMAND_LINE, series=series, figures=figures)


def known(series: Series, known_on: date | None = None) -> list[tuple[str, float | None]]:
    figures = queries.figures_as_known([series.pk], known_on=known_on).get(series.pk, ())
    return [(figure.period.code, figure.value) for figure in figures]


def test_a_revision_is_a_new_row_and_the_old_one_stays(series: Series) -> None:
    assert store(series, NewFigure(Period.year(2024), 100.0)) == StoredFigures(new=1)
    assert store(series, NewFigure(Period.year(2024), 101.0)) == StoredFigures(revised=1)
    assert known(series) == [("2024", 101.0)]
    assert [figure.value for figure in queries.versions_of_figures(series.pk)] == [101.0, 100.0]


def test_a_known_figure_writes_nothing_even_when_fetched_on_another_day(series: Series) -> None:
    store(series, NewFigure(Period.year(2024), 100.0, retrieved_on=date(2025, 4, 1)))
    assert store(series, NewFigure(Period.year(2024), 100.0, retrieved_on=date(2025, 5, 1))) == StoredFigures(
        unchanged=1
    )
    assert (Observation.objects.count(), Recording.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    "revision",
    [
        NewFigure(Period.year(2024), 100.0, status=FigureStatus.PRELIMINARY),
        NewFigure(Period.year(2024), None, missing=MissingReason.SUPPRESSED),
        NewFigure(Period.year(2024), 100.0, published_on=date(2025, 4, 2)),
        NewFigure(Period.year(2024), 100.0, is_example=True),
    ],
)
def test_anything_else_that_is_said_differently_is_a_revision(series: Series, revision: NewFigure) -> None:
    store(series, NewFigure(Period.year(2024), 100.0))
    assert store(series, revision).revised == 1


def test_a_day_in_the_past_knows_only_what_was_recorded_by_then(series: Series) -> None:
    store(series, NewFigure(Period.year(2023), 90.0), NewFigure(Period.year(2024), 100.0))
    today = timezone.localdate()
    assert known(series, today - timedelta(days=1)) == []
    assert known(series, today) == [("2023", 90.0), ("2024", 100.0)]


def test_periods_of_different_kinds_do_not_mix(series: Series) -> None:
    store(
        series,
        NewFigure(Period.year(2024), 1.0),
        NewFigure(Period.month(2024, 1), 2.0),
        NewFigure(Period.quarter(2024, 1), 3.0),
    )
    assert sorted(known(series)) == [("2024", 1.0), ("2024-01", 2.0), ("2024Q1", 3.0)]


def test_a_period_twice_stops_the_whole_storing(series: Series) -> None:
    with pytest.raises(TwoFiguresForOnePeriod, match="2024"):
        store(
            series,
            NewFigure(Period.year(2023), 1.0),
            NewFigure(Period.year(2024), 1.0),
            NewFigure(Period.year(2024), 2.0),
        )
    assert not Observation.objects.exists()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE stats_observation SET value = 1",
        "DELETE FROM stats_observation",
        "TRUNCATE stats_observation CASCADE",
        "UPDATE stats_recording SET reason = 'x'",
        "DELETE FROM stats_recording",
    ],
)
def test_the_database_itself_refuses_to_change_figures(series: Series, statement: str) -> None:
    store(series, NewFigure(Period.year(2024), 100.0))
    with transaction.atomic(), connection.cursor() as cursor:
        # Checks that wait for the end of the transaction would refuse TRUNCATE before the guard does.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(DatabaseError, match=r"append-only|permission denied"), transaction.atomic():
            cursor.execute(statement)
    assert known(series) == [("2024", 100.0)]


@pytest.mark.parametrize(
    "figure",
    [
        NewFigure(Period.year(2024), None),
        NewFigure(Period.year(2024), 1.0, missing=MissingReason.UNKNOWN),
        NewFigure(Period.year(2024), float("nan")),
        NewFigure(Period.year(2024), float("inf")),
    ],
)
def test_the_database_refuses_a_figure_that_says_nothing_or_two_things(series: Series, figure: NewFigure) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        store(series, figure)


@pytest.mark.parametrize("words", ["sarkain\there", "rivi\nvaihtuu", "\\N", "keno\\viiva \\.", '"lainaus" ja ääkköset'])
def test_everything_said_of_a_figure_comes_back_as_it_was_given(series: Series, words: str) -> None:
    given = NewFigure(
        Period.quarter(2024, 3),
        -12.625,
        status=FigureStatus.PRELIMINARY,
        published_on=date(2024, 11, 2),
        retrieved_on=date(2024, 11, 3),
        next_expected_on=date(2025, 2, 2),
        is_example=True,
        note=LocalizedText(words, "", words),
    )
    store(series, given, NewFigure(Period.quarter(2024, 4), missing=MissingReason.SUPPRESSED))
    first, second = queries.figures_as_known([series.pk])[series.pk]
    assert {name: getattr(first, name) for name in NewFigure.__slots__} == {
        name: getattr(given, name) for name in NewFigure.__slots__
    }
    assert (second.value, second.missing) == (None, MissingReason.SUPPRESSED)


def test_what_the_database_refuses_is_refused_as_a_whole(series: Series) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        store(series, NewFigure(Period.year(2023), 1.0), NewFigure(Period.year(2024), float("inf")))
    assert known(series) == []
