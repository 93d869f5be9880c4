"""What can be said of Finnish words by rule: forms that share a stem; after Iso suomen kielioppi (VISK), § 55 ff."""

from __future__ import annotations

from typing import Final

_LOCAL_CASES: Final = ("ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä")
STEM_SIGNS: Final = ("ssa", "ssä", "lla", "llä")
"""A word that has one of these cases is a noun, and shows the stem that its genitive and plural have too."""

_INFINITIVE_SIGNS: Final = frozenset({"malla", "mällä"})


def of_same_stem(form: str) -> set[str]:
    """Give the form, and those that a noun always has beside it.

    A word list has one base form for each form, so *kosken* may be noted only as a form of *koskea*; since there is
    *koskella*, it is a form of *koski* too. So is *turvallista* of *turvallinen*, since there is *turvallisella*.
    """
    if form[-3:] not in _LOCAL_CASES:
        return {form}
    stem, a = form[:-3], form[-1]
    cases = (f"ss{a}", f"st{a}", f"ll{a}", f"lt{a}", f"tt{a}", "lle", "ksi")
    partitive = {f"{stem[:-1]}t{a}"} if stem.endswith("se") and not stem.endswith("kse") else set()
    return {form, f"{stem}n", f"{stem}t", *(stem + case for case in cases), *partitive}


def noun_of_doing(form: str) -> str:
    """Give the noun in ``-minen`` of a verb whose third infinitive this form is (*kiusaamalla* gives *kiusaaminen*)."""
    return form[:-4] + "inen" if form[-5:] in _INFINITIVE_SIGNS else ""
