"""Figures that arrive by themselves, against the statistics service on loopback."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from procrastinate.contrib.django import app
from tests.factories import documents
from tests.factories.database import fingerprint
from tests.factories.installation import EARLIER, IMATRA
from tests.statistics_server import StatisticsServer, Trouble, examples, serving, shipped

from teoiksi.cli.management.commands.connect import SHIPPED
from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators.services import accept_figure
from teoiksi.domains.stats import queries, services
from teoiksi.domains.stats.models import Connection
from teoiksi.domains.stats.services import storing
from teoiksi.domains.stats.services.figures import TwoFiguresForOnePeriod
from teoiksi.domains.stats.services.limiter import DatabaseLimiter
from teoiksi.domains.stats.types import MissingReason, RefreshOutcome, RunCard, RunKind, SourceChange
from teoiksi.domains.strategy.models import Municipality
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.jobs import comparing, on_demand, refresh
from teoiksi.kernel.actor import COMMAND_LINE, WORKER
from teoiksi.kernel.period import Period
from teoiksi.sources.network import HostRules
from teoiksi.sources.recipe_file import read_recipes
from teoiksi.sources.resolving.recipe import AreaChoice
from teoiksi.sources.services.known import hosts_of
from teoiksi.sources.strategy_file.read import read_strategy

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

KEY = ("KU153", "vaerak-vaesto", "2025")
OWN_RECORD = {
    "stats_refreshrun",
    "stats_refreshline",
    "stats_refreshclosing",
    "stats_hostcall",
    "stats_hosthold",
    "stats_keptanswer",
}


@pytest.fixture
def server(settings: Any) -> Iterator[StatisticsServer]:
    with serving(**shipped.everything()) as running:
        running.window.calls = 100_000
        settings.STATISTICS_ADDRESSES = {
            "statfin": running.pxweb,
            "paavo": running.pxweb,
            "kuntien-avainluvut": running.pxweb,
            "kuntien-talous": running.pxweb,
            "rudolf": running.pxweb,
            "sotkanet": running.sotkanet,
            "kuntatalous": running.kuntatalous,
        }
        yield running


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody rests between two tries, and hosts may be asked as often as one likes."""
    monkeypatch.setattr(
        "teoiksi.jobs.fetching.hosts_of", lambda services: dict.fromkeys(hosts_of(services), HostRules(100_000, 60.0))
    )
    monkeypatch.setattr("teoiksi.sources.network.client.Client._rest", lambda _client, _attempt: None)


@pytest.fixture
def one(server: StatisticsServer) -> StatisticsServer:
    """A small strategy of which one indicator is connected to one table."""
    load_strategy(actor=COMMAND_LINE, document=documents.document())
    server.table("StatFin/vaerak/11ra.px").formula = lambda key: 800.0 + sum(map(ord, key[0])) + int(key[2]) % 50
    connect("--service", "statfin", "--table", "vaerak/11ra.px", "--content", "vaerak-vaesto", "--indicator", "asukkaat",
            "--own-area", "KU153", "--largest-change", "0.5", "--save")  # fmt: skip
    return server


def connect(*arguments: str) -> str:
    out = io.StringIO()
    call_command("connect", *arguments, stdout=out)
    return out.getvalue()


def run_command(*arguments: object) -> str:
    out = io.StringIO()
    call_command("refresh", *map(str, arguments), stdout=out)
    return out.getvalue()


def newest_run() -> RunCard:
    return queries.runs(limit=1)[0]


def known(slug: str = "asukkaat") -> dict[str, float | None]:
    actual = indicators.card(slug).actual
    assert actual is not None
    return {figure.period.code: figure.value for figure in actual.figures}


class TestEveryShippedRecipe:
    @pytest.fixture(autouse=True)
    def _imatra(self) -> None:
        for file in (EARLIER, IMATRA):
            load_strategy(actor=COMMAND_LINE, document=read_strategy(file.read_bytes()))
        connect("--shipped")

    def test_the_first_run_fills_them_all_and_the_second_changes_nothing(self, server: StatisticsServer) -> None:
        run_command()
        first = newest_run()
        parts = read_recipes(SHIPPED.read_bytes())
        assert {
            line.series: (line.outcome, line.why) for line in first.lines if line.counts.new + line.counts.revised == 0
        } == {}
        assert (len(first.lines), first.closed_at is not None) == (len(parts), True)
        table = server.table("StatFin/vaerak/11ra.px")
        assert known("vakiluku")["2025"] == table.cell(KEY)
        assert known("imatrankosken-asukkaat")["2025"] == 9_300.0
        assert known("tyottomyysaste")["2025-12"] == server.table("StatFin/tyonv/12r5.px").cell(
            ("KU153", "2025M12", "TYOTOSUUS")
        )
        assert known("aloittaneet-yritykset")["2025Q4"] == 30.0 - 20.0
        assert known("yrityskanta")["2025Q4"] == 4_025.0
        assert known("vuosikate-poistoista") == {"2019": 124.0, "2024": 124.0, "2025": 112.5}
        assert known("ulkomaiset-yopymiset")["2025-12"] == 12 * 2_500.0 - sum(range(1, 13))
        assert known("yopymiset")["2025-12"] == 10_012.0
        assert "structure--over-64" in {line.series for line in first.lines}
        before = fingerprint()
        run_command()
        after = fingerprint()
        assert {table for table in after if after[table] != before[table]} <= OWN_RECORD
        assert {line.outcome for line in newest_run().lines} == {RefreshOutcome.UNCHANGED}

    def test_what_was_recorded_fills_them_without_a_network(self, server: StatisticsServer, tmp_path: Path) -> None:
        run_command("--record", tmp_path)
        before, calls = fingerprint(), len(server.calls)
        run_command("--from-folder", tmp_path)
        assert len(server.calls) == calls
        assert (newest_run().kind, {line.outcome for line in newest_run().lines}) == (
            RunKind.FOLDER,
            {RefreshOutcome.UNCHANGED},
        )
        after = fingerprint()
        assert {table for table in after if after[table] != before[table]} <= OWN_RECORD

    @pytest.mark.usefixtures("server")
    def test_figures_name_the_service_that_brought_them_also_when_the_file_is_loaded_again(self) -> None:
        run_command("--indicator", "lainakanta-asukasta-kohden")
        for _ in range(2):
            actual = indicators.card("lainakanta-asukasta-kohden").actual
            assert actual is not None
            assert (actual.source_name.fi, actual.reference) == ("Sotkanet", "3180 value")
            load_strategy(actor=COMMAND_LINE, document=read_strategy(IMATRA.read_bytes()))

    @pytest.mark.usefixtures("server")
    @pytest.mark.parametrize(
        ("slug", "reference"),
        [
            ("aloittaneet-yritykset", "aly/11yq.px aloittaneita − lopettaneita"),
            ("vuosikate-poistoista", "KKNR/0159216-7/k-t07 1400 ÷ 1470"),
            (
                "ulkomaiset-yopymiset",
                "Majoitustilastot/visitfinland_matk_pxt_116n.px yot (Maa: SS) − yot (Maa: Suomi + Venäjä), Σ 12",
            ),
        ],
    )
    def test_figures_that_were_counted_say_of_what(self, slug: str, reference: str) -> None:
        run_command("--indicator", slug)
        actual = indicators.card(slug).actual
        assert actual is not None
        assert actual.reference == reference

    def test_a_revised_part_revises_what_is_counted_of_it(self, server: StatisticsServer) -> None:
        run_command("--indicator", "aloittaneet-yritykset")
        table = server.table("StatFin/aly/11yq.px")
        table.revise(("KU153", "2025Q4", "SSS", "lopettaneita"), 21.0)
        table.revise(("KU153", "2025Q3", "SSS", "lopettaneita"), "...")
        run_command("--indicator", "aloittaneet-yritykset")
        (line,) = newest_run().lines
        assert (line.counts.new, line.counts.revised) == (0, 2)
        assert line.asked.endswith(
            "toimiala_9_20080101: SSS · contentscode: aloittaneita) − (alue_23_20260101: 6 kpl · timeperiod_q: 28 kpl · "
            "toimiala_9_20080101: SSS · contentscode: lopettaneita)"
        )
        actual = indicators.card("aloittaneet-yritykset").actual
        assert actual is not None
        told = {figure.period.code: (figure.value, figure.missing) for figure in actual.figures}
        assert (told["2025Q4"], told["2025Q3"]) == ((9.0, None), (None, MissingReason.SUPPRESSED))
        versions = queries.versions_of_figures(actual.slug)
        assert [each.value for each in versions if each.period == Period.quarter(2025, 4)] == [9.0, 10.0]

    def test_a_country_of_another_name_is_told_with_proposals_and_what_was_known_stays(
        self, server: StatisticsServer
    ) -> None:
        run_command("--indicator", "ulkomaiset-yopymiset")
        before = known("ulkomaiset-yopymiset")
        server.table("VisitFinland/Majoitustilastot/visitfinland_matk_pxt_116n.px").variable("Maa").texts[3] = (
            "RU Venäjä"
        )
        with pytest.raises(CommandError):
            run_command("--indicator", "ulkomaiset-yopymiset")
        (line,) = newest_run().lines
        assert line.outcome is RefreshOutcome.SOURCE_CHANGED
        assert [(each.kind, each.code, each.proposals) for each in line.changes] == [
            (SourceChange.VALUE_GONE, "=Venäjä", ("RU",))
        ]
        assert known("ulkomaiset-yopymiset") == before


def test_a_revision_is_a_new_row_and_the_record_tells_it(one: StatisticsServer) -> None:
    run_command()
    table = one.table("StatFin/vaerak/11ra.px")
    old = table.cell(KEY)
    assert isinstance(old, float)
    table.revise(KEY, old + 1)
    assert "revised 1" in run_command()
    assert known()["2025"] == old + 1
    (series,) = indicators.connected_indicators()
    versions = queries.versions_of_figures(queries.series_by_slug([series])[series].pk)
    assert [figure.value for figure in versions if figure.period == Period.year(2025)] == [old + 1, old]


def test_a_jump_waits_until_its_owner_says_a_word_and_then_the_page_shows_it(one: StatisticsServer) -> None:
    run_command()
    one.table("StatFin/vaerak/11ra.px").revise(KEY, 7.0)
    run_command()
    assert known()["2025"] != 7.0
    (waiting,) = queries.waiting_figures()
    accept_figure(actor=COMMAND_LINE, waiting=waiting.id, reason="Aluejako muuttui")
    assert known()["2025"] == 7.0
    assert indicators.prepared_cards("fi")["asukkaat"]["latest"].startswith("7")


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


def test_someone_may_ask_for_one_indicator_now(one: StatisticsServer) -> None:
    run = on_demand.ask_for(actor=WORKER, slugs=["asukkaat"])
    ids = [card.id for card in queries.connections()]
    refresh.refresh_run(run=run, connections=ids)
    refresh.refresh_run(run=run, connections=ids)
    card = queries.run(run)
    assert (card.kind, card.asked_for, len(card.lines)) == (RunKind.DEMAND, "asukkaat", 1)


@pytest.mark.django_db(transaction=True)
def test_what_a_page_asks_for_by_the_name_of_the_task_is_done_by_the_worker(one: StatisticsServer) -> None:
    run = on_demand.ask_for(actor=WORKER, slugs=["asukkaat"])
    with app.replace_connector(app.connector.get_worker_connector()) as worker:  # type: ignore[attr-defined] # Django's
        worker.run_worker(queues=["refresh"], wait=False, install_signal_handlers=False, listen_notify=False)
    card = queries.run(run)
    assert (card.closed_at is not None, [line.outcome for line in card.lines]) == (True, [RefreshOutcome.STORED])
    assert known()["2025"] == one.table("StatFin/vaerak/11ra.px").cell(KEY)


def test_a_paused_connection_is_not_asked(one: StatisticsServer) -> None:
    (series,) = indicators.connected_indicators()
    services.pause_connection(actor=COMMAND_LINE, series=series, reason="Huoltokatko")
    refresh.refresh_due(timestamp=0)
    assert queries.runs() == ()


@pytest.mark.usefixtures("one")
def test_loading_the_file_again_does_not_bring_back_its_old_figures() -> None:
    assert known()["2024"] == 1041.0
    run_command()
    fetched = known()
    assert fetched["2024"] != 1041.0
    load_strategy(actor=COMMAND_LINE, document=documents.document())
    assert known() == fetched


def test_every_page_of_an_indicator_shows_what_came(one: StatisticsServer, client: Any) -> None:
    run_command()
    newest = one.table("StatFin/vaerak/11ra.px").cell(KEY)
    page = client.get("/mittarit/asukkaat/")
    assert page.status_code == 200
    assert f"{newest:,.0f}".replace(",", "\u00a0") in page.content.decode()
    assert client.get("/muutokset/").status_code == 200


def test_what_came_is_compared_with_the_municipalities_that_the_table_has(one: StatisticsServer, client: Any) -> None:
    call_command("areas", stdout=io.StringIO())
    table = one.table("StatFin/vaerak/11ra.px")
    table.revise(("KU020", "vaerak-vaesto", "2025"), "...")
    run_command()
    Municipality.objects.update(code="153")
    assert comparing.prepare() == 1
    found = indicators.comparison("asukkaat")
    assert found is not None
    others = {f"KU{code}" for code in examples.PLACES} - {"KU020", "KU153"}
    wanted = {code: table.cell((code, "vaerak-vaesto", "2025")) for code in others}
    assert {area.code: area.value for area in found.areas if area.code in others} == wanted
    assert {area.code for area in found.areas if area.value is None} == {"KU020"}
    assert [area.code for area in found.wider] == ["SSS"]
    assert "Sama maakunta" in client.get("/mittarit/asukkaat/vertailu/").content.decode()


@pytest.mark.usefixtures("one")
def test_regions_come_along_where_the_recipe_wants_every_area() -> None:
    call_command("areas", stdout=io.StringIO())
    run_command()
    assert "MK09" not in figures_of_others()
    Connection.objects.update(areas=AreaChoice.ALL)
    run_command()
    assert "MK09" in figures_of_others()


def figures_of_others() -> set[str]:
    series = Connection.objects.get().series_id
    return set(queries.area_table(series).figures)
