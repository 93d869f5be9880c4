"""Rules of Finnish that fill what a word list leaves out."""

from __future__ import annotations

from teoiksi.jobs.word_lists.finnish import noun_of_doing, of_same_stem


def test_a_local_case_shows_the_genitive_and_the_plural() -> None:
    assert {"kosken", "kosket", "koskelle", "koskeksi"} <= of_same_stem("koskella")


def test_other_forms_show_nothing_more() -> None:
    assert of_same_stem("koskea") == {"koskea"}


def test_an_adjective_shows_its_partitive() -> None:
    assert "turvallista" in of_same_stem("turvallisella")
    assert "sormuksta" not in of_same_stem("sormuksella")


def test_an_infinitive_gives_the_noun_of_doing() -> None:
    assert noun_of_doing("kiusaamalla") == "kiusaaminen"
    assert noun_of_doing("kiusaamaan") == ""
