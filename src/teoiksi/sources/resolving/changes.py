"""What is not at a source as a recipe expects it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SourceChange(StrEnum):
    """What is not as the recipe expects: the first seven keep it from being followed, the rest are only told."""

    NO_TIME = "no_time"
    NO_AREA = "no_area"
    AREA_GONE = "area_gone"
    CONTENT_GONE = "content_gone"
    VARIABLE_GONE = "variable_gone"
    VARIABLE_NEW = "variable_new"
    VALUE_GONE = "value_gone"
    NEW_VINTAGE = "new_vintage"
    STALE = "stale"
    FIGURES_GONE = "figures_gone"
    UNREADABLE_TIME = "unreadable_time"


@dataclass(frozen=True, slots=True)
class FoundChange:
    """One change: in which dimension, which code is not as it was, and ``proposals`` of codes that could stand for it.

    A proposal is never taken by itself: a person accepts it, and the recipe is changed.
    """

    kind: SourceChange
    dimension: str = ""
    code: str = ""
    proposals: tuple[str, ...] = ()
