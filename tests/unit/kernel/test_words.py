"""Words of texts, and endings of Finnish taken off by rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teoiksi.kernel.words import LONGEST_WORD, fold, normal, spans, without_endings, words


def test_words_are_in_small_letters_and_hyphens_part_them() -> None:
    assert words("Elävä Imatrankoski -kärki, EVA:n 37 § ja CO2-päästöt") == [
        "elävä",
        "imatrankoski",
        "kärki",
        "eva",
        "37",
        "ja",
        "co2",
        "päästöt",
    ]


def test_a_soft_hyphen_is_not_seen() -> None:
    assert words("elin\u00adympäristö") == ["elinympäristö"]


def test_letters_in_two_parts_are_put_together() -> None:
    assert words("ka\u0308rki") == ["kärki"]


def test_a_run_of_letters_that_is_no_word_is_left_out() -> None:
    assert words("a" * (LONGEST_WORD + 1) + " kärki") == ["kärki"]


def test_a_word_knows_where_it_stands() -> None:
    text = normal("Imatran kärjet")
    assert [text[word.start : word.end] for word in spans(text)] == ["Imatran", "kärjet"]


def test_folding_takes_off_dots_and_rings() -> None:
    assert fold("kärkiä åbo über") == "karkia abo uber"


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("kaupunkikin", "kaupunki"),
        ("kaupungissammekin", "kaupungissa"),
        ("kaupunkimme", "kaupunki"),
        ("kaupungissaan", "kaupungissa"),
        ("kaupunkiimme", "kaupunkiin"),
        ("kaupungikseni", "kaupungiksi"),
        ("kärkemme", "kärkenä"),
        ("lapsiako", "lapsia"),
        ("nuortensa", "nuorten"),
    ],
)
def test_clitics_and_possessive_suffixes_come_off(word: str, base: str) -> None:
    assert base in without_endings(word)


def test_a_short_word_keeps_its_ending() -> None:
    assert without_endings("ko") == []


@given(st.text(max_size=200))
def test_any_text_has_words_of_letters_and_digits_only(text: str) -> None:
    found = words(text)
    assert all(0 < len(word) <= LONGEST_WORD and not word.isspace() for word in found)
