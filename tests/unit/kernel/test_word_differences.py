"""Differences of two texts, word by word."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teoiksi.kernel.word_differences import (
    Paragraph,
    PieceKind,
    paragraph_differences,
    shortened,
    word_differences,
)

TEXTS = st.lists(st.sampled_from(["koski", "ja", "kaupunki", "elävä", "lapset", "."]), max_size=12).map(" ".join)
SIGNS = {PieceKind.SAME: "", PieceKind.REMOVED: "-", PieceKind.ADDED: "+"}


def shown(paragraph: Paragraph) -> list[str]:
    return [SIGNS[piece.kind] + piece.text for piece in paragraph]


@pytest.mark.parametrize(
    ("before", "after", "pieces"),
    [
        ("Elävä Imatrankoski", "Elävä Imatrankoski", ["Elävä Imatrankoski"]),
        ("Elävä Imatrankoski", "Elävä ja viihtyisä Imatrankoski", ["Elävä", "+ja viihtyisä", "Imatrankoski"]),
        ("rohkea ja uudistuva", "rohkea ja tasapuolinen", ["rohkea ja", "-uudistuva", "+tasapuolinen"]),
        ("Kuusi kärkeä, kaksi arvoa.", "Kuusi kärkeä.", ["Kuusi", "-kärkeä, kaksi arvoa.", "+kärkeä."]),
        ("", "Uusi visio", ["+Uusi visio"]),
        ("Vanha visio", "", ["-Vanha visio"]),
        ("", "", []),
    ],
)
def test_the_words_that_stay_stand_between_those_that_went_and_came(before: str, after: str, pieces: list[str]) -> None:
    assert shown(word_differences(before, after)) == pieces


def test_a_lone_word_between_two_changes_is_shown_with_them() -> None:
    before = "Palvelut ovat lähellä, ja ne toimivat hyvin joka päivä koko kaupungissa"
    after = "Palvelut ovat verkossa, ja puhelin vastaa hyvin joka päivä koko kaupungissa"
    assert shown(word_differences(before, after)) == [
        "Palvelut ovat",
        "-lähellä, ja ne toimivat",
        "+verkossa, ja puhelin vastaa",
        "hyvin joka päivä koko kaupungissa",
    ]


def test_texts_with_little_in_common_are_shown_one_after_the_other() -> None:
    before, after = (
        "Energinen Imatra ja sen kolme kulmakiveä",
        "Strategia kertoo mihin suuntaan kaupunki ja väki kulkee",
    )
    assert shown(word_differences(before, after)) == [f"-{before}", f"+{after}"]


def test_paragraphs_are_held_against_their_like() -> None:
    found = paragraph_differences(
        ["Alku on sama.", "Kuusi kärkeä on nyt."], ["Uusi alku.", "Alku on sama.", "Viisi kärkeä on nyt."]
    )
    assert [shown(paragraph) for paragraph in found] == [
        ["+Uusi alku."],
        ["Alku on sama."],
        ["-Kuusi", "+Viisi", "kärkeä on nyt."],
    ]


def test_a_paragraph_that_took_the_place_of_another_stands_apart_from_it() -> None:
    found = paragraph_differences(["Satama", "Tori"], ["Puisto"])
    assert [shown(paragraph) for paragraph in found] == [["-Satama"], ["+Puisto"], ["-Tori"]]


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_the_pieces(before: str, after: str) -> None:
    pieces = word_differences(before, after)
    for text, other in ((before, PieceKind.ADDED), (after, PieceKind.REMOVED)):
        assert " ".join(piece.text for piece in pieces if piece.kind is not other).split() == text.split()
    assert all(one.kind is not next_one.kind for one, next_one in itertools.pairwise(pieces))


def test_of_a_long_text_only_the_words_around_a_change_are_left() -> None:
    words = [f"sana{number}" for number in range(20)]
    pieces = word_differences(" ".join(words), " ".join([*words[:10], "uusi", *words[10:]]))
    assert shown(shortened(pieces, around=2)) == ["… sana8 sana9", "+uusi", "sana10 sana11 …"]


def test_one_word_is_not_worth_an_ellipsis() -> None:
    pieces = word_differences("a b c d e f", "a b c d e f g")
    assert shown(shortened(pieces, around=5)) == ["a b c d e f", "+g"]


@pytest.mark.slow
def test_very_long_texts_that_are_hardly_alike_are_one_replacement() -> None:
    before, after = ("koski " * 30_000, "kaupunki koski " * 15_000)
    assert len(word_differences(before, after)) == 2
