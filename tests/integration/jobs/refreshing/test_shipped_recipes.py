"""Every shipped recipe is filled from the statistics service on loopback."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError
from tests.factories.database import fingerprint
from tests.factories.installation import EARLIER, IMATRA
from tests.factories.refreshing import KEY, OWN_RECORD, connect, known, newest_run, run_command
from tests.statistics_server import StatisticsServer

from teoiksi.cli.management.commands.connect import SHIPPED
from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.stats import queries
from teoiksi.domains.stats.types import MissingReason, RefreshOutcome, RunKind, SourceChange
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.period import Period
from teoiksi.sources.recipe_file import read_recipes
from teoiksi.sources.strategy_file.read import read_strategy

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


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
