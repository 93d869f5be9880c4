"""Single numbers, periods and days as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from teoiksi.kernel.period import Period
from teoiksi.sources.figures_file.mistakes import Mistake
from teoiksi.sources.figures_file.numbers import decimal_mark, read_number
from teoiksi.sources.figures_file.periods import read_day, read_period


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("24686", 24686.0),
        ("24 686", 24686.0),
        ("1 234 567,5", 1234567.5),
        ("17,9", 17.9),
        ("17.9", 17.9),
        ("0,123", 0.123),
        ("12,3456", 12.3456),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1234567.0),
        ("1 234,567", 1234.567),
        ("-5", -5.0),
        ("−5", -5.0),
        ("– 5", -5.0),
        ("+5", 5.0),
        ("-0,5", -0.5),
    ],
)
def test_a_number_is_read_in_every_way_it_is_written(text: str, value: float) -> None:
    assert read_number(text) == (value, False)


@pytest.mark.parametrize("text", ["17,9 %", "17,9%", "17.9 %"])
def test_a_per_cent_sign_is_told_and_changes_nothing(text: str) -> None:
    assert read_number(text) == (17.9, True)


@pytest.mark.parametrize(
    ("decimal", "text", "value"),
    [(",", "1,234", 1.234), (".", "1,234", 1234.0), (",", "1.234", 1234.0), (".", "1.234", 1.234)],
)
def test_three_digits_after_a_mark_mean_what_the_rest_of_the_file_shows(decimal: str, text: str, value: float) -> None:
    assert read_number(text, decimal) == (value, False)


def test_three_digits_after_a_mark_are_refused_when_nothing_shows_what_they_mean() -> None:
    with pytest.raises(Mistake) as refusal:
        read_number("1,234")
    assert (refusal.value.code, refusal.value.facts["mark"]) == ("value-ambiguous", ",")


@pytest.mark.parametrize(
    ("texts", "usual", "mark"),
    [
        (["1,234", "17,9"], "", ","),
        (["1,234", "17.9"], ",", "."),
        (["1.234,5"], "", ","),
        (["1 234,567"], "", ","),
        (["17,9", "17.9"], ",", ""),
        (["1,234", "5"], ",", ","),
        (["1,234"], "", ""),
    ],
)
def test_the_decimal_mark_is_the_one_seen_in_use(texts: list[str], usual: str, mark: str) -> None:
    assert decimal_mark(texts, usual) == mark


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2024", "2024"),
        ("v. 2024", "2024"),
        ("vuosi 2024", "2024"),
        ("år 2024", "2024"),
        ("1/2025", "2025-01"),
        ("01/2025", "2025-01"),
        ("1.2025", "2025-01"),
        ("2025-01", "2025-01"),
        ("2025M01", "2025-01"),
        ("202501", "2025-01"),
        ("tammikuu 2025", "2025-01"),
        ("Tammikuussa 2025", "2025-01"),
        ("tammi.2025", "2025-01"),
        ("2025 tammikuu", "2025-01"),
        ("mars 2025", "2025-03"),
        ("oktober 2025", "2025-10"),
        ("Oct 2025", "2025-10"),
        ("Q1/2025", "2025Q1"),
        ("2025Q1", "2025Q1"),
        ("2025 Q1", "2025Q1"),
        ("II/2025", "2025Q2"),
        ("1. neljännes 2025", "2025Q1"),
        ("3. vuosineljännes 2025", "2025Q3"),
        ("2025 4. neljännes", "2025Q4"),
        ("kvartal 1/2025", "2025Q1"),
        ("1. kvartalet 2025", "2025Q1"),
        ("2nd quarter 2025", "2025Q2"),
        ("H1/2025", "2025H1"),
        ("2025H2", "2025H2"),
        ("2025/1. puolivuosi", "2025H1"),
        ("2. puolivuosi 2025", "2025H2"),
        ("1. vuosipuolisko 2025", "2025H1"),
        ("halvår 1/2025", "2025H1"),
        ("1:a halvåret 2025", "2025H1"),
        ("2nd half 2025", "2025H2"),
        ("1H 2025", "2025H1"),
        ("31.1.2025", "2025-01-31"),
        ("31.01.2025", "2025-01-31"),
        ("2025-01-31", "2025-01-31"),
        ("2025-01-31 00:00:00", "2025-01-31"),
    ],
)
def test_a_period_is_read_in_every_way_it_is_written(text: str, code: str) -> None:
    assert read_period(text).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2024/2025", "period-range"),
        ("2024-25", "period-range"),
        ("H3/2025", "period-impossible"),
        ("H1/25", "period-short-year"),
        ("2025-W05", "period-week"),
        ("0/2025", "period-impossible"),
        ("2025-13", "period-impossible"),
        ("0. neljännes 2025", "period-impossible"),
        ("0000", "period-impossible"),
        ("3000", "period-implausible"),
        ("31.1.25", "period-short-year"),
        ("Q1/25", "period-short-year"),
        ("1/2/2025", "period-unreadable"),
        ("toukokuu", "period-unreadable"),
        ("kukkakuu 2025", "period-unreadable"),
        ("x" * 10_000, "period-unreadable"),
    ],
)
def test_what_is_no_period_is_told_apart(text: str, code: str) -> None:
    with pytest.raises(Mistake) as refusal:
        read_period(text)
    assert refusal.value.code == code


def test_the_longest_text_is_refused_at_once() -> None:
    with pytest.raises(Mistake) as refusal:
        read_number("1" + "*" * 100_000 + "!")
    assert refusal.value.code == "value-unreadable"


def test_months_with_the_same_letters_at_both_ends_stay_apart() -> None:
    assert read_period("joulukuu 2024") == Period.month(2024, 12)
    assert read_day("24.12.2024", "julkaistu") == date(2024, 12, 24)
