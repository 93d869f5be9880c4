"""Rules of Finnish that fill what a word list leaves out."""

from __future__ import annotations

from teoiksi.jobs.word_lists.finnish import derived, noun_of_doing, of_same_stem


def test_a_local_case_shows_the_genitive_and_the_plural() -> None:
    assert {"kosken", "kosket", "koskelle", "koskeksi"} <= of_same_stem("koskella")


def test_other_forms_show_nothing_more() -> None:
    assert of_same_stem("koskea") == {"koskea"}


def test_nouns_and_what_they_come_from_find_each_other() -> None:
    known = {"turvallisuus", "turvallinen", "arviointi", "arvioida", "matkailija", "matkailu", "työttömyys", "työtön"}
    assert set(derived("turvallisuus", known)) == {"turvallinen"}
    assert set(derived("turvallinen", known)) == {"turvallisuus"}
    assert set(derived("arvioida", known)) == {"arviointi"}
    assert set(derived("matkailija", known)) == {"matkailu"}
    assert set(derived("työtön", known)) == {"työttömyys"}


def test_what_is_no_word_is_not_made_up() -> None:
    assert list(derived("kirjallisuus", {"turvallinen"})) == []


def test_an_infinitive_gives_the_noun_of_doing() -> None:
    assert noun_of_doing("kiusaamalla") == "kiusaaminen"
    assert noun_of_doing("kiusaamaan") == ""
