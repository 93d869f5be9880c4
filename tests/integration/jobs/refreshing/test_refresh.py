"""Figures that arrive by themselves, against the statistics service on loopback."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.core.management import call_command
from procrastinate.contrib.django import app
from tests.factories import documents
from tests.factories.refreshing import KEY, known, run_command
from tests.statistics_server import StatisticsServer, examples

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators.services import accept_figure
from teoiksi.domains.stats import queries, services
from teoiksi.domains.stats.models import Connection
from teoiksi.domains.stats.types import RefreshOutcome, RunKind
from teoiksi.domains.strategy.models import Municipality
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.jobs import comparing, on_demand, refresh
from teoiksi.kernel.actor import COMMAND_LINE, WORKER
from teoiksi.kernel.period import Period
from teoiksi.sources.resolving.recipe import AreaChoice

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


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
