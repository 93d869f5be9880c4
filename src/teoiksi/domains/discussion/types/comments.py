"""Comments that signed-in people write on items: what is said, corrected and withdrawn, and who is mentioned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

LONGEST_COMMENT: Final = 3000


class CommentedKind(StrEnum):
    """What may be commented on; its key is the slug, or the number, of the item."""

    ACTION = "action"
    PROGRAMME = "programme"
    MEETING = "meeting"


class CommentAct(StrEnum):
    """What a row does: it says something new, or corrects or withdraws what was said."""

    SAID = "said"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Commented:
    """The item that a comment is on."""

    kind: CommentedKind
    key: str


@dataclass(frozen=True, slots=True)
class CommentCard:
    """A comment as it stands: its newest text (empty when withdrawn) and the ones before, oldest first.

    ``author`` and ``mentions`` are pseudonyms; ``changed_at`` is when it was corrected or withdrawn, else None.
    """

    id: int
    on: Commented
    author: UUID
    text: str
    language: str
    said_at: datetime
    changed_at: datetime | None
    is_withdrawn: bool
    earlier: tuple[str, ...]
    mentions: tuple[UUID, ...]


class NotOnesOwn(Exception):
    """Only the one who wrote a comment corrects or withdraws it."""


class Withdrawn(Exception):
    """The comment has been withdrawn; nothing of it changes any more."""
