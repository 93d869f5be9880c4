"""Answers kept from one run to the next, so that a service may say "nothing has changed" instead of sending it all again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol


@dataclass(frozen=True, slots=True)
class Condition:
    """What an earlier answer said of itself: asked with it, a service may answer that nothing has changed."""

    etag: str = ""
    last_modified: str = ""

    def __bool__(self) -> bool:
        return bool(self.etag or self.last_modified)


NO_CONDITION: Final = Condition()


@dataclass(frozen=True, slots=True)
class Answer:
    """``body`` is empty when the service said that nothing has changed since a condition that the caller gave; of an answer
    that was kept, it is the kept one."""

    address: str
    body: bytes
    content_type: str
    fetched_at: datetime
    condition: Condition = NO_CONDITION
    is_unchanged: bool = False


class Shelf(Protocol):
    """Keeps answers that have a condition, by address."""

    def find(self, address: str) -> Answer | None:
        """Give the kept answer, or None."""

    def keep(self, answer: Answer) -> None:
        """Keep an answer in place of the earlier one of its address."""


class NoShelf:
    """Keeps nothing: for answers from a folder, and for recording, which needs every answer whole."""

    def find(self, address: str) -> Answer | None:  # noqa: ARG002 - as the protocol has it
        """Find nothing."""
        return None

    def keep(self, answer: Answer) -> None:
        """Keep nothing."""
