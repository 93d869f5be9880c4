"""The two time lines of figures: any order of storings against a plain model in Python."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries
from tests.factories.recording_clock import own_clock, record_at

from teoiksi.domains.stats import queries, services
from teoiksi.domains.stats.models import Observation, Recording, Series
from teoiksi.domains.stats.types import Figure, FigureStatus, MissingReason, NewFigure, StoredFigures
from teoiksi.kernel.actor import COMMAND_LINE, Actor
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period

pytestmark = pytest.mark.django_db

HELSINKI = ZoneInfo("Europe/Helsinki")
FIRST = datetime(2025, 3, 27, tzinfo=UTC)
"""A few days before the clocks change, so that the end of a day is met at both offsets."""


@pytest.fixture(autouse=True, scope="module")
def _a_clock_of_our_own(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Rows take the moment of recording from a setting of the transaction, when there is one, instead of the clock."""
    with django_db_blocker.unblock(), own_clock(Observation, Recording):
        yield


def store(series: Series, moment: datetime, *figures: NewFigure, actor: Actor = COMMAND_LINE) -> StoredFigures:
    record_at(moment)
    return services.store_figures(actor=actor, series=series, figures=figures, reason="koe")


def said(figure: NewFigure | Figure) -> tuple[object, ...]:
    return (
        figure.period,
        figure.value,
        figure.missing,
        figure.status,
        figure.published_on,
        figure.is_example,
        figure.note,
    )


def known(series: Series, day: date | None = None) -> list[tuple[object, ...]]:
    return [said(figure) for figure in queries.figures_as_known([series.pk], known_on=day).get(series.pk, ())]


def new_series() -> Series:
    return Series.objects.create(slug=f"sarja-{uuid.uuid4()}")


@dataclass
class Model:
    """What should be known: every version ever recorded, in order."""

    versions: list[tuple[datetime, NewFigure]] = field(default_factory=list)

    def store(self, moment: datetime, figures: list[NewFigure]) -> StoredFigures:
        newest = self.newest(self.versions)
        counts = StoredFigures()
        for figure in figures:
            old = newest.get(figure.period)
            if old is not None and said(old) == said(figure):
                counts += StoredFigures(unchanged=1)
                continue
            counts += StoredFigures(revised=1) if old else StoredFigures(new=1)
            self.versions.append((moment, figure))
        return counts

    def known(self, day: date | None = None) -> list[tuple[object, ...]]:
        seen = [
            (moment, figure)
            for moment, figure in self.versions
            if day is None or moment.astimezone(HELSINKI).date() <= day
        ]
        ordered = sorted(self.newest(seen).values(), key=lambda figure: (figure.period.start, figure.period.kind))
        return [said(figure) for figure in ordered]

    @staticmethod
    def newest(versions: list[tuple[datetime, NewFigure]]) -> dict[Period, NewFigure]:
        return {figure.period: figure for _moment, figure in versions}


PERIODS = st.sampled_from([Period.year(2023), Period.year(2024), Period.quarter(2024, 1), Period.month(2024, 1)])


@st.composite
def new_figures(draw: st.DrawFn) -> NewFigure:
    missing = draw(st.none() | st.sampled_from([MissingReason.SUPPRESSED, MissingReason.NOT_PUBLISHED]))
    return NewFigure(
        period=draw(PERIODS),
        value=None if missing else draw(st.sampled_from([0.0, 1.5, -2.0])),
        missing=missing,
        status=draw(st.sampled_from(FigureStatus)),
        published_on=draw(st.none() | st.just(date(2025, 3, 20))),
        retrieved_on=draw(st.none() | st.dates(date(2025, 3, 20), date(2025, 4, 20))),
        is_example=draw(st.booleans()),
        note=draw(st.sampled_from([LocalizedText(), LocalizedText("korjattu")])),
    )


BATCHES = st.lists(new_figures(), max_size=3, unique_by=lambda figure: figure.period)
STEPS = st.lists(st.tuples(st.sampled_from([0, 30, 60 * 5, 60 * 11, 60 * 24]), BATCHES), min_size=1, max_size=8)


@pytest.mark.slow
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(steps=STEPS)
def test_any_order_of_storings_is_known_on_every_day_as_the_model_says(
    steps: list[tuple[int, list[NewFigure]]],
) -> None:
    series, model, moment = new_series(), Model(), FIRST
    for minutes, figures in steps:
        moment += timedelta(minutes=minutes)
        assert store(series, moment, *figures) == model.store(moment, figures)
        assert known(series) == model.known()
    assert Observation.objects.filter(series=series).count() == len(model.versions)
    day = (FIRST - timedelta(days=1)).date()
    while day <= moment.date() + timedelta(days=1):
        assert known(series, day) == model.known(day)
        day += timedelta(days=1)


def test_what_was_known_on_a_day_stays_the_same_whatever_comes_later() -> None:
    series = new_series()
    store(series, FIRST, NewFigure(Period.year(2023), 90.0), NewFigure(Period.year(2024), 100.0))
    before = known(series, FIRST.date())
    store(series, FIRST + timedelta(days=1), NewFigure(Period.year(2024), 101.0), NewFigure(Period.year(2022), 80.0))
    store(series, FIRST + timedelta(days=2), NewFigure(Period.year(2023), None, missing=MissingReason.SUPPRESSED))
    assert known(series, FIRST.date()) == before
    assert [value for _period, value, *_rest in known(series)] == [80.0, None, 101.0]


def test_a_missing_figure_becomes_a_value_and_a_value_missing_again() -> None:
    series, period = new_series(), Period.year(2024)
    waiting = NewFigure(period, missing=MissingReason.NOT_PUBLISHED)
    assert store(series, FIRST, waiting) == StoredFigures(new=1)
    assert store(series, FIRST + timedelta(days=1), NewFigure(period, 5.0)) == StoredFigures(revised=1)
    assert store(series, FIRST + timedelta(days=2), waiting) == StoredFigures(revised=1)
    assert [figure.value for figure in queries.versions_of_figures(series.pk)] == [None, 5.0, None]
    assert [known(series, (FIRST + timedelta(days=days)).date())[0][1] for days in range(3)] == [None, 5.0, None]


def test_going_back_to_an_earlier_value_is_a_revision_too() -> None:
    series, period = new_series(), Period.year(2024)
    for days, value in enumerate([1.0, 2.0, 1.0]):
        store(series, FIRST + timedelta(days=days), NewFigure(period, value))
    assert [figure.value for figure in queries.versions_of_figures(series.pk)] == [1.0, 2.0, 1.0]


def test_of_two_storings_at_the_same_moment_the_later_counts() -> None:
    series, period = new_series(), Period.year(2024)
    store(series, FIRST, NewFigure(period, 1.0))
    store(series, FIRST, NewFigure(period, 2.0))
    assert [value for _period, value, *_rest in known(series)] == [2.0]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2025, 1, 31, 21, 59, 59, tzinfo=UTC), date(2025, 1, 31)),
        (datetime(2025, 1, 31, 22, 0, 0, tzinfo=UTC), date(2025, 2, 1)),
        (datetime(2025, 7, 31, 20, 59, 59, tzinfo=UTC), date(2025, 7, 31)),
        (datetime(2025, 7, 31, 21, 0, 0, tzinfo=UTC), date(2025, 8, 1)),
    ],
)
def test_a_day_ends_at_midnight_in_finland(moment: datetime, day: date) -> None:
    series = new_series()
    store(series, moment, NewFigure(Period.year(2024), 1.0))
    assert known(series, day - timedelta(days=1)) == []
    assert len(known(series, day)) == 1


def test_a_storing_that_says_nothing_new_leaves_no_trace() -> None:
    series = new_series()
    store(series, FIRST, NewFigure(Period.year(2024), 1.0))
    before = Recording.objects.count()
    assert store(series, FIRST + timedelta(days=1), NewFigure(Period.year(2024), 1.0)) == StoredFigures(unchanged=1)
    assert store(series, FIRST + timedelta(days=1)) == StoredFigures()
    assert Recording.objects.count() == before


def test_who_and_why_are_kept_with_the_rows() -> None:
    series, person = new_series(), Actor(uuid.uuid4(), "person")
    store(series, FIRST, NewFigure(Period.year(2024), 1.0), NewFigure(Period.year(2023), 1.0), actor=person)
    (recording,) = Recording.objects.filter(observations__series=series).distinct()
    assert (recording.actor_id, recording.actor_kind, recording.reason) == (person.id, "person", "koe")
    assert recording.recorded_at == FIRST


def test_series_do_not_mix_and_one_query_reads_them_all(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    first, second, empty = new_series(), new_series(), new_series()
    store(first, FIRST, NewFigure(Period.year(2024), 1.0))
    store(second, FIRST, NewFigure(Period.year(2024), 2.0))
    with django_assert_num_queries(1):
        found = queries.figures_as_known([first.pk, second.pk, empty.pk])
    assert {pk: [figure.value for figure in figures] for pk, figures in found.items()} == {
        first.pk: [1.0],
        second.pk: [2.0],
    }
