"""The words of the same meaning are written as the index needs them."""

from __future__ import annotations

import pytest

from teoiksi.jobs.word_lists.same_meaning import words_of_same_meaning
from teoiksi.kernel.language import LANGUAGES, Language


def test_a_word_finds_the_others_of_its_group_and_they_find_it() -> None:
    assert words_of_same_meaning("fi")["väestö"] == {"väkiluku", "asukasluku", "asukasmäärä"}
    assert "klimat" in words_of_same_meaning("sv")["utsläpp"]
    assert words_of_same_meaning("en")["avalanche"] == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_single_and_small(language: Language) -> None:
    assert all(word.isalpha() and word == word.lower() for word in words_of_same_meaning(language))


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_no_compound_stands_beside_its_own_last_part(language: Language) -> None:
    """The index parts compounds itself; as a word of its own a compound would lose its parts."""
    same = words_of_same_meaning(language)
    assert [(word, other) for word, others in same.items() for other in others if word.endswith(other)] == []
