"""Numbers, dates and periods as each language writes them."""

from __future__ import annotations

from datetime import date

import pytest

from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.period import Period


@pytest.mark.parametrize(
    ("language", "written"),
    [("fi", "−1\u00a0234\u00a0567,9"), ("sv", "−1\u00a0234\u00a0567,9"), ("en", "−1,234,567.9")],
)
def test_a_large_negative_number_is_grouped_and_has_a_real_minus(language: Language, written: str) -> None:
    assert writing.number(-1234567.891, 1, language) == written


def test_rounding_is_half_up_as_people_expect() -> None:
    assert writing.number(2.5, 0, "fi") == "3"
    assert writing.number(0.125, 2, "fi") == "0,13"
    assert writing.number(-0.04, 1, "fi") == "0,0"


@pytest.mark.parametrize(("language", "written"), [("fi", "17,9\u00a0%"), ("sv", "17,9\u00a0%"), ("en", "17.9%")])
def test_the_unit_stays_on_the_same_line(language: Language, written: str) -> None:
    assert writing.number_with_unit(17.9, 1, "%", language) == written


def test_the_english_per_cent_sign_is_closed_up_in_a_longer_unit_too() -> None:
    assert writing.number_with_unit(46, 0, "% of matters", "en") == "46% of matters"


@pytest.mark.parametrize(("language", "written"), [("fi", "5.3.2024"), ("sv", "5.3.2024"), ("en", "5 March 2024")])
def test_a_date_is_written_as_in_finland(language: Language, written: str) -> None:
    assert writing.day(date(2024, 3, 5), language) == written


@pytest.mark.parametrize(
    ("code", "language", "written", "when"),
    [
        ("2024", "fi", "2024", "vuonna 2024"),
        ("2024", "sv", "2024", "år 2024"),
        ("2024", "en", "2024", "in 2024"),
        ("2024-03", "fi", "maaliskuu 2024", "maaliskuussa 2024"),
        ("2024-03", "sv", "mars 2024", "i mars 2024"),
        ("2024-03", "en", "March 2024", "in March 2024"),
        ("2024H2", "fi", "2.\u00a0puolivuosi 2024", "vuoden 2024 toisella puoliskolla"),
        ("2024H1", "sv", "halvår 1/2024", "under halvår 1/2024"),
        ("2024H1", "en", "H1 2024", "in H1 2024"),
        ("2024Q2", "fi", "2.\u00a0neljännes 2024", "vuoden 2024 toisella neljänneksellä"),
        ("2024Q2", "sv", "kvartal 2/2024", "under kvartal 2/2024"),
        ("2024Q2", "en", "Q2 2024", "in Q2 2024"),
        ("2024-03-05", "fi", "5.3.2024", "5.3.2024"),
        ("2024-03-05", "en", "5 March 2024", "on 5 March 2024"),
    ],
)
def test_a_period_is_named_and_told_when(code: str, language: Language, written: str, when: str) -> None:
    period = Period.parse(code)
    assert (writing.period(period, language), writing.in_period(period, language)) == (written, when)


def test_a_line_does_not_end_inside_a_number_or_before_its_sign() -> None:
    assert writing.kept_together("33 566 ihmistä, 17 %, 37 § ja 5 kertaa") == (
        "33\u00a0566 ihmistä, 17\u00a0%, 37\u00a0§ ja 5 kertaa"
    )
