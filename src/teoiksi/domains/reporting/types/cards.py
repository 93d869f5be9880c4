"""Rounds as lists and desks show them, and the document of a closed one; nothing of the database is in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from teoiksi.domains.reporting.types.parts import RoundTextPart
from teoiksi.domains.reporting.types.words import Lacking, RoundKind, RoundState, TextState
from teoiksi.kernel.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class RoundInBrief:
    """A round as lists show it; ``sha256`` is empty until it is closed. ``asked`` are the spearheads that must answer."""

    slug: str
    name: LocalizedText
    kind: RoundKind
    state: RoundState
    strategy_slug: str
    situation_on: date
    cut_off_on: date
    opens_on: date
    closes_on: date
    previous: str
    is_example: bool
    sha256: str
    asked: tuple[str, ...]

    @property
    def is_closed(self) -> bool:
        """Whether it has been closed."""
        return self.state is RoundState.CLOSED


@dataclass(frozen=True, slots=True)
class LatestRound:
    """The newest closed round, as a page leads to it; ``has_review`` tells whether the group gave a text of what is shown."""

    slug: str
    name: LocalizedText
    situation_on: date
    is_example: bool
    has_review: bool


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
    """How far a spearhead group has come.

    ``wanted`` texts are waited for, ``written`` are there, of them ``reviewed`` have been read (or approved) and
    ``approved`` are ready. Of its ``actions`` that have not ended, ``told`` have an update since the round was opened.
    """

    spearhead_slug: str
    spearhead_position: int
    spearhead_name: str
    wanted: int
    written: int
    reviewed: int
    approved: int
    actions: int
    told: int

    @property
    def is_ready(self) -> bool:
        """Whether all of its texts have been approved."""
        return self.approved >= self.wanted


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A group that has not answered in an open round: of the texts that are ``wanted`` of it, so many are ``approved``, so many
    are ``drafts`` that nobody has reviewed, and so many ``reviewed`` ones wait to be approved."""

    round_slug: str
    round_name: LocalizedText
    closes_on: date
    strategy_slug: str
    spearhead_slug: str
    spearhead_name: LocalizedText
    wanted: int
    approved: int
    drafts: int = 0
    reviewed: int = 0

    @property
    def unwritten(self) -> int:
        """How many texts nobody has begun."""
        return self.wanted - self.approved - self.reviewed - self.drafts


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that a round would lack if it were closed now: in which spearhead, of which goal or action, and what."""

    spearhead_slug: str
    spearhead_name: str
    goal_slug: str
    about: str
    what: Lacking


@dataclass(frozen=True, slots=True)
class FrozenDocument:
    """What was frozen as a round was closed: ``document`` are the bytes whose SHA-256 is published, ``content`` says them."""

    document: bytes
    sha256: str
    content: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What checking the seal of a round gave: the published hash, that of the document now, and whether the chain holds.

    ``is_canonical`` tells that the document is written in the one way; ``is_chained`` that it names the seal of the
    previous round as that round has it (true when there is none).
    """

    slug: str
    published: str
    counted: str
    is_canonical: bool
    is_chained: bool

    @property
    def holds(self) -> bool:
        """Whether everything is as it was when the round was closed."""
        return self.published == self.counted and self.is_canonical and self.is_chained
