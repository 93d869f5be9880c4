"""A text in three languages."""

from __future__ import annotations

import pytest

from teoiksi.kernel.language import as_language
from teoiksi.kernel.localized_text import LocalizedText


def test_a_missing_language_falls_back_to_finnish_and_says_so() -> None:
    text = LocalizedText(fi="Kärki", en="Spearhead")
    assert text.best("sv") == ("Kärki", "fi")
    assert text.in_language("en") == "Spearhead"
    assert text.missing() == ("sv",)


def test_a_text_without_finnish_is_still_shown() -> None:
    assert LocalizedText(sv="Spets").best("en") == ("Spets", "sv")


def test_an_empty_text_is_false_and_gives_nothing() -> None:
    assert not LocalizedText()
    assert LocalizedText().best("sv") == ("", "sv")


def test_the_mapping_has_only_the_languages_that_are_there() -> None:
    text = LocalizedText(fi="Kärki", sv="Spets")
    assert text.as_mapping() == {"fi": "Kärki", "sv": "Spets"}
    assert LocalizedText.from_mapping(text.as_mapping()) == text


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="de"):
        LocalizedText.from_mapping({"de": "Spitze"})


@pytest.mark.parametrize(("code", "language"), [("sv-FI", "sv"), ("EN", "en"), (None, "fi"), ("de", "fi"), ("", "fi")])
def test_a_language_code_is_narrowed_to_ours(code: str | None, language: str) -> None:
    assert as_language(code) == language
