"""The permission matrix: who there is, what a row says, and the tables of all areas put together.

A new page, or a new area, gets its rows in a file of its own under ``areas/``: ``ROWS`` by the name of the route, and, where
addresses have arguments, ``arguments()``, which gives them by the name of the route once the small town is there.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import ModuleType
from typing import Final

from tests.integration.rights import areas


class Who(StrEnum):
    """Everyone whom the matrix asks for. An employee of the action's own unit may do no more than who has no role at all."""

    READER = "reader"
    EMPLOYEE = "employee"
    OWNER = "owner of indicators"
    REPORTER = "reporter"
    MEMBER = "member of the group"
    CHAIR = "chair of the group"
    NEIGHBOUR = "chair of another group and reporter of another unit"
    OFFICER = "strategy officer"
    AUDITOR = "auditor"
    OPERATOR = "administrator"


EVERYONE: Final = frozenset(Who)
SIGNED_IN: Final = EVERYONE - {Who.READER}
STAFF: Final = SIGNED_IN - {Who.EMPLOYEE}
GROUP: Final = frozenset({Who.MEMBER, Who.CHAIR})
OFFICER: Final = frozenset({Who.OFFICER})
AUDITOR: Final = frozenset({Who.AUDITOR})
OPERATOR: Final = frozenset({Who.OPERATOR})

NOT_TAKEN: Final = 405
READER_IS_LED: Final = 302


@dataclass(frozen=True, slots=True)
class Row:
    """Who may open a route and send its form, and what they are answered; everyone else is refused.

    ``get`` and ``post`` are the statuses for those who may (by who they are, where they differ); a method that the route does
    not take is 405 for everybody. ``fields`` are sent by POST. A reader who may not is led to sign in; others get ``refused``.
    ``writes`` are those whose form changes something, where fewer than may send it: on a page of one's own items that of
    somebody else's is not heeded.
    """

    may: frozenset[Who]
    get: int | Mapping[Who, int] = NOT_TAKEN
    post: int | Mapping[Who, int] = NOT_TAKEN
    fields: Mapping[str, str] = field(default_factory=dict)
    refused: int = 403
    writes: frozenset[Who] | None = None

    @property
    def writers(self) -> frozenset[Who]:
        """Those whose form may change something."""
        return self.may if self.writes is None else self.writes

    def status(self, who: Who, method: str) -> int:
        """Give what someone is answered."""
        told = self.get if method == "GET" else self.post
        if told == NOT_TAKEN:
            return NOT_TAKEN
        if who not in self.may:
            return READER_IS_LED if who is Who.READER else self.refused
        return told if isinstance(told, int) else told[who]


def tables() -> Iterator[ModuleType]:
    """Give the tables of all areas."""
    for found in pkgutil.iter_modules(areas.__path__):
        yield importlib.import_module(f"{areas.__name__}.{found.name}")


def rows() -> dict[str, Row]:
    """Give the rows of all areas by the name of the route; no route has two."""
    found: dict[str, Row] = {}
    for table in tables():
        assert not found.keys() & table.ROWS.keys(), table.__name__
        found |= table.ROWS
    return found


def table_of(route: str) -> ModuleType:
    """Give the table in which a route has its row."""
    (table,) = [table for table in tables() if route in table.ROWS]
    return table
