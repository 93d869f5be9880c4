"""What everything shown of rounds is made from; frozen, and with nothing of the database in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from teoiksi.domains.reporting.types.parts import RoundTextPart
from teoiksi.domains.reporting.types.words import RoundKind, RoundState, TextState
from teoiksi.kernel.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class RoundInBrief:
    """A round as lists show it; ``sha256`` is empty until it is closed."""

    slug: str
    name: LocalizedText
    kind: RoundKind
    state: RoundState
    strategy_slug: str
    cut_off_on: date
    opens_on: date
    closes_on: date
    previous: str
    is_example: bool
    sha256: str


@dataclass(frozen=True, slots=True)
class RoundTextCard:
    """A text of a round with its state; ``version`` grows at every saving. ``goal`` is empty for that of a spearhead."""

    spearhead: str
    goal: str
    part: RoundTextPart
    state: TextState
    version: int


@dataclass(frozen=True, slots=True)
class Answer:
    """How far a spearhead group has come: how many texts are waited for, and how many are in each state."""

    spearhead_slug: str
    spearhead_position: int
    spearhead_name: LocalizedText
    wanted: int
    written: int
    approved: int


@dataclass(frozen=True, slots=True)
class FrozenCard:
    """A closed round: ``document`` are the bytes whose SHA-256 is published, ``content`` is what they say."""

    document: bytes
    sha256: str
    content: Mapping[str, Any]

    @property
    def closed_at(self) -> datetime:
        """When it was closed."""
        return datetime.fromisoformat(self.content["closed_at"])

    @property
    def previous(self) -> str:
        """The slug of the round that this one is compared with, or an empty text."""
        before = self.content["round"]["previous"]
        return before["slug"] if before else ""
