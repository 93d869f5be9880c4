"""What an open round still waits for, by the unit or company that answers for it; nothing of the database is in it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from teoiksi.domains.reporting.types.frozen import UnitLine


@dataclass(frozen=True, slots=True)
class AwaitedThing:
    """An action that nobody has told of since the opening (``reason`` is empty), or an indicator whose figure is missing.

    ``reason`` says in words why an indicator could not be assessed; ``ask`` are those who answer for it, by pseudonym.
    """

    name: str
    reason: str
    ask: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class AwaitedOfUnit:
    """What is waited for from one unit; ``unit`` is None for indicators that no unit answers for."""

    unit: UnitLine | None
    things: tuple[AwaitedThing, ...]
