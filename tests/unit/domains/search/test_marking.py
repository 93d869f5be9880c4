"""Marking hits and cutting snippets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teoiksi.domains.search.queries.marking import ELLIPSIS, SNIPPET_LENGTH, Marker, text_of
from teoiksi.domains.search.types import NOT_SHOWN, Segment


def test_known_forms_are_marked_whole() -> None:
    marker = Marker(forms=["kärjen", "kärki"], stems=[])
    assert marker.mark("Elävä Imatrankoski -kärjen mittari") == (
        Segment("Elävä Imatrankoski -", is_hit=False),
        Segment("kärjen", is_hit=True),
        Segment(" mittari", is_hit=False),
    )


def test_a_stem_marks_words_that_it_begins_but_not_long_compounds() -> None:
    marks = [
        segment.text
        for segment in Marker(forms=[], stems=["mittar"]).mark("Mittarit ja mittariluettelot")
        if segment.is_hit
    ]
    assert marks == ["Mittarit"]


def snippet(text: str, form: str) -> str:
    return text_of(Marker(forms=[form], stems=[]).snippet(text))


def test_a_sentence_that_is_too_long_is_cut_between_words_around_the_hit() -> None:
    text = "sana " * 100 + "kärki " + "sana " * 100
    found = Marker(forms=["kärki"], stems=[]).snippet(text)
    assert found[0] == Segment(ELLIPSIS, is_hit=False)
    assert found[-1] == Segment(ELLIPSIS, is_hit=False)
    assert Segment("kärki", is_hit=True) in found
    assert len(text_of(found)) <= SNIPPET_LENGTH + 2
    assert "san " not in text_of(found)


def test_a_snippet_is_whole_sentences_from_the_one_with_the_hit_on() -> None:
    others = [f"Tässä on lause numero {number}, jossa ei ole mitään." for number in range(20)]
    text = " ".join([*others[:10], "Kärki on tässä.", *others[10:]])
    found = snippet(text, "kärki")
    assert found.startswith("Kärki on tässä. Tässä on lause numero 10,")
    assert found.endswith("mitään.")
    assert SNIPPET_LENGTH - 60 < len(found) <= SNIPPET_LENGTH


def test_sentences_before_the_hit_fill_the_rest_at_the_end_of_a_text() -> None:
    text = "a " * 200 + "loppuu. Toiseksi viimeinen.\n\nViimeinen kärki."
    assert snippet(text, "kärki") == "Toiseksi viimeinen. Viimeinen kärki."


@pytest.mark.parametrize("text", ["Oppilaat 8. ja 9. luokalla.", "Kysely 8.–9. Luokille.", "Kuntalain 3. Luvussa."])
def test_an_ordinal_number_ends_no_sentence(text: str) -> None:
    long = "x" * (SNIPPET_LENGTH - len(text))
    assert snippet(f"{text} {long}", "oppilaat").startswith(text)


def test_a_year_may_end_a_sentence() -> None:
    text = "Näin oli vuonna 2030. " + "Sen jälkeen kärki muuttui " + "paljon " * 30 + "."
    assert snippet(text, "kärki").startswith("Sen jälkeen")


def test_what_is_only_found_by_is_not_shown() -> None:
    text = f"Määritelmä.{NOT_SHOWN}Sotkanet 1.1"
    assert snippet(text, "sotkanet") == "Määritelmä."
    assert not snippet(f"{NOT_SHOWN}Sotkanet", "sotkanet")


def test_without_a_hit_the_beginning_is_shown() -> None:
    assert text_of(Marker(forms=[], stems=[]).snippet("Koko teksti.")) == "Koko teksti."


def test_markup_stays_plain_text() -> None:
    assert text_of(Marker(forms=["kärki"], stems=[]).mark("<b>kärki</b>")) == "<b>kärki</b>"


@given(st.text(max_size=600), st.lists(st.text(min_size=1, max_size=5), max_size=3))
def test_marking_never_loses_a_letter(text: str, stems: list[str]) -> None:
    marked = Marker(forms=["a", "kärki"], stems=stems).mark(text)
    assert text_of(marked) == text_of(Marker(forms=[], stems=[]).mark(text))
