"""What of a table makes an indicator, in words that outlive the yearly change of codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class AreaChoice(StrEnum):
    """Whose figures are fetched: one municipality's, all municipalities' (for comparison), or every area of the table."""

    OWN = "own"
    MUNICIPALITIES = "municipalities"
    ALL = "all"


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
