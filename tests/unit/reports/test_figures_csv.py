"""The CSV of an indicator: what it says, that it is safe to open, and that it can be imported back."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories.cards import card, figure, series

from teoiksi.domains.indicators.types import IndicatorCard, SeriesRole
from teoiksi.domains.stats.types import FigureStatus, MissingReason
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period, PeriodKind
from teoiksi.reports.figures_csv import OWN_HEADINGS, figures_csv
from teoiksi.sources.figures_file.headings import Field, field_of
from teoiksi.sources.figures_file.reading import read_figures

FULL = card(
    series(figure("2023", 1030.0), figure("2024", 1041.5, status=FigureStatus.PRELIMINARY), figure("2025", None)),
    series(
        figure(
            "2030",
            -0.25,
            is_example=True,
            published_on=None,
            retrieved_on=None,
            next_expected_on=None,
            note=LocalizedText("=1+1"),
        ),
        slug="asukkaat--ennuste",
        role=SeriesRole.FORECAST,
        source_name=LocalizedText(),
    ),
)


def table(of_card: IndicatorCard, language: Language) -> list[list[str]]:
    text = figures_csv(of_card, language).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter="," if language == "en" else ";"))


def test_the_finnish_file_says_all_of_each_figure() -> None:
    header, _first, second, third, fourth = table(FULL, "fi")
    assert header == [
        "mittari", "jakso", "arvo", "puuttumisen syy", "tila", "julkaistu", "haettu", "seuraava odotettavissa", "esimerkki",
        "huomautus", "sarja", "yksikkö", "lähde", "lisenssi", "osoite",
    ]  # fmt: skip
    assert second == [
        "asukkaat", "2024", "1041,5", "", "ennakkotieto", "20.3.2025", "21.3.2025", "20.3.2026", "ei",
        "", "asukkaat--toteuma", "henkilöä", "Tilasto", "CC BY 4.0", "https://tilasto.example/asukkaat",
    ]  # fmt: skip
    assert third[2:4] == ["", "salattu"]
    assert fourth[1:3] == ["2030", "-0,25"]
    assert fourth[5:11] == ["", "", "", "kyllä", "'=1+1", "asukkaat--ennuste"]
    assert fourth[12:] == ["Oma laskenta", "CC0", "https://malli.example/lahde"]


def test_the_english_file_has_points_and_iso_dates() -> None:
    second = table(FULL, "en")[2]
    assert second[1:8] == ["2024", "1041.5", "", "preliminary", "2025-03-20", "2025-03-21", "2026-03-20"]


def test_programs_see_utf_8_from_its_mark() -> None:
    assert figures_csv(FULL, "sv").startswith(b"\xef\xbb\xbfm\xc3\xa4tare;period;v\xc3\xa4rde;")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_import_takes_no_notice_of_the_columns_that_only_tell(language: Language) -> None:
    assert {field_of(heading[language]) for heading in OWN_HEADINGS.values()} == {Field.IGNORED}


FIGURES = st.builds(
    figure,
    st.builds(Period.starting, st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.sampled_from(PeriodKind)).map(str),
    st.none() | st.floats(-1e12, 1e12).map(lambda value: round(value, 6)),
    status=st.sampled_from(FigureStatus),
    is_example=st.booleans(),
    note=st.sampled_from([LocalizedText(), LocalizedText("=SUM(1)", "; 'x\"", "-a,b")]),
)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(
    figures=st.lists(FIGURES, min_size=1, max_size=6, unique_by=lambda one: one.period),
    language=st.sampled_from(LANGUAGES),
)
def test_the_file_can_be_imported_back_as_it_is(figures: Any, language: Language) -> None:
    rows = read_figures(figures_csv(card(series(*figures)), language), name="asukkaat.csv").rows
    assert [
        (row.period, row.value, row.missing, row.status, row.published, row.retrieved, row.next_expected, row.example)
        for row in rows
    ] == [
        (
            one.period,
            one.value,
            one.missing or "",
            one.status,
            one.published_on,
            one.retrieved_on,
            one.next_expected_on,
            one.is_example,
        )
        for one in figures
    ]
    assert [row.note for row in rows] == [one.note for one in figures]
    assert {(row.indicator, row.series) for row in rows} == {("asukkaat", "asukkaat--toteuma")}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", list(MissingReason))
def test_every_reason_for_a_missing_figure_is_understood_when_it_comes_back(
    language: Language, reason: MissingReason
) -> None:
    of_card = card(series(figure("2024", None, missing=reason)))
    assert [row.missing for row in read_figures(figures_csv(of_card, language), name="a.csv").rows] == [reason]
