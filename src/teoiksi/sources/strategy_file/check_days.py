"""Days that must follow each other, and characters that no text may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from teoiksi.kernel.problems import Problem
from teoiksi.sources.strategy_file.tree import (
    Mapping,
    Node,
    Scalar,
    Sequence,
    day_in,
    mapping_in,
    problem_at,
    problem_at_key,
)

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff￾￿]")


def check_days(root: Mapping) -> Iterator[Problem]:
    """Find a council term or a strategy that ends before it begins."""
    for key, name in (("term", "Valtuustokauden"), ("strategy", "Strategian voimassaolon")):
        part = mapping_in(root, key)
        start, end = day_in(part, "start"), day_in(part, "end")
        if start is not None and end is not None and end <= start:
            yield problem_at(
                part["end"],
                "end_before_start",
                f"{name} viimeinen päivä {end} ei ole ensimmäisen päivän {start} jälkeen.",
                "Tarkista, ovatko alku- ja loppupäivä vaihtuneet.",
            )


def check_characters(node: Node) -> Iterator[Problem]:
    """Find characters that cannot be stored: control characters and halves of surrogate pairs."""
    if isinstance(node, Scalar):
        if found := _FORBIDDEN.search(node):
            yield problem_at(
                node,
                "bad_character",
                f"Tekstissä on merkki, jota ei voi tallentaa (U+{ord(found[0]):04X}).",
                "Poista merkki. Rivinvaihto kirjoitetaan merkillä | alkavaan tekstiin.",
            )
        return
    if isinstance(node, Mapping):
        yield from _check_keys(node)
    for child in node if isinstance(node, Sequence) else node.values():
        yield from check_characters(child)


def _check_keys(node: Mapping) -> Iterator[Problem]:
    for key in node:
        if _FORBIDDEN.search(key):
            yield problem_at_key(
                node, key, "bad_character", "Kentän nimessä on merkki, jota ei voi tallentaa.", "Poista merkki."
            )
