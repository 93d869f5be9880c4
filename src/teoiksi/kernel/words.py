"""Words of a text, and the endings of Finnish that can be taken off by rule; shared by the index, the query and the worker."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LONGEST_WORD: Final = 80
"""Letters; a longer run of letters is no word that anyone looks for."""

_WORD: Final = re.compile(r"[^\W_]+")
_SOFT_HYPHEN: Final = "\u00ad"
_VOWELS: Final = "aeiouyäö"
_CLITICS: Final = ("kaan", "kään", "kin", "han", "hän", "ko", "kö", "pa", "pä")
_POSSESSIVES: Final = ("nsa", "nsä", "mme", "nne", "ni", "si")
_AFTER_POSSESSIVE: Final = ("", "n", "t", "na", "nä")
"""Before a possessive suffix the ending ``n`` or ``t`` falls off and the strong stem is used, as the essive shows it."""
_SHORTEST_STEM: Final = 3


@dataclass(frozen=True, slots=True)
class Word:
    """One word: in small letters, and where it stands in the text."""

    text: str
    start: int
    end: int


def normal(text: str) -> str:
    """Give the text in composed form, without soft hyphens: then the places of its words can be counted."""
    return unicodedata.normalize("NFC", text).replace(_SOFT_HYPHEN, "")


def spans(text: str) -> Iterator[Word]:
    """Give the words of a text that has been through ``normal``. Hyphens and apostrophes part words."""
    for found in _WORD.finditer(text):
        word = found.group().lower()
        if len(word) <= LONGEST_WORD and (len(word) > 1 or word.isdigit()):
            yield Word(word, found.start(), found.end())


def words(text: str) -> list[str]:
    """Give the words of any text in their order, in small letters; single letters are left out."""
    return [word.text for word in spans(normal(text))]


def fold(word: str) -> str:
    """Take the dots, rings and accents off the letters: ``kärki`` and ``karki`` become the same."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def without_endings(word: str) -> list[str]:
    """Give what a Finnish word may be without its clitics and possessive suffix, most likely first.

    ``kaupungissammekin`` gives among others ``kaupungissa``. They are guesses: only a list of forms tells which exist.
    """
    guesses: list[str] = []
    for plain in _without_clitics(word):
        if plain != word:
            guesses.append(plain)
        guesses.extend(_without_possessive(plain))
    return list(dict.fromkeys(guesses))


def _without_clitics(word: str) -> Iterator[str]:
    yield word
    for clitic in _CLITICS:
        rest = word.removesuffix(clitic)
        if rest != word and len(rest) >= _SHORTEST_STEM:
            yield rest


def _without_possessive(word: str) -> Iterator[str]:
    for suffix in _POSSESSIVES:
        rest = word.removesuffix(suffix)
        if rest != word and len(rest) >= _SHORTEST_STEM:
            yield from (rest + ending for ending in _AFTER_POSSESSIVE)
            if rest.endswith("kse"):
                yield rest[:-1] + "i"
    if len(word) > _SHORTEST_STEM + 2 and word[-1] == "n" and word[-2] in _VOWELS and word[-2] == word[-3]:
        yield word[:-2]
