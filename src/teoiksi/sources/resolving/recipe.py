"""What of a table makes an indicator, in words that outlive the yearly change of codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

BY_LABEL: Final = "="
"""What begins with this is the label of a code, not the code: ``=Venäjä``. It is looked up in the table at each run."""


class AreaChoice(StrEnum):
    """Whose figures are fetched: one municipality's, all municipalities' (for comparison), or every area of the table."""

    OWN = "own"
    MUNICIPALITIES = "municipalities"
    ALL = "all"


class Operation(StrEnum):
    """What is done with two selections of one table, for each area and time: the second is taken away from the first, or the
    first is divided by the second."""

    MINUS = "minus"
    PER = "per"


@dataclass(frozen=True)
class Combination:
    """The second selection: what differs from the first, its ``content`` (empty where it is the same) and ``others`` by
    their stem; variables that are not here are chosen as in the first."""

    operation: Operation
    content: str = ""
    others: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Recipe:
    """``service`` is the name of a configured service and ``table`` what it calls the table; ``content`` is the code of the
    content, empty where the table has none to choose.

    ``others`` gives the codes of every other dimension by its *stem*, its code without the vintage
    (``sukupuoli_9_20180101`` → ``sukupuoli``). Area and time have no codes here: they are found by role at each run.
    Several codes of one dimension are added together. ``own_area`` is the code of the area that the figures are about, empty
    for the municipality itself (a postal area, a region). ``newest`` limits the times to that many of the newest, 0 takes
    all. ``scale`` multiplies each value (0.001 turns euros into thousands). ``nil_is_zero`` tells that ``-`` means zero in
    this table. ``is_verified`` tells that a person has compared the outcome with the source.

    ``content``, ``own_area`` and the codes of ``others`` may be labels (``BY_LABEL``). ``combination`` puts a second selection
    of the same table to the first. ``running_sum`` adds up so many consecutive periods, of which the figure of the last one
    tells (12: the sum of the last twelve months). All of this comes before ``scale``.
    """

    service: str
    table: str
    content: str = ""
    others: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    areas: AreaChoice = AreaChoice.MUNICIPALITIES
    own_area: str = ""
    newest: int = 0
    scale: float = 1.0
    nil_is_zero: bool = False
    is_verified: bool = False
    combination: Combination | None = None
    running_sum: int = 1

    @property
    def second(self) -> Recipe | None:
        """The recipe of the second selection alone, or None where there is one only."""
        if self.combination is None:
            return None
        return replace(
            self,
            content=self.combination.content or self.content,
            others=MappingProxyType({**self.others, **self.combination.others}),
            combination=None,
        )
