"""The words between the product and a statistics service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

from teoiksi.sources.cube import Cube, Dimension, Role, Texts, texts
from teoiksi.sources.network import HostRules

ServiceKind = Literal["pxweb", "pxwebapi2", "sotkanet", "kuntatalous"]

Selection = Mapping[str, tuple[str, ...]]
"""Codes by the id of their dimension, exactly as the table has them today. A dimension that is left out is left out of
the answer, which the table must allow (elimination)."""


@dataclass(frozen=True, slots=True)
class ServiceProfile:
    """A configured service: where it is, what language its interface speaks, and how it wants to be treated.

    ``address`` ends with a slash; in it ``{language}`` stands for a language code where the service has one. ``rules``
    hold until the service tells its own.
    """

    name: str
    kind: ServiceKind
    address: str
    publisher: Texts
    licence: str
    rules: HostRules = field(default_factory=HostRules)
    database: str = ""


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table that a search found; ``table`` is what :meth:`StatisticsService.describe` takes."""

    table: str
    title: str
    updated: datetime | None = None


@dataclass(frozen=True, slots=True)
class TableDescription:
    """A table as it is today, without figures. Every dimension has its role where the service or its codes tell it for
    certain, else it is :attr:`Role.OTHER`."""

    table: str
    dimensions: tuple[Dimension, ...]
    title: Texts = field(default_factory=texts)
    updated: datetime | None = None
    source: Texts = field(default_factory=texts)
    licence: str = ""
    address: str = ""
    notes: tuple[str, ...] = ()

    def of_role(self, role: Role) -> tuple[Dimension, ...]:
        """Give the dimensions of a role."""
        return tuple(dimension for dimension in self.dimensions if dimension.role == role)

    @property
    def cells(self) -> int:
        """How many cells the whole table has."""
        count = 1
        for dimension in self.dimensions:
            count *= dimension.size
        return count


class StatisticsService(Protocol):
    """One service. Every call may raise :class:`~teoiksi.sources.network.SourceFailure`, and ``BadInput`` when the answer is
    not what the service promises."""

    profile: ServiceProfile

    def find(self, text: str, *, language: str = "fi") -> tuple[FoundTable, ...]:
        """Search tables by words, at most a hundred."""

    def describe(self, table: str, *, language: str = "fi") -> TableDescription:
        """Ask how a table is built today."""

    def fetch(self, table: str, selection: Selection, *, language: str = "fi") -> Cube:
        """Get the figures of a selection as one cube, in as many calls as the service's limits demand."""
