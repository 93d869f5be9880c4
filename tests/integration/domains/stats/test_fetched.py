"""Storing what was fetched: revisions, other areas, doubted figures, changes at the source, and the record of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.db import DatabaseError, transaction
from tests.factories.database import fingerprint

from teoiksi.domains.stats import queries, services
from teoiksi.domains.stats.models import Connection, RefreshLine, Series, WaitingFigure
from teoiksi.domains.stats.services import NotWaiting
from teoiksi.domains.stats.services.storing import store_fetched
from teoiksi.domains.stats.types import (
    FigureStatus,
    LineCounts,
    MissingReason,
    PlausibilityRule,
    RefreshOutcome,
    RunKind,
    WaitReason,
)
from teoiksi.kernel.actor import COMMAND_LINE, WORKER
from teoiksi.kernel.period import Period
from teoiksi.sources.cube import CellState
from teoiksi.sources.resolving.changes import FoundChange, SourceChange
from teoiksi.sources.resolving.fetching import Fetched
from teoiksi.sources.resolving.figures import Taken
from teoiksi.sources.resolving.lines import Lines, TakenFigure
from teoiksi.sources.resolving.recipe import Recipe

pytestmark = pytest.mark.django_db

UPDATED = datetime(2026, 4, 1, 5, tzinfo=UTC)


@pytest.fixture
def connection() -> Connection:
    series = Series.objects.create(slug="vakiluku--actual")
    return services.connect_series(
        actor=COMMAND_LINE,
        series=series,
        recipe=Recipe("statfin", "vaerak/11ra.px", "vaerak-vaesto"),
        rule=PlausibilityRule(largest_change=0.1, lowest=0),
        stale_after_days=900,
    )


def taken(own: dict[int, float | None], **others: float) -> Fetched:
    """What a source gave: the own figures by year, and one figure of 2025 of other areas."""
    of_own = tuple(
        TakenFigure(Period.year(year), value, CellState.PRESENT if value is not None else CellState.SUPPRESSED)
        for year, value in own.items()
    )
    areas = {"KU153": of_own} | {
        area: (TakenFigure(Period.year(2025), value, CellState.PRESENT),) for area, value in others.items()
    }
    names = {area: {"fi": area.title()} for area in areas}
    return Fetched(Taken(Lines.of(areas), names, "KU153"), "https://x.example/t", 99, "alue_23_20260101", UPDATED)


def run() -> int:
    return services.start_run(actor=WORKER, kind=RunKind.COMMAND)


def store(connection: Connection, fetched: Fetched, number: int | None = None) -> LineCounts:
    return store_fetched(
        actor=WORKER, run=number if number is not None else run(), connection=connection.pk, fetched=fetched
    )


def known(connection: Connection) -> dict[str, float | None]:
    figures = queries.figures_as_known([connection.series_id]).get(connection.series_id, ())
    return {figure.period.code: figure.value for figure in figures}


def test_own_figures_go_to_the_series_and_those_of_others_to_series_beside_it(connection: Connection) -> None:
    counts = store(connection, taken({2024: 24_750.0, 2025: 24_600.0}, KU405=72_000.0, SSS=5_600_000.0))
    assert counts == LineCounts(got=99, new=2, compared_new=2)
    assert known(connection) == {"2024": 24_750.0, "2025": 24_600.0}
    table = queries.area_table(connection.series_id)
    assert {code: [figure.value for figure in line.values()] for code, line in table.figures.items()} == {
        "KU405": [72_000.0],
        "SSS": [5_600_000.0],
    }
    assert (str(table.names["KU405"]), table.published_on) == ("Ku405", date(2026, 4, 1))


def test_only_the_newest_figure_of_a_first_run_was_surely_published_when_the_table_says(connection: Connection) -> None:
    store(connection, taken({2024: 24_750.0, 2025: 24_600.0}))
    store(connection, taken({2024: 24_751.0, 2025: 24_600.0}))
    figures = queries.figures_as_known([connection.series_id])[connection.series_id]
    assert [figure.published_on for figure in figures] == [date(2026, 4, 1), date(2026, 4, 1)]
    first = queries.versions_of_figures(connection.series_id)[-1]
    assert (first.value, first.published_on) in {(24_750.0, None), (24_600.0, date(2026, 4, 1))}


def test_a_second_run_writes_nothing_but_its_own_record(connection: Connection) -> None:
    same = taken({2024: 24_750.0, 2025: None}, KU405=72_000.0)
    store(connection, same)
    before = fingerprint()
    with time_machine.travel(datetime(2026, 12, 1, tzinfo=UTC)):
        assert store(connection, replace(same, updated=datetime(2026, 11, 30, tzinfo=UTC))) == LineCounts(
            99, unchanged=2
        )
    after = fingerprint()
    assert {table for table in after if after[table] != before[table]} <= {"stats_refreshrun", "stats_refreshline"}


def test_a_revision_is_a_new_row_and_a_missing_figure_tells_why(connection: Connection) -> None:
    store(connection, taken({2024: 24_750.0, 2025: 24_600.0}))
    assert store(connection, taken({2024: 24_750.0, 2025: None})) == LineCounts(99, revised=1, unchanged=1)
    versions = queries.versions_of_figures(connection.series_id)
    assert [(figure.value, figure.missing) for figure in versions if figure.period == Period.year(2025)] == [
        (None, MissingReason.SUPPRESSED),
        (24_600.0, None),
    ]


def test_a_preliminary_figure_that_becomes_final_is_a_revision(connection: Connection) -> None:
    fetched = taken({2025: 24_600.0})
    figure = replace(fetched.taken.areas["KU153"][0], is_preliminary=True)
    store(connection, replace(fetched, taken=replace(fetched.taken, areas=Lines.of({"KU153": (figure,)}))))
    assert store(connection, fetched).revised == 1
    assert queries.figures_as_known([connection.series_id])[connection.series_id][0].status is FigureStatus.FINAL


def test_the_same_run_never_stores_a_connection_twice(connection: Connection) -> None:
    number = run()
    first = store(connection, taken({2025: 24_600.0}), number)
    assert store(connection, taken({2025: 24_900.0}), number) == first
    assert known(connection) == {"2025": 24_600.0}
    assert RefreshLine.objects.count() == 1


def test_what_breaks_in_the_middle_leaves_nothing(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_columns: object) -> None:
        raise RuntimeError("killed")

    number, before = run(), fingerprint()
    monkeypatch.setattr(RefreshLine.objects, "create", broken)
    with pytest.raises(RuntimeError), transaction.atomic():
        store(connection, taken({2025: 24_600.0}, KU405=1.0), number)
    assert {table: rows for table, rows in fingerprint().items() if rows != before[table]} == {}
    assert queries.not_done_in(number) == {connection.pk}


class TestDoubt:
    def test_history_itself_is_not_doubted_but_bounds_hold(self, connection: Connection) -> None:
        assert store(connection, taken({2023: 100.0, 2024: 500.0, 2025: -1.0})) == LineCounts(99, new=2, waiting=1)
        assert queries.waiting_figures()[0].why is WaitReason.TOO_LOW

    def test_what_is_older_than_anything_known_is_history_too(self, connection: Connection) -> None:
        store(connection, taken({2024: 24_750.0}))
        assert store(connection, taken({2000: 100.0, 2001: 900.0, 2024: 24_750.0})) == LineCounts(
            99, new=2, unchanged=1
        )

    def test_a_jump_waits_and_the_last_good_figure_stays(self, connection: Connection) -> None:
        store(connection, taken({2024: 24_750.0}))
        assert store(connection, taken({2024: 24_750.0, 2025: 2_460.0})) == LineCounts(99, unchanged=1, waiting=1)
        assert known(connection) == {"2024": 24_750.0}
        waiting = queries.waiting_figures()[0]
        assert (waiting.period.code, waiting.value, waiting.compared_with, waiting.why) == (
            "2025",
            2_460.0,
            24_750.0,
            WaitReason.LARGE_CHANGE,
        )

    def test_a_jump_in_a_revision_waits_too(self, connection: Connection) -> None:
        store(connection, taken({2024: 24_750.0, 2025: 24_600.0}))
        assert store(connection, taken({2024: 24_750.0, 2025: 246.0})).waiting == 1
        assert known(connection)["2025"] == 24_600.0

    def test_it_waits_once_however_often_it_is_got(self, connection: Connection) -> None:
        store(connection, taken({2024: 24_750.0}))
        store(connection, taken({2024: 24_750.0, 2025: 2_460.0}))
        before = fingerprint()["stats_waitingfigureevent"]
        assert store(connection, taken({2024: 24_750.0, 2025: 2_460.0})).waiting == 1
        assert fingerprint()["stats_waitingfigureevent"] == before

    def test_an_accepted_figure_is_stored_as_it_came_and_waits_no_more(self, connection: Connection) -> None:
        store(connection, taken({2024: 24_750.0}))
        jump = taken({2024: 24_750.0, 2025: 2_460.0})
        store(connection, jump)
        waiting = queries.waiting_figures()[0].id
        services.accept_figure(actor=COMMAND_LINE, waiting=waiting, reason="Kuntaliitos purettiin")
        assert known(connection)["2025"] == 2_460.0
        assert store(connection, jump) == LineCounts(99, unchanged=2)
        with pytest.raises(NotWaiting, match="accepted"):
            services.reject_figure(actor=COMMAND_LINE, waiting=waiting, reason="")

    def test_a_rejected_figure_does_not_come_back_unless_it_changes(self, connection: Connection) -> None:
        store(connection, taken({2024: 24_750.0}))
        store(connection, taken({2024: 24_750.0, 2025: 2_460.0}))
        services.reject_figure(actor=COMMAND_LINE, waiting=queries.waiting_figures()[0].id, reason="Pilkkuvirhe")
        assert store(connection, taken({2024: 24_750.0, 2025: 2_460.0})).waiting == 0
        assert store(connection, taken({2024: 24_750.0, 2025: 2_461.0})).waiting == 1
        assert known(connection) == {"2024": 24_750.0}

    def test_a_figure_that_the_source_corrects_is_stored_and_waits_no_more(self, connection: Connection) -> None:
        store(connection, taken({2024: 24_750.0}))
        store(connection, taken({2024: 24_750.0, 2025: 2_460.0}))
        assert store(connection, taken({2024: 24_750.0, 2025: 24_600.0})).new == 1
        assert queries.waiting_figures() == ()
        assert WaitingFigure.objects.get().state == "withdrawn"


class TestRecord:
    def test_a_line_tells_in_words_what_was_done(self, connection: Connection) -> None:
        number = run()
        store(connection, taken({2024: 24_750.0, 2025: 24_600.0}, KU405=1.0), number)
        services.close_run(actor=WORKER, run=number)
        card = queries.run(number)
        assert card.closed_at is not None
        assert queries.line_sentence(card.lines[0], "fi") == "uusia lukuja: uusia 2, muiden alueiden uusia 1"
        assert queries.line_sentence(card.lines[0], "en") == "new figures: new 2, new of other areas 1"

    def test_a_failure_is_a_line_too_and_figures_stay(self, connection: Connection) -> None:
        store(connection, taken({2025: 24_600.0}))
        number = run()
        changes = [FoundChange(SourceChange.CONTENT_GONE, "contentscode", "vaesto", ("vaerak-vaesto",))]
        services.record_failure(
            actor=WORKER,
            run=number,
            connection=connection.pk,
            outcome=RefreshOutcome.SOURCE_CHANGED,
            changes=changes,
        )
        sentence = queries.line_sentence(queries.run(number).lines[0], "fi")
        assert sentence == (
            "lähde on muuttunut · tietosisältöä ei ole tai sen tunnus on muuttunut "
            "(contentscode, vaesto → vaerak-vaesto?)"
        )
        assert known(connection) == {"2025": 24_600.0}

    def test_another_vintage_is_told_once(self, connection: Connection) -> None:
        store(connection, taken({2025: 24_600.0}))
        for told in (1, 0):
            number = run()
            store(connection, replace(taken({2025: 24_600.0}), area_dimension="alue_23_20270101"), number)
            kinds = [change.kind for change in queries.run(number).lines[0].changes]
            assert kinds == [SourceChange.NEW_VINTAGE] * told

    def test_a_table_that_is_alive_but_old_is_told(self, connection: Connection) -> None:
        number = run()
        with time_machine.travel(datetime(2028, 8, 1, tzinfo=UTC)):
            store(connection, taken({2025: 24_600.0}), number)
        assert [change.kind for change in queries.run(number).lines[0].changes] == [SourceChange.STALE]

    def test_a_figure_that_is_gone_is_told_and_stays(self, connection: Connection) -> None:
        store(connection, taken({2023: 24_900.0, 2024: 24_750.0, 2025: 24_600.0}))
        number = run()
        store(connection, taken({2023: 24_900.0, 2025: 24_600.0}), number)
        changes = queries.run(number).lines[0].changes
        assert [(change.kind, change.code) for change in changes] == [(SourceChange.FIGURES_GONE, "2024")]
        assert known(connection)["2024"] == 24_750.0

    def test_the_record_cannot_be_changed(self, connection: Connection) -> None:
        store(connection, taken({2025: 24_600.0}))
        with pytest.raises(DatabaseError), transaction.atomic():
            RefreshLine.objects.update(new=7)

    def test_a_run_without_an_end_is_found_to_be_gone_on_with(self) -> None:
        long_ago = datetime(2026, 1, 1, tzinfo=UTC)
        number = services.start_run(actor=WORKER, kind=RunKind.SCHEDULE)
        assert queries.interrupted_run(RunKind.SCHEDULE, since=long_ago) == number
        services.close_run(actor=WORKER, run=number)
        assert queries.interrupted_run(RunKind.SCHEDULE, since=long_ago) is None

    def test_a_source_is_due_by_its_rhythm(self, connection: Connection) -> None:
        assert queries.due() == {connection.pk}
        store(connection, taken({2025: 24_600.0}))
        asked_at = RefreshLine.objects.get().recorded_at
        assert queries.due(asked_at.replace(microsecond=0)) == set()
        services.pause_connection(actor=COMMAND_LINE, series="vakiluku--actual", reason="Lähde on katkolla")
        assert queries.due(datetime(2030, 1, 1, tzinfo=UTC)) == set()
        services.resume_connection(actor=COMMAND_LINE, series="vakiluku--actual")
        assert queries.due(datetime(2030, 1, 1, tzinfo=UTC)) == {connection.pk}


def test_a_recipe_that_changes_must_be_verified_again(connection: Connection) -> None:
    services.verify_connection(actor=COMMAND_LINE, series="vakiluku--actual", verified_on=date(2026, 11, 1))
    assert queries.connections()[0].recipe.is_verified
    other = replace(queries.connections()[0].recipe, content="vaesto_yli64_p", is_verified=False)
    services.connect_series(actor=COMMAND_LINE, series=connection.series, recipe=other)
    card = queries.connection_of_series("vakiluku--actual")
    assert card is not None
    assert (card.recipe.content, card.verified_on) == ("vaesto_yli64_p", None)
