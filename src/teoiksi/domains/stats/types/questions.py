"""Questions that a person puts to a statistics service while connecting an indicator, and their answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from teoiksi.kernel.period import Period
from teoiksi.sources.resolving.changes import FoundChange
from teoiksi.sources.resolving.recipe import Recipe


class QuestionKind(StrEnum):
    """What is asked: tables by words, how a table is built, or the figures that a recipe would bring."""

    FIND = "find"
    DESCRIBE = "describe"
    PREVIEW = "preview"


@dataclass(frozen=True, slots=True)
class OfferedTable:
    """A table that was found."""

    table: str
    title: str
    updated_on: date | None


@dataclass(frozen=True, slots=True)
class OfferedVariable:
    """A variable of a table: ``stem`` is its name without the year of its classification, ``role`` is ``time``, ``area``,
    ``content`` or ``other``, ``codes`` give a label for each code (the first 500), ``size`` is how many there are in all."""

    stem: str
    role: str
    name: str
    codes: Mapping[str, str]
    size: int
    may_be_left_out: bool


@dataclass(frozen=True, slots=True)
class OfferedTableShape:
    """How a table is built today."""

    title: str
    variables: tuple[OfferedVariable, ...]


@dataclass(frozen=True, slots=True)
class OfferedFigure:
    """A figure of the own area; ``missing`` is the state of its cell where there is no value."""

    period: Period
    value: float | None
    missing: str
    is_preliminary: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """What a recipe would bring: the own area's newest figures and how many other areas, or what keeps it from that."""

    area: str
    figures: tuple[OfferedFigure, ...] = ()
    others: int = 0
    unreadable: tuple[str, ...] = ()
    changes: tuple[FoundChange, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """A question and its answer; ``answered_at`` is None while it waits, and ``problem`` says in words why there is none.

    Of ``tables``, ``shape`` and ``preview`` the one of its kind is given once it has been answered.
    """

    id: UUID
    kind: QuestionKind
    recipe: Recipe
    words: str
    asked_at: datetime
    answered_at: datetime | None
    problem: str = ""
    tables: tuple[OfferedTable, ...] = ()
    shape: OfferedTableShape | None = None
    preview: Preview | None = None

    @property
    def is_open(self) -> bool:
        """Whether it still waits for its answer."""
        return self.answered_at is None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question got: a plain document, or a problem in words."""

    content: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    problem: str = ""
