"""What goes wrong at a source, or in the middle of a run, loses nothing and is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.management import CommandError
from tests.factories.refreshing import KEY, known, newest_run, run_command
from tests.statistics_server import StatisticsServer, Trouble

from teoiksi.domains.stats import queries
from teoiksi.domains.stats.services import storing
from teoiksi.domains.stats.services.figures import TwoFiguresForOnePeriod
from teoiksi.domains.stats.services.limiter import DatabaseLimiter
from teoiksi.domains.stats.types import RefreshOutcome, SourceChange
from teoiksi.jobs import refresh

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.mark.parametrize(
    ("trouble", "outcome"),
    [
        (Trouble.CUT, RefreshOutcome.UNAVAILABLE),
        (Trouble.DOWN, RefreshOutcome.UNAVAILABLE),
        (Trouble.WRONG, RefreshOutcome.UNREADABLE),
        (Trouble.EMPTY, RefreshOutcome.UNREADABLE),
        (Trouble.REDIRECTED, RefreshOutcome.REFUSED),
    ],
)
def test_a_broken_answer_loses_nothing_and_the_next_run_brings_all(
    one: StatisticsServer, trouble: Trouble, outcome: RefreshOutcome
) -> None:
    before = known()
    one.meet(trouble, times=4, call="POST")
    with pytest.raises(CommandError, match="Viimeiset hyvät luvut ovat tallessa"):
        run_command()
    assert newest_run().lines[0].outcome is outcome
    assert known() == before
    one.troubles.clear()
    run_command()
    assert known()["2025"] == one.table("StatFin/vaerak/11ra.px").cell(KEY)


def test_figures_that_cannot_be_stored_are_told_and_the_others_come(
    one: StatisticsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, store = known(), storing.store_fetched

    def broken(**given: Any) -> Any:
        store(**given)
        raise TwoFiguresForOnePeriod("2025")

    monkeypatch.setattr(storing, "store_fetched", broken)
    with pytest.raises(CommandError, match="Viimeiset hyvät luvut ovat tallessa"):
        run_command()
    (line,) = newest_run().lines
    assert line.outcome is RefreshOutcome.UNREADABLE
    assert "TwoFiguresForOnePeriod" in line.why
    assert known() == before


def test_the_second_run_asks_only_whether_the_description_has_changed(one: StatisticsServer) -> None:
    run_command()
    one.calls.clear()
    run_command()
    conditional = [call for call in one.calls if "if-none-match" in call.headers]
    assert {call.path.rpartition("/")[2] for call in conditional} >= {"11ra.px"}
    assert newest_run().lines[0].outcome is RefreshOutcome.UNCHANGED


def test_a_storm_of_refusals_is_waited_out_and_nothing_is_twice(
    one: StatisticsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[float] = []
    monkeypatch.setattr(DatabaseLimiter, "hold", lambda _self, _host, seconds: held.append(seconds))
    one.retry_after = "60"
    one.meet(Trouble.BUSY, times=3, call="POST")
    run_command()
    assert [round(seconds) >= 60 for seconds in held] == [True, True, True]
    (line,) = newest_run().lines
    assert (line.counts.new, line.counts.revised, line.counts.got) == (6, 5, 66)


class TestChangedSource:
    def after(
        self, change: Callable[[], object]
    ) -> tuple[RefreshOutcome, list[tuple[SourceChange, str, tuple[str, ...]]], str]:
        """Refresh before and after a change at the source; the second run fails and what was known stays."""
        run_command()
        before = known()
        change()
        with pytest.raises(CommandError):
            run_command()
        assert known() == before
        line = newest_run().lines[0]
        return line.outcome, [(each.kind, each.code, each.proposals) for each in line.changes], line.why

    def test_a_table_that_has_vanished(self, one: StatisticsServer) -> None:
        outcome, _changes, why = self.after(lambda: one.remove("StatFin/vaerak/11ra.px"))
        assert outcome is RefreshOutcome.REFUSED
        assert "ei ole enää" in why

    def test_a_content_that_has_another_code_is_proposed_and_not_taken(self, one: StatisticsServer) -> None:
        table = one.table("StatFin/vaerak/11ra.px")
        outcome, changes, _why = self.after(lambda: table.rename("contentscode", "vaerak-vaesto", "vaesto"))
        assert outcome is RefreshOutcome.SOURCE_CHANGED
        assert changes == [(SourceChange.CONTENT_GONE, "vaerak-vaesto", ("vaesto",))]

    def test_a_new_vintage_of_areas_is_followed_and_told(self, one: StatisticsServer) -> None:
        run_command()
        one.table("StatFin/vaerak/11ra.px").recode("alue_23_20260101", "alue_23_20270101")
        run_command()
        (line,) = newest_run().lines
        assert (line.outcome, [each.kind for each in line.changes]) == (
            RefreshOutcome.UNCHANGED,
            [SourceChange.NEW_VINTAGE],
        )

    @pytest.mark.usefixtures("one")
    def test_a_table_that_answers_but_never_changes_is_told(self, time_machine: Any) -> None:
        time_machine.move_to(datetime(2029, 6, 1, tzinfo=UTC))
        run_command()
        assert [each.kind for each in newest_run().lines[0].changes] == [SourceChange.STALE]


class TestKilled:
    """What ``kill -9`` of a worker leaves behind is a run without an end, of which some lines are missing."""

    def test_a_scheduled_run_is_gone_on_with_where_it_stopped(
        self, one: StatisticsServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        class Killed(BaseException):
            """The worker is gone."""

        def die(*_arguments: object, **_named: object) -> None:
            raise Killed

        with monkeypatch.context() as patch:
            patch.setattr("teoiksi.jobs.fetching.storing.store_fetched", die)
            with pytest.raises(Killed):
                refresh.refresh_due(timestamp=0)
        (left,) = queries.runs()
        assert (left.closed_at, left.lines) == (None, ())
        refresh.refresh_due(timestamp=0)
        (done,) = queries.runs()
        assert (done.id, done.closed_at is not None, len(done.lines)) == (left.id, True, 1)
        assert known()["2025"] == one.table("StatFin/vaerak/11ra.px").cell(KEY)

    def test_nothing_is_asked_again_before_its_time(self, one: StatisticsServer) -> None:
        refresh.refresh_due(timestamp=0)
        calls = len(one.calls)
        refresh.refresh_due(timestamp=0)
        assert (len(one.calls), len(queries.runs())) == (calls, 1)
