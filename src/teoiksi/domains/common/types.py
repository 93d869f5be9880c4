"""Small values that several domains use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from teoiksi.kernel.localized_text import LocalizedText

CHANGE_CHANNEL: Final = "teoiksi_changed"
"""PostgreSQL channel on which every change of something public is announced; the payload is the table's name."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision that something rests on; an empty field is not known."""

    body: LocalizedText
    decided_on: date | None
    section: str
    case_number: str
    address: str

    def __bool__(self) -> bool:
        return bool(self.body or self.decided_on or self.section or self.case_number or self.address)


class ChangeKind(StrEnum):
    """What happened to an item."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an item, before and after, as the database kept them: a localized text as a mapping, a reference as
    the name of what it refers to (a mapping, or a slug)."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item that changed: ``model`` is its kind in lower case, such as ``goal``; ``name`` may be empty.

    ``values`` has all its fields after the change, or when it was removed; references as names only when it has no name
    of its own, for then they tell what it is.
    """

    model: str
    item_id: int
    slug: str
    name: LocalizedText
    kind: ChangeKind
    fields: tuple[FieldChange, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Everything that one service did at once: when (UTC), what for, who (only the kind is public) and why.

    ``counts`` has all items by model and kind; ``items`` may hold only the first ones of a large set.
    """

    id: str
    happened_at: datetime
    event: str
    actor_id: str
    actor_kind: str
    reason: str
    counts: tuple[tuple[str, ChangeKind, int], ...]
    items: tuple[ItemChange, ...] = ()
