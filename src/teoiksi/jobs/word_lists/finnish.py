"""What can be said of Finnish words by rule: forms that share a stem, and words derived from each other.

Rules after Iso suomen kielioppi (VISK): § 55 ff. on stems of nouns, § 175 ff. on derived nouns.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

_LOCAL_CASES: Final = ("ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä")
STEM_SIGNS: Final = ("ssa", "ssä", "lla", "llä")
"""A word that has one of these cases is a noun, and shows the stem that its genitive and plural have too."""

_VERBS_AND_NOUNS: Final = (
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
)
_INFINITIVE_SIGNS: Final = frozenset({"malla", "mällä"})
_SHORTEST_ROOT: Final = 3


def of_same_stem(form: str) -> set[str]:
    """Give the form, and those that a noun always has beside it.

    A word list has one base form for each form, so *kosken* may be noted only as a form of *koskea*; since there is
    *koskella*, it is a form of *koski* too.
    """
    if form[-3:] not in _LOCAL_CASES:
        return {form}
    stem, a = form[:-3], form[-1]
    cases = (f"ss{a}", f"st{a}", f"ll{a}", f"lt{a}", f"tt{a}", "lle", "ksi")
    return {form, f"{stem}n", f"{stem}t", *(stem + case for case in cases)}


def derived(word: str, known: Collection[str]) -> Iterator[str]:
    """Give those of the known base forms that are regularly derived from this one, or this from them.

    Such as *turvallisuus* and *turvallinen*, *arviointi* and *arvioida*, *matkailija* and *matkailu*.
    """
    for noun_ending, root_endings in _VERBS_AND_NOUNS:
        for root_ending in root_endings:
            yield from _swapped(word, noun_ending, root_ending, known)
            yield from _swapped(word, root_ending, noun_ending, known)


def noun_of_doing(form: str) -> str:
    """Give the noun in ``-minen`` of a verb whose third infinitive this form is (*kiusaamalla* gives *kiusaaminen*)."""
    return form[:-4] + "inen" if form[-5:] in _INFINITIVE_SIGNS else ""


def _swapped(word: str, old: str, new: str, known: Collection[str]) -> Iterator[str]:
    if word.endswith(old) and len(word) - len(old) >= _SHORTEST_ROOT and (other := word[: -len(old)] + new) in known:
        yield other
