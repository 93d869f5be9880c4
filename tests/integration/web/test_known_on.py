"""The page of an indicator as it was known on a day."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.factories import documents

from teoiksi.domains.indicators.services import refresh_prepared_cards
from teoiksi.domains.stats.models import Observation
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.kernel import writing
from teoiksi.kernel.actor import COMMAND_LINE, WORKER
from teoiksi.kernel.period import Period
from teoiksi.sources.strategy_file.document import BaselinePart, SeriesPart, TargetPart

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page  # what the stubs call the client's answer

pytestmark = pytest.mark.django_db

PAGE, LIST = "/mittarit/asukkaat/", "/mittarit/"


LATER = timedelta(days=900)


@pytest.fixture
def known(time_machine: Any) -> date:
    """The day on which the figures came to be known, by the clock of the database; now it is two and a half years later,
    and the newest figure has become old."""
    year = timezone.localdate().year
    part = documents.indicator(
        baseline=BaselinePart(Period.year(year - 5), 1000.0),
        targets=(TargetPart(date(year + 3, 12, 31), 1080.0),),
        series=(
            SeriesPart(
                "toteuma", "actual", source="tilasto", figures=documents.figures(year - 5, 1000, 1010, 1020, 1030, 1041)
            ),
        ),
    )
    whole = documents.document()
    load_strategy(actor=COMMAND_LINE, document=replace(whole, indicators=(part, *whole.indicators[1:])))
    recorded = Observation.objects.latest("pk").recorded_at
    time_machine.move_to(recorded + LATER, tick=False)
    refresh_prepared_cards(actor=WORKER)
    return timezone.localtime(recorded).date()


def words(response: Page) -> str:
    assert response.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).replace("\u00a0", " ").split())


@pytest.mark.usefixtures("known")
def test_now_the_figure_is_late(client: Client) -> None:
    text = words(client.get(PAGE))
    assert "uusi luku on myöhässä" in text
    assert "Näet, mitä tiedettiin" not in text


@pytest.mark.parametrize("written", ["%Y-%m-%d", "%d.%m.%Y"])
def test_an_earlier_day_is_shown_as_it_was_known_then(client: Client, known: date, written: str) -> None:
    text = words(client.get(PAGE, {"tiedossa": known.strftime(written)}))
    assert f"Näet, mitä tiedettiin {writing.day(known, 'fi')}" in text
    assert "Tavoite etenee" in text
    assert "myöhässä" not in text
    assert "Määritelmä, lähtötaso ja tavoitetasot ovat nykyiset." in text


def test_the_files_of_an_earlier_day_are_of_that_day(client: Client, known: date) -> None:
    page = client.get(PAGE, {"tiedossa": known.isoformat()}).content.decode()
    assert f"/mittarit/asukkaat.json?tiedossa={known}" in page
    document = json.loads(client.get("/mittarit/asukkaat.json", {"tiedossa": known.isoformat()}).content)
    assert (document["known_on"], document["assessment"]["outcome"]) == (known.isoformat(), "on_track")
    before = {"tiedossa": (known - timedelta(days=2)).isoformat()}
    assert "1041" in client.get("/mittarit/asukkaat.csv", {"tiedossa": known.isoformat()}).content.decode()
    assert "1041" not in client.get("/mittarit/asukkaat.csv", before).content.decode()


def test_before_the_first_figure_nothing_was_known(client: Client, known: date) -> None:
    text = words(client.get(PAGE, {"tiedossa": (known - timedelta(days=2)).isoformat()}))
    assert "Silloin tästä mittarista ei ollut täällä vielä yhtään lukua." in text


def test_the_languages_lead_to_the_same_day(client: Client, known: date) -> None:
    page = client.get(PAGE, {"tiedossa": known.isoformat()}).content.decode()
    assert f"/en/indicators/asukkaat/?tiedossa={known}" in page
    english = words(client.get("/en/indicators/asukkaat/", {"tiedossa": known.isoformat()}))
    assert f"You see what was known on {writing.day(known, 'en')}" in english


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("vappuna", "Kirjoita päivä muodossa päivä.kuukausi.vuosi, esimerkiksi 1.5.2026."),
        ("2099-11-25", "Päivä on vasta tulossa. Valitse tämä päivä tai aiempi."),
        ("1999-12-31", "Tarkista vuosi. Se voi olla aikaisintaan 2000."),
    ],
)
def test_a_day_that_cannot_be_is_refused_in_plain_words(client: Client, written: str, said: str) -> None:
    response = client.get(PAGE, {"tiedossa": written})
    assert said in words(response)
    assert "Näet, mitä tiedettiin" not in words(response)
    assert 'aria-invalid="true"' in response.content.decode()
    assert f'value="{written}"' in response.content.decode()


@pytest.mark.usefixtures("known")
def test_today_is_what_is_known_now(client: Client) -> None:
    assert "Näet, mitä tiedettiin" not in words(client.get(PAGE, {"tiedossa": timezone.localdate().isoformat()}))


def test_the_list_of_an_earlier_day_is_as_it_was_known_then_and_keeps_the_day(client: Client, known: date) -> None:
    assert "uusi luku on myöhässä" in words(client.get(LIST))
    text = words(client.get(LIST, {"tiedossa": known.isoformat()}))
    assert f"Näet, mitä tiedettiin {writing.day(known, 'fi')}" in text
    assert "1 041" in text
    assert "uusi luku on myöhässä" not in text
    page = client.get(LIST, {"tiedossa": known.isoformat(), "arvio": "on_track"}).content.decode()
    assert f'href="/mittarit/asukkaat/?tiedossa={known}"' in page
    assert f'href="/mittarit/?arvio=on_track&amp;nakyma=taulukko&amp;tiedossa={known}"' in page
    assert f'<input type="hidden" name="tiedossa" value="{known}">' in page
    assert '<input type="hidden" name="arvio" value="on_track">' in page
    assert '<a href="/mittarit/?arvio=on_track">Näytä nykyinen tieto</a>' in page


def test_the_list_that_htmx_asks_for_brings_the_picker_along(client: Client, known: date) -> None:
    query = {"tiedossa": known.isoformat(), "arvio": "on_track"}
    part = client.get(LIST, query, headers={"HX-Request": "true", "HX-Target": "results"}).content.decode()
    assert 'id="known-on-choice" hx-swap-oob="true"' in part
    assert '<input type="hidden" name="arvio" value="on_track">' in part
    assert "Näet, mitä tiedettiin" in part


def test_before_the_first_figure_the_list_has_no_figures(client: Client, known: date) -> None:
    text = words(client.get(LIST, {"tiedossa": (known - timedelta(days=2)).isoformat()}))
    assert "1 041" not in text
    assert "lukua ei ole vielä saatu" in text


def test_a_wrong_day_is_told_on_the_list_and_today_is_shown(client: Client, known: date) -> None:
    response = client.get(LIST, {"tiedossa": "vappuna"})
    assert "Kirjoita päivä muodossa" in words(response)
    assert "Näet, mitä tiedettiin" not in words(response)


@pytest.mark.parametrize("address", ["strategy:spearhead", "strategy:goal"])
def test_a_spearhead_and_a_goal_of_an_earlier_day_lead_on_to_the_same_day(
    client: Client, known: date, address: str
) -> None:
    path = _path_that_shows(address)
    assert "uusi luku on myöhässä" in words(client.get(path))
    response = client.get(path, {"tiedossa": known.isoformat()})
    assert f"Näet, mitä tiedettiin {writing.day(known, 'fi')}" in words(response)
    assert "uusi luku on myöhässä" not in words(response)
    assert f'href="/mittarit/asukkaat/?tiedossa={known}"' in response.content.decode()


def test_the_summary_of_a_spearhead_counts_what_was_known_then(client: Client, known: date) -> None:
    path = _path_that_shows("strategy:spearhead")
    now, then = words(client.get(path)), words(client.get(path, {"tiedossa": known.isoformat()}))
    assert "1 etenee" not in now
    assert "1 etenee" in then


@pytest.mark.parametrize("count", [1, 40])
def test_a_list_of_an_earlier_day_takes_as_many_questions_however_long_it_is(
    client: Client, known: date, count: int, django_assert_max_num_queries: Any
) -> None:
    whole = documents.document()
    more = tuple(
        documents.indicator(f"mittari-{number}", number=f"9.{number}", series=(_series(f"sarja-{number}"),))
        for number in range(count)
    )
    load_strategy(actor=COMMAND_LINE, document=replace(whole, indicators=(*whole.indicators, *more)))
    client.get(LIST)  # whatever is read once in a process has been read
    with django_assert_max_num_queries(11):
        client.get(LIST, {"tiedossa": timezone.localdate().replace(day=1).isoformat()})


def _series(slug: str) -> SeriesPart:
    return SeriesPart(slug, "actual", source="tilasto", figures=documents.figures(2020, 1000, 1010))


def _path_that_shows(address: str) -> str:
    strategy = strategies.in_force()
    assert strategy is not None
    goal = strategies.goals_of_indicator(strategy, "asukkaat")[0]
    return reverse(address, args=[goal.spearhead_slug if address == "strategy:spearhead" else goal.slug])
