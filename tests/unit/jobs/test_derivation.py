"""Words that are derived from each other find each other, in all three languages."""

from __future__ import annotations

import pytest

from teoiksi.jobs.word_lists.derivation import derived
from teoiksi.kernel.language import Language

KNOWN = {
    "turvallisuus", "turvallinen", "arviointi", "arvioida", "matkailija", "matkailu", "työttömyys", "työtön",
    "trygghet", "trygg", "flyttning", "flytta", "turist", "turism", "företagare", "företag", "upplevelse", "uppleva",
    "tourist", "tourism", "accessibility", "accessible", "employment", "employ", "visitor", "visit", "assess", "assessment",
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "noun", "root"),
    [
        ("fi", "turvallisuus", "turvallinen"),
        ("fi", "arviointi", "arvioida"),
        ("fi", "matkailija", "matkailu"),
        ("fi", "työttömyys", "työtön"),
        ("sv", "trygghet", "trygg"),
        ("sv", "flyttning", "flytta"),
        ("sv", "turist", "turism"),
        ("sv", "företagare", "företag"),
        ("sv", "upplevelse", "uppleva"),
        ("en", "tourist", "tourism"),
        ("en", "accessibility", "accessible"),
        ("en", "employment", "employ"),
        ("en", "visitor", "visit"),
        ("en", "assessment", "assess"),
    ],
)
def test_a_word_and_what_it_comes_from_find_each_other(language: Language, noun: str, root: str) -> None:
    assert root in set(derived(language, noun, KNOWN))
    assert noun in set(derived(language, root, KNOWN))


@pytest.mark.parametrize(("language", "word"), [("fi", "kirjallisuus"), ("sv", "nyhet"), ("en", "city"), ("sv", "et")])
def test_what_is_no_word_is_not_made_up(language: Language, word: str) -> None:
    assert list(derived(language, word, KNOWN)) == []


def test_a_word_does_not_come_from_itself() -> None:
    assert "trygg" not in set(derived("sv", "trygg", KNOWN))
