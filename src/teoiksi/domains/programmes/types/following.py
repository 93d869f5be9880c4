"""What of carrying out anyone may follow, and one update of it as everybody reads it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from teoiksi.domains.programmes.types.cards import UpdateCard
from teoiksi.kernel.localized_text import LocalizedText


class Followed(StrEnum):
    """What may be followed; all but everything has a key, its slug."""

    EVERYTHING = "everything"
    SPEARHEAD = "spearhead"
    GOAL = "goal"
    PROGRAMME = "programme"
    ACTION = "action"


@dataclass(frozen=True, slots=True)
class PublicUpdate:
    """A situation update with its number, and the action that it tells of."""

    number: int
    action_slug: str
    action_name: LocalizedText
    update: UpdateCard


class NothingToFollow(LookupError):
    """There is nothing public of this kind with this key."""
