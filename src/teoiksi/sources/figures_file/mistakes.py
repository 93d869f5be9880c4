"""Collecting the mistakes of a file: each has a stable code, its sentences and its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from teoiksi.kernel.problems import Place, Problem
from teoiksi.sources.figures_file.mistakes_in_cells import CELL_MISTAKES
from teoiksi.sources.figures_file.mistakes_in_files import FILE_MISTAKES
from teoiksi.sources.figures_file.mistakes_in_tables import TABLE_MISTAKES

ALL_MISTAKES: Final = {**FILE_MISTAKES, **TABLE_MISTAKES, **CELL_MISTAKES}


class Mistake(ValueError):
    """Something cannot be read: the code of the mistake and the facts that its sentences name."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


def written_out(words: Mapping[str, tuple[str, str]], code: str, place: Place, **facts: object) -> Problem:
    """Write a mistake out: what is wrong and how to mend it. ``words`` are the two sentences by code, with the facts' names."""
    what, mend = words[code]
    shown = {name: _shortened(fact) for name, fact in facts.items()}
    return Problem(code, what.format(**shown), mend.format(**shown), place)


class Mistakes:
    """The mistakes found so far."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def add(self, code: str, place: Place = Place(), **facts: object) -> None:
        """Note one mistake."""
        self.problems.append(written_out(ALL_MISTAKES, code, place, **facts))

    def note(self, mistake: Mistake, place: Place) -> None:
        """Note a mistake that was met while reading a cell."""
        self.add(mistake.code, place, **mistake.facts)


def _shortened(fact: object) -> object:
    if isinstance(fact, str) and len(fact) > 60:
        return fact[:57] + "…"
    return fact
