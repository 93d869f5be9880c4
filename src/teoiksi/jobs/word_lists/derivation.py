"""Words that are regularly derived from each other, such as *turvallisuus* and *turvallinen*, *trygghet* and *trygg*.

Finnish after Iso suomen kielioppi (VISK), § 175 ff.; Swedish and English by the endings that make nouns of verbs and
adjectives, and names of people of what they do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from teoiksi.kernel.language import Language

_ENDINGS: Final[dict[Language, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    "fi": (
        ("ointi", ("oida", "öidä")),
        ("öinti", ("öidä",)),
        ("aus", ("ata",)),
        ("äys", ("ätä",)),
        ("itus", ("ittaa",)),
        ("itys", ("ittää",)),
        ("ilija", ("ilu", "illa")),
        ("ilijä", ("ily", "illä")),
        ("isuus", ("inen",)),
        ("isyys", ("inen",)),
        ("ttomuus", ("ton",)),
        ("ttömyys", ("tön",)),
        ("eus", ("ea", "eä")),
        ("eys", ("eä",)),
        ("ius", ("i",)),
        ("iys", ("i",)),
        ("uus", ("a", "o", "u")),
        ("yys", ("ä", "y", "ö")),
    ),
    "sv": (
        ("het", ("",)),
        ("ning", ("a",)),
        ("ande", ("a",)),
        ("ende", ("",)),
        ("else", ("a",)),
        ("are", ("a", "")),
        ("ist", ("ism",)),
        ("lighet", ("a", "an")),
        ("dom", ("",)),
    ),
    "en": (
        ("ness", ("",)),
        ("ment", ("", "ed")),
        ("ation", ("e", "ate")),
        ("ion", ("e", "")),
        ("ing", ("", "e")),
        ("er", ("", "e")),
        ("or", ("", "e")),
        ("ist", ("ism",)),
        ("ility", ("le",)),
        ("ity", ("e", "")),
        ("ship", ("",)),
        ("y", ("",)),
    ),
}
"""Endings of nouns, and the endings that stand in their place in what they are derived from."""

_SHORTEST_ROOT: Final = {"fi": 3, "sv": 3, "en": 4}


def derived(language: Language, word: str, known: Collection[str]) -> Iterator[str]:
    """Give those of the known base forms that are regularly derived from this one, or this from them."""
    for noun, roots in _ENDINGS[language]:
        for root in roots:
            yield from _swapped(language, word, noun, root, known)
            yield from _swapped(language, word, root, noun, known)


def _swapped(language: Language, word: str, old: str, new: str, known: Collection[str]) -> Iterator[str]:
    stem = word[: len(word) - len(old)]
    if (
        word.endswith(old)
        and len(stem) >= _SHORTEST_ROOT[language]
        and (other := stem + new) in known
        and other != word
    ):
        yield other
