"""The data office names everything that asks for someone, why, since when and whose it is."""

from __future__ import annotations

import re
import shlex
from datetime import UTC, date, datetime
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Any

import orjson
import pytest
from django.core.management import call_command
from django.test import Client
from tests.factories import fetching
from tests.factories.people import aino, signed_in

from teoiksi.domains.indicators.services import refresh_prepared_cards
from teoiksi.domains.people import queries
from teoiksi.domains.stats import services as stats
from teoiksi.domains.stats.models import Connection
from teoiksi.domains.stats.types import FoundChange, SourceChange
from teoiksi.kernel.actor import COMMAND_LINE, WORKER

OFFICE = "/henkilosto/tietojen-tila/"


def section(html: str, name: str) -> str:
    """One section of the page."""
    assert f'id="{name}"' in html, name
    return html.split(f'id="{name}"')[1].split("</section>", maxsplit=1)[0]


def page(client: Client) -> str:
    return client.get(OFFICE).content.decode()


def test_before_anything_is_connected_it_says_how_to_begin(officer: Client) -> None:
    assert "teoiksi connect --shipped" in page(officer)


def test_without_a_map_it_names_the_file_to_download_and_the_command_that_loads_it(
    officer: Client, tmp_path: Path
) -> None:
    html = unescape(page(officer))
    address = re.search(r'href="(https://geo\.stat\.fi/[^"]+)"', html)
    command = re.search(r"<code>teoiksi (areas --map [^<]+)</code>", html)
    assert address
    assert command
    assert "kunta4500k_20" in address[1]
    square = [[[0, 0], [0, 1000], [1000, 1000], [0, 0]]]
    feature = {
        "type": "Feature",
        "properties": {"kunta": "153"},
        "geometry": {"type": "Polygon", "coordinates": square},
    }
    file = tmp_path / "kunnat.json"
    file.write_bytes(orjson.dumps({"type": "FeatureCollection", "features": [feature]}))
    call_command(*shlex.split(command[1].replace("kunnat.json", str(file))), stdout=StringIO())
    assert "geo.stat.fi" not in page(officer)


def test_a_figure_that_should_have_come_is_late_since_its_day(officer: Client, time_machine: Any) -> None:
    time_machine.move_to(datetime(2026, 9, 1, 9, tzinfo=UTC))
    refresh_prepared_cards(actor=WORKER)
    late = section(page(signed_in_again()), "late")
    assert "Asukkaat" in late
    assert "Tuorein luku: 2024." in late
    assert 'datetime="2026-05-01"' in late
    assert "Strategia" in late


def signed_in_again() -> Client:
    """The session of another day has ended."""
    return signed_in(queries.person_of_address("aino@example.org"))


def test_a_failing_source_tells_why_and_since_the_first_failure(officer: Client, time_machine: Any) -> None:
    connection = fetching.connected("asukkaat")
    for day in (1, 2, 3):
        time_machine.move_to(datetime(2026, 11, day, 9, tzinfo=UTC))
        fetching.came(connection) if day == 1 else fetching.failed(connection)
    failing = section(page(officer), "failing")
    assert "Lähde ei vastannut" in failing
    assert "503 Service Unavailable" in failing
    assert 'name="source" value="statfin"' in failing
    assert 'name="indicator" value="asukkaat"' in failing


def test_a_source_that_works_again_is_not_failing(officer: Client) -> None:
    connection = fetching.connected("asukkaat")
    fetching.failed(connection)
    fetching.came(connection)
    assert 'id="failing"' not in page(officer)


def test_a_table_that_has_died_and_one_that_has_changed_are_told_apart(officer: Client) -> None:
    stale = FoundChange(SourceChange.STALE, code="2019-12-31")
    vintage = FoundChange(SourceChange.NEW_VINTAGE, "alue_23_20260101", "alue_23_20270101")
    fetching.came(fetching.connected("asukkaat"), stale, vintage)
    html = page(officer)
    assert 'datetime="2019-12-31"' in section(html, "stale")
    assert "alue_23_20270101" in section(html, "changed")


def test_a_new_year_of_areas_is_looked_at_with_one_button_on_the_day_it_is_told(officer: Client) -> None:
    connection = fetching.connected("asukkaat")
    stats.verify_connection(actor=COMMAND_LINE, series="asukkaat--toteuma", verified_on=date(2026, 1, 5))
    fetching.came(connection, FoundChange(SourceChange.NEW_VINTAGE, "alue_23_20260101", "alue_23_20270101"))
    assert "Olen verrannut" in section(page(officer), "changed")
    html = officer.post("/henkilosto/tietojen-tila/verrattu/", {"indicator": "asukkaat"}, follow=True).content.decode()
    assert "alue_23_20270101" not in html
    assert 'id="changed"' not in html


def test_a_recipe_is_unverified_until_the_officer_has_compared(officer: Client) -> None:
    fetching.connected("asukkaat")
    assert "Asukkaat" in section(page(officer), "unverified")
    response = officer.post("/henkilosto/tietojen-tila/verrattu/", {"indicator": "asukkaat"}, follow=True)
    assert "Merkittiin verratuksi lähteeseen tänään." in response.content.decode()
    assert 'id="unverified"' not in response.content.decode()
    assert Connection.objects.get().verified_on is not None


def test_what_is_paused_neither_fails_nor_is_waited_for(officer: Client) -> None:
    connection = fetching.connected("asukkaat")
    fetching.failed(connection)
    Connection.objects.update(is_paused=True)
    html = page(officer)
    assert 'id="failing"' not in html
    assert "1 on tauolla." in html


def test_the_page_reads_the_database_ten_times_at_most(officer: Client, django_assert_max_num_queries: Any) -> None:
    connection = fetching.connected("asukkaat")
    fetching.failed(connection)
    fetching.waiting(connection)
    with django_assert_max_num_queries(10):
        html = page(officer)
    assert "Päätä" in section(html, "waiting")


@pytest.mark.parametrize(
    ("path", "title"),
    [("/sv/personal/uppgifternas-lage/", "Uppgifternas läge"), ("/en/staff/data-office/", "Data office")],
)
def test_it_speaks_three_languages(path: str, title: str) -> None:
    fetching.failed(fetching.connected("asukkaat"))
    assert f"<h1>{title}</h1>" in signed_in(aino()).get(path).content.decode()
