"""Small values that several domains use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
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


@dataclass(frozen=True, slots=True)
class Change:
    """One change in the history of an item: when, by whom (pseudonymous), why, and which fields from what to what."""

    happened_at: datetime
    event: str
    actor_id: str
    actor_kind: str
    reason: str
    kind: str
    item: str
    fields: tuple[tuple[str, Any, Any], ...]
