"""The page of an indicator as it was known on a day."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from django.utils import timezone
from tests.factories import documents

from teoiksi.domains.stats.models import Observation
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.kernel import writing
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.period import Period
from teoiksi.sources.strategy_file.document import BaselinePart, SeriesPart, TargetPart

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page  # what the stubs call the client's answer

pytestmark = pytest.mark.django_db

PAGE = "/mittarit/asukkaat/"


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
