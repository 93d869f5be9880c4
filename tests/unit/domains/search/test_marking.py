"""Marking hits and cutting snippets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from teoiksi.domains.search.queries.marking import ELLIPSIS, SNIPPET_LENGTH, Marker, text_of
from teoiksi.domains.search.types import Segment


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


def test_a_snippet_is_cut_between_words_around_the_first_hit() -> None:
    text = "sana " * 100 + "kärki " + "sana " * 100
    snippet = Marker(forms=["kärki"], stems=[]).snippet(text)
    assert snippet[0] == Segment(ELLIPSIS, is_hit=False)
    assert snippet[-1] == Segment(ELLIPSIS, is_hit=False)
    assert Segment("kärki", is_hit=True) in snippet
    assert len(text_of(snippet)) <= SNIPPET_LENGTH + 2
    assert "san " not in text_of(snippet)


def test_without_a_hit_the_beginning_is_shown() -> None:
    assert text_of(Marker(forms=[], stems=[]).snippet("Koko teksti.")) == "Koko teksti."


def test_markup_stays_plain_text() -> None:
    assert text_of(Marker(forms=["kärki"], stems=[]).mark("<b>kärki</b>")) == "<b>kärki</b>"


@given(st.text(max_size=600), st.lists(st.text(min_size=1, max_size=5), max_size=3))
def test_marking_never_loses_a_letter(text: str, stems: list[str]) -> None:
    marked = Marker(forms=["a", "kärki"], stems=stems).mark(text)
    assert text_of(marked) == text_of(Marker(forms=[], stems=[]).mark(text))
