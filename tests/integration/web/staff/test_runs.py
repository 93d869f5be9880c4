"""The record of fetching on pages, and figures that are fetched now because someone asked."""

from __future__ import annotations

import pytest
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.factories import fetching
from tests.factories.people import aino, signed_in

from teoiksi.domains.people import services as people
from teoiksi.domains.stats import queries
from teoiksi.domains.stats.models import Connection, RefreshRun
from teoiksi.kernel.actor import COMMAND_LINE

RUNS = "/henkilosto/hakukerrat/"


@pytest.fixture
def connection() -> Connection:
    return fetching.connected("asukkaat")


def fetched(client: Client, **what: str) -> str:
    return client.post(f"{RUNS}hae/", what, follow=True).content.decode()


def jobs() -> list[dict[str, object]]:
    return list(
        ProcrastinateJob.objects.filter(task_name="teoiksi.jobs.refresh.refresh_run").values_list("args", flat=True)
    )


def test_a_run_tells_what_was_asked_got_and_refused(officer: Client, connection: Connection) -> None:
    number = fetching.run()
    fetching.failed(connection, in_run=number)
    html = officer.get(f"{RUNS}{number}/").content.decode()
    assert "503 Service Unavailable" in html
    assert "StatFin/vaerak/11ra.px" in html
    assert "1 lähde ei antanut mitään." in html
    assert 'href="/mittarit/asukkaat/"' in html


def test_the_list_has_sums_and_who_asked(connection: Connection) -> None:
    person = aino()
    fetching.came(connection, in_run=fetching.run(person.actor, asked_for="asukkaat"))
    client = signed_in(person)
    html = client.get(RUNS).content.decode()
    assert "Pyynnöstä: Aino" in html
    assert "asukkaat" in html
    people.add_user(actor=COMMAND_LINE, email="olga@example.org", name="Olga")
    people.remove_user(actor=COMMAND_LINE, person=person.id)


def test_long_lists_go_on_to_the_next_page(officer: Client) -> None:
    for _number in range(51):
        fetching.run()
    assert "?page=2" in officer.get(RUNS).content.decode()
    assert officer.get(f"{RUNS}?page=2").content.decode().count('<th scope="row">') == 1


def test_a_run_that_has_not_ended_says_so_and_looks_again(officer: Client, connection: Connection) -> None:
    html = officer.get(f"{RUNS}{fetching.run(is_closed=False)}/").content.decode()
    assert "Hakukerta ei ole vielä päättynyt" in html
    assert 'hx-trigger="every 4s"' in html


def test_there_is_no_page_of_a_run_that_never_was(officer: Client) -> None:
    assert officer.get(f"{RUNS}999/").status_code == 404


def test_the_owner_has_an_indicator_fetched_now_by_the_worker(owner: Client, connection: Connection) -> None:
    html = fetched(owner, indicator="asukkaat")
    assert "Hakukerta ei ole vielä päättynyt" in html
    assert jobs() == [{"run": RefreshRun.objects.get().pk, "connections": [connection.pk]}]


def test_the_same_is_not_asked_twice_while_it_is_on_its_way(owner: Client, connection: Connection) -> None:
    fetched(owner, indicator="asukkaat")
    fetched(owner, indicator="asukkaat")
    assert RefreshRun.objects.count() == 1
    assert len(jobs()) == 1


def test_the_officer_has_a_whole_source_fetched(officer: Client, connection: Connection) -> None:
    fetched(officer, source="statfin")
    assert queries.runs()[0].asked_for == "statfin"
    assert jobs()[0]["connections"] == [connection.pk]


def test_an_owner_fetches_neither_a_source_nor_what_belongs_to_others(stranger: Client, connection: Connection) -> None:
    for what in ({"source": "statfin"}, {"indicator": "asukkaat"}, {"indicator": "ei-ole"}, {}):
        assert stranger.post(f"{RUNS}hae/", what).status_code == 403
    assert not RefreshRun.objects.exists()


def test_what_is_not_connected_is_said(officer: Client) -> None:
    assert "Mitään ei haettu" in fetched(officer, indicator="asukkaat")
    assert not RefreshRun.objects.exists()


def test_the_owner_sees_on_the_desk_how_their_indicators_get_figures(owner: Client, connection: Connection) -> None:
    fetching.failed(connection)
    html = owner.get("/henkilosto/").content.decode()
    assert "Lähde ei vastannut" in html
    assert 'name="indicator" value="asukkaat"' in html
