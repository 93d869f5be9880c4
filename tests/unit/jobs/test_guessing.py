"""A word that is in no list inflects as the listed word that ends most like it."""

from __future__ import annotations

from teoiksi.jobs.word_lists.guessing import guesses

_RECORDS = [
    ("vastuullisuus", "vastuullisuus"),
    ("vastuullisuuden", "vastuullisuus"),
    ("kaupungin", "kaupunki"),
    ("talossa", "talo"),
]


def test_an_unknown_word_gets_its_forms_from_a_word_like_it() -> None:
    guess = guesses(["monialaisuus"], [("laisuus", "laisuus"), *_RECORDS])["monialaisuus"]
    assert guess.base == "monialaisuus"
    assert guess.like("laisuuden") == "monialaisuuden"


def test_an_inflected_unknown_word_gets_a_base_form() -> None:
    assert guesses(["monipuolisuuden"], _RECORDS)["monipuolisuuden"].base == "monipuolisuus"


def test_a_form_of_another_stem_gives_nothing() -> None:
    guess = guesses(["monipuolisuuden"], _RECORDS)["monipuolisuuden"]
    assert guess.like("muu") == ""


def test_too_little_in_common_is_no_ground_for_a_guess() -> None:
    assert guesses(["kissa", "koirankoppi"], _RECORDS) == {}
