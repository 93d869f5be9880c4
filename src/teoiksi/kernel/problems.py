"""What is wrong in something that a person gave us: what, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file: line and column count from 1; ``path`` names the part, such as ``spearheads[2].name``."""

    line: int | None = None
    column: int | None = None
    path: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: ``code`` is stable and for programs, ``what`` and ``mend`` are plain Finnish sentences for a clerk."""

    code: str
    what: str
    mend: str
    place: Place = Place()


class BadInput(ValueError):
    """What was given cannot be taken; nothing was changed. All the mistakes are listed at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problem(s)")
        self.problems: tuple[Problem, ...] = tuple(problems)
