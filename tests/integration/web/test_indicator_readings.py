"""What the page of an indicator concludes from its figures, as a reader gets it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from numpy.random import default_rng
from tests.factories import documents

from teoiksi.domains.strategy.services import load_strategy
from teoiksi.jobs import analysing
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.sources.strategy_file.document import (
    BaselinePart,
    ControlChartPart,
    FigurePart,
    RebasePart,
    SeriesPart,
    TargetPart,
)

pytestmark = [pytest.mark.slow, pytest.mark.django_db]  # loading the library takes seconds

PAGES = {"fi": "/mittarit/asukkaat/", "sv": "/sv/matare/asukkaat/", "en": "/en/indicators/asukkaat/"}
FALLING = (27900, 27600, 27340, 26990, 26700, 26400, 26120, 25655, 25400, 25180, 24890, 24600)
NOISE = [round(float(each), 1) for each in default_rng(1).normal(100, 3, 29)]


@pytest.fixture(autouse=True)
def _on_a_day(time_machine: Any) -> None:
    time_machine.move_to("2025-06-01 12:00:00+03:00", tick=False)


def page(client: Client, *series: SeriesPart, language: str = "fi", analysed: bool = True, **changes: Any) -> str:
    """The words of the page of an indicator with these series."""
    part = documents.indicator(series=series, **changes)
    whole = documents.document()
    load_strategy(actor=COMMAND_LINE, document=replace(whole, indicators=(part, *whole.indicators[1:])))
    if analysed:
        analysing.analyse_what_changed(["asukkaat"])
    return words(client, PAGES[language])


def words(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).replace("\u00a0", " ").split())


def yearly(*values: float, role: str = "actual", first: int | None = None, name: str = "toteuma") -> SeriesPart:
    start = 2025 - len(values) if first is None else first
    return SeriesPart(name, role, source="tilasto", figures=documents.figures(start, *values))


def monthly(values: list[float]) -> SeriesPart:
    months = [Period.month(2022 + (11 + place) // 12, (11 + place) % 12 + 1) for place in range(len(values))]
    figures = tuple(
        FigurePart(month, value, published=date(2025, 5, 20)) for month, value in zip(months, values, strict=True)
    )
    return SeriesPart("toteuma", "actual", source="tilasto", figures=figures)


def test_before_the_analysis_nothing_is_concluded(client: Client) -> None:
    assert "Mitä luvuista näkyy" not in page(client, yearly(*FALLING), analysed=False)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "fi",
            [
                "Mihin kehitys johtaa?",
                "luku on vuonna 2028 todennäköisesti 22",
                "silloin toteutuu, on alle 5 %",
                "Äkillistä käännettä laskelma ei",
            ],
        ),
        (
            "sv",
            [
                "Vart leder utvecklingen?",
                "är siffran år 2028 sannolikt 22",
                "då nås är under 5 %",
                "En plötslig vändning kan den inte förutse",
            ],
        ),
        ("en", ["Where is this going?", "will probably be 22", "is below 5%", "It cannot foresee a sudden turn"]),
    ],
)
def test_the_outlook_says_its_span_and_how_likely_the_target_is(client: Client, language: str, said: list[str]) -> None:
    target = (TargetPart(date(2028, 12, 31), 27000.0),)
    text = page(
        client, yearly(*FALLING), language=language, targets=target, baseline=BaselinePart(Period.year(2020), 25400.0)
    )
    assert [each for each in said if each not in text] == []


def test_every_number_of_the_outlook_is_told(client: Client) -> None:
    text = page(client, yearly(*FALLING), baseline=BaselinePart(Period.year(2020), 25400.0), decimals=0)
    assert "Jos kehitys jatkuu: 80 %:n väli" in text
    assert "Jos kehitys jatkuu: 95 %:n väli" in text
    assert "Montako lukua jatketaan 12" in text
    assert "Neljä kertaa viidestä" in text
    document = json.loads(client.get("/mittarit/asukkaat.json").content)
    assert len(document["analysis"]["outlook"]["steps"]) == 4


def test_an_official_forecast_stands_alone(client: Client) -> None:
    forecast = yearly(24400, 24300, 24250, 24200, role="forecast", first=2025, name="ennuste")
    text = page(client, yearly(*FALLING), forecast, targets=(TargetPart(date(2028, 12, 31), 24000.0),))
    assert "Suunnan kertoo virallinen ennuste: vuonna 2028 luku on 24 200 henkilöä (Väestötilasto)." in text
    assert "toteutuu. Sen rinnalla ei esitetä omaa laskelmaa." in text
    assert "Jos kehitys jatkuu" not in text
    higher = page(client, yearly(*FALLING), forecast, targets=(TargetPart(date(2028, 12, 31), 24600.0),))
    assert "(24 600 henkilöä) ei toteudu" in higher


def test_too_few_figures_are_said_so(client: Client) -> None:
    assert "siihen tarvitaan vähintään 8 peräkkäistä lukua" in page(client, yearly(1000, 1010, 1020, 1030, 1041))


def test_a_month_beyond_the_limits_is_a_change_for_the_worse(client: Client) -> None:
    text = page(
        client,
        monthly([*NOISE, 140.0]),
        direction="fall",
        rhythm="month",
        decimals=1,
        baseline=BaselinePart(Period.month(2023, 1), 100.0),
        targets=(TargetPart(date(2028, 12, 31), 60.0),),
    )
    assert "Luvuissa näkyy heikkenemistä: uusin on tavallisen vaihtelun" in text
    assert "Nykyisellään luku ei saavuta tavoitetta" in text
    assert "Merkki muutoksesta heikkenee" in text


def test_a_small_count_is_said_to_change_by_chance(client: Client) -> None:
    text = page(
        client,
        yearly(12, 9, 14, 11),
        direction="fall",
        measure="count",
        baseline=BaselinePart(Period.year(2021), 12.0),
        targets=(TargetPart(date(2028, 12, 31), 5.0),),
    )
    assert "Uusimman luvun takana on 11 tapausta. Sattuma olisi yhtä hyvin voinut tehdä siitä 5–20 henkilöä." in text
    assert "Muutos lähtötasosta (12 henkilöä, 2021) mahtuu satunnaisvaihteluun." in text
    assert "Muutos vuoden takaisesta (14 henkilöä, 2023) mahtuu satunnaisvaihteluun." in text
    assert "näin suuri ero lähtötasoon syntyy sattumalta" in text


def test_a_share_is_told_with_what_it_is_out_of_in_the_words_of_its_series(client: Client) -> None:
    answered = replace(
        yearly(400, 500, role="population", name="vastanneet"),
        name=LocalizedText("Vastanneita", "Svarande", "Respondents"),
    )
    text = page(
        client,
        yearly(10, 8),
        answered,
        direction="context",
        measure="share",
        baseline=None,
        targets=(),
    )
    assert "Uusimman luvun takana on 40 tapausta." in text
    assert "Vastanneita: 500." in text


def test_a_background_figure_tells_its_analysis_alone(client: Client) -> None:
    text = page(client, monthly(NOISE), direction="context", rhythm="month", baseline=None, targets=())
    assert "Uusin luku mahtuu tavalliseen vaihteluun" in text
    assert "Näin arvioitiin" not in text or "Tavallinen vaihtelu" in text
    assert "Mihin kehitys johtaa?" not in text


STEP = [*NOISE[:15], *(round(value - 40, 1) for value in NOISE[15:])]
SINCE = RebasePart(
    date(2024, 3, 1), LocalizedText("Uusi kirjaamistapa", "Nytt sätt att anteckna", "New way of recording")
)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", ["laskettu uudelleen 1.3.2024 alkaen: Uusi kirjaamistapa.", "Suuntaus on 6 peräkkäistä lukua"]),
        ("sv", ["räknats på nytt från och med 1.3.2024: Nytt sätt att anteckna.", "6 siffror i rad"]),
        ("en", ["counted anew from 1 March 2024: New way of recording.", "6 figures in a row"]),
    ],
)
def test_a_new_usual_level_and_the_chosen_rules_are_told(client: Client, language: str, said: list[str]) -> None:
    chart = ControlChartPart(trend=6, rebase=(SINCE,))
    text = page(client, monthly(STEP), language=language, rhythm="month", lag_days=60, control_chart=chart)
    for sentence in said:
        assert sentence in text


def test_the_chart_parts_what_is_usual_at_the_day_and_tells_the_reason(client: Client) -> None:
    page(client, monthly(STEP), rhythm="month", control_chart=ControlChartPart(rebase=(SINCE,)))
    chart = client.get("/mittarit/asukkaat/figures-wide.json").content.decode()
    assert "1.3.2024: Uusi kirjaamistapa" in chart
    assert '"stretch": 1' in chart
    document = json.loads(client.get("/mittarit/asukkaat.json").content)
    assert document["indicator"]["control_chart"]["rebase"][0]["day"] == "2024-03-01"
    assert document["analysis"]["control"]["rebased_on"] == ["2024-03-01"]


def test_soon_after_the_day_nothing_is_said_of_the_new_level_yet(client: Client) -> None:
    since = replace(SINCE, day=date(2025, 2, 1))
    text = page(client, monthly(NOISE), rhythm="month", control_chart=ControlChartPart(rebase=(since,)))
    assert "tavallinen taso muuttui 1.2.2025 (Uusi kirjaamistapa)" in text
    assert "kun lukuja on vähintään 6" in text


def test_other_rules_have_the_indicator_analysed_again_and_are_told_among_the_changes(client: Client) -> None:
    page(client, monthly(NOISE), rhythm="month")
    text = page(client, monthly(NOISE), rhythm="month", analysed=False, control_chart=ControlChartPart(trend=6))
    assert "Onko uusin luku" not in text
    assert "tavallisen vaihtelun säännöt" in text.casefold()
    assert analysing.analyse_what_changed(["asukkaat"]) == 1
