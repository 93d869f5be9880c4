"""Texts, numbers and dates as templates write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.web.templatetags import writing

ONLY_FINNISH = LocalizedText("Kärki & koski")


def test_a_text_in_another_language_says_which_one_and_is_escaped() -> None:
    with translation.override("sv"):
        assert writing.localized(ONLY_FINNISH) == '<span lang="fi">Kärki &amp; koski</span>'
        assert writing.words(ONLY_FINNISH) == "Kärki & koski"


def test_a_text_in_the_readers_language_is_left_to_the_template_to_escape() -> None:
    with translation.override("fi"):
        text = writing.localized(ONLY_FINNISH)
    assert text == "Kärki & koski"
    assert not hasattr(text, "__html__")


def test_an_empty_line_makes_a_paragraph() -> None:
    with translation.override("en"):
        assert writing.paragraphs(LocalizedText("Yksi <b>\n\n Kaksi\n")) == (
            '<p lang="fi">Yksi &lt;b&gt;</p><p lang="fi">Kaksi</p>'
        )
        assert writing.paragraphs(None) == ""


@pytest.mark.parametrize(
    ("language", "number", "day"), [("fi", "24\u00a0686,5", "31.1.2025"), ("en", "24,686.5", "31 January 2025")]
)
def test_numbers_and_dates_are_in_the_readers_language(language: str, number: str, day: str) -> None:
    with translation.override(language):
        assert writing.number(24686.5, 1) == number
        assert writing.day(date(2025, 1, 31)) == day
        assert writing.time_tag(date(2025, 1, 31)) == f'<time datetime="2025-01-31">{day}</time>'
        assert writing.period(Period.year(2025)) == "2025"


def test_a_moment_is_written_as_its_day_in_finland() -> None:
    with translation.override("fi"):
        assert writing.day(datetime(2025, 1, 31, 23, 30, tzinfo=UTC)) == "1.2.2025"


def test_nothing_is_written_for_none() -> None:
    values = (
        writing.number(None),
        writing.day(None),
        writing.time_tag(None),
        writing.period(None),
        writing.localized(None),
    )
    assert values == ("", "", "", "", "")


def test_a_number_and_what_belongs_to_it_stay_on_one_line() -> None:
    with translation.override("fi"):
        written = writing.paragraphs(LocalizedText("Asukkaita on 24 686, 17 % muuttaa (37 §). Vuonna 2021 254 syntyi."))
    assert "24\u00a0686" in written
    assert "17\u00a0%" in written
    assert "37\u00a0§" in written


def test_a_range_in_a_heading_is_not_broken_and_the_rest_is_escaped() -> None:
    assert writing.unbroken("Luokat 8–9 & 17–24-vuotiaat") == (
        'Luokat <span class="nowrap">8–9</span> &amp; <span class="nowrap">17–24-vuotiaat</span>'
    )
