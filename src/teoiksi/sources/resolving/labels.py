"""Finds the code of today by its label, for tables whose codes are not known or do not last."""

from __future__ import annotations

from typing import Final

from teoiksi.sources.cube import Dimension
from teoiksi.sources.resolving.recipe import BY_LABEL

_MOST_PROPOSED: Final = 20


def code_of(dimension: Dimension, wanted: str) -> str | None:
    """Give the code that is wanted: itself, or the one whose label it is (``=Venäjä``), letter by letter, in whichever
    language the table has it. None when there is no such code, or several have the label: nothing is guessed."""
    if not wanted.startswith(BY_LABEL):
        return wanted if wanted in dimension.positions else None
    found = _of_label(dimension, wanted.removeprefix(BY_LABEL))
    return found[0] if len(found) == 1 else None


def proposed(dimension: Dimension, wanted: str) -> tuple[str, ...]:
    """Give codes that could be meant by a label: those that share it, else those whose label has it as a part, else the
    first ones of the table."""
    label = wanted.removeprefix(BY_LABEL)
    near = _of_label(dimension, label) or tuple(
        code for place, code in enumerate(dimension.codes) if _has(dimension, place, label.casefold())
    )
    return (near or dimension.codes)[:_MOST_PROPOSED]


def _of_label(dimension: Dimension, label: str) -> tuple[str, ...]:
    return tuple(
        code
        for place, code in enumerate(dimension.codes)
        if any(labels[place] == label for labels in dimension.labels.values())
    )


def _has(dimension: Dimension, place: int, part: str) -> bool:
    return any(part in labels[place].casefold() for labels in dimension.labels.values())
