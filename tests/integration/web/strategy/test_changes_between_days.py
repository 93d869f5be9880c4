"""A reader asks what changed between two days, and gets that or a plain word on what is wrong with the days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pghistory.core import event_models
from tests.factories import documents

from teoiksi.domains.common.queries import within
from teoiksi.domains.strategy import queries, services
from teoiksi.domains.strategy.models import Strategy
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded")]

SLUG = "strategia-2025"
(EVENTS,) = event_models(tracks_model=Strategy)


@pytest.fixture
def loaded() -> None:
    services.load_strategy(actor=COMMAND_LINE, document=documents.document(), reason="valtuuston päätös")


def page(client: Client, address: str = "/muutokset/", **days: str) -> str:
    response = client.get(address, days)
    assert response.status_code == 200
    return response.content.decode()


def days_from_today(number: int) -> date:
    return timezone.localdate() + timedelta(days=number)


def test_what_happened_on_the_days_is_told_and_nothing_else() -> None:
    today = timezone.localdate()
    assert len(queries.changes_of_strategy(SLUG, first=today, last=today)) == 1
    assert len(queries.changes_of_strategy(SLUG, first=today)) == 1
    assert queries.changes_of_strategy(SLUG, first=days_from_today(1)) == ()
    assert queries.changes_of_strategy(SLUG, last=days_from_today(-1)) == ()


def test_a_day_begins_and_ends_at_midnight_in_finland() -> None:
    (narrowed,) = within([EVENTS._default_manager.all()], date(2026, 1, 2), date(2026, 1, 2))
    _sql, bounds = narrowed.query.sql_with_params()
    assert list(bounds) == [datetime(2026, 1, 1, 22, tzinfo=UTC), datetime(2026, 1, 2, 21, 59, 59, 999_999, tzinfo=UTC)]


def test_the_page_tells_the_changes_of_the_days_and_keeps_them_in_the_form(client: Client) -> None:
    today = timezone.localdate()
    html = page(client, alku=today.isoformat(), loppu=f"{today.day}.{today.month}.{today.year}")
    assert "valtuuston päätös" in html
    assert html.count(f'value="{today.isoformat()}"') == 2
    assert f"<h2>Muutokset {today.day}.{today.month}.{today.year}</h2>" in html


def test_days_without_changes_say_so_and_lead_to_all_changes(client: Client) -> None:
    html = page(client, loppu="1.1.2020")
    assert "Näinä päivinä mikään ei muuttunut" in html
    assert "valtuuston päätös" not in html
    assert '<a href="/muutokset/">Näytä kaikki muutokset</a>' in html


@pytest.mark.parametrize(
    ("address", "days", "words"),
    [
        ("/muutokset/", {"alku": "31.2.2026"}, "Kirjoita alkupäivä muodossa päivä.kuukausi.vuosi"),
        ("/muutokset/", {"loppu": "eilen"}, "Kirjoita loppupäivä muodossa päivä.kuukausi.vuosi"),
        ("/muutokset/", {"alku": "2.1.2026", "loppu": "1.1.2026"}, "Loppupäivä ei voi olla ennen alkupäivää"),
        ("/muutokset/", {"alku": "0001-01-01"}, "Se voi olla aikaisintaan 2000"),
        ("/muutokset/", {"loppu": "9999-12-31"}, "Se voi olla enintään 2100"),
        ("/sv/andringar/", {"alku": "x"}, "Skriv den första dagen i formen dag.månad.år"),
        ("/en/changes/", {"alku": "x"}, "Write the first day in the form day.month.year"),
    ],
)
def test_days_that_are_wrong_get_a_plain_word_beside_the_field(
    client: Client, address: str, days: dict[str, str], words: str
) -> None:
    html = page(client, address, **days)
    assert words in html
    assert 'aria-invalid="true" aria-describedby="error-' in html
    assert "change-list" not in html


def test_the_days_stay_when_the_language_is_changed(client: Client) -> None:
    assert 'href="/sv/andringar/?alku=2026-01-01"' in page(client, alku="2026-01-01")


@pytest.mark.parametrize(
    ("days", "heading"),
    [
        ({"alku": "2026-01-01", "loppu": "2026-02-03"}, "Muutokset 1.1.2026–3.2.2026"),
        ({"alku": "2026-01-01"}, "Muutokset 1.1.2026 alkaen"),
        ({"loppu": "2026-02-03"}, "Muutokset 3.2.2026 asti"),
    ],
)
def test_the_heading_says_the_days_in_words(client: Client, days: dict[str, str], heading: str) -> None:
    assert f"<h2>{heading}</h2>" in page(client, **days)


def test_a_day_that_is_refused_stays_in_the_form(client: Client) -> None:
    html = page(client, alku="2.1.2026", loppu="1.1.2026")
    assert 'value="2026-01-02"' in html
    assert 'value="2026-01-01"' in html


def test_the_heading_reads_as_words_in_english(client: Client) -> None:
    html = page(client, "/en/changes/", alku="2026-01-01", loppu="2026-02-03")
    assert "<h2>Changes from 1 January 2026 to 3 February 2026</h2>" in html
