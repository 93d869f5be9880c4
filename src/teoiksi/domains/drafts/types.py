"""The words of drafts of changes, what they are called, and the cards that their pages are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from teoiksi.domains.common.types import Decision
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.merge import Clash
from teoiksi.sources.strategy_file.plain import Plain


class DraftState(StrEnum):
    """How far a draft of changes is."""

    WRITING = "writing"
    SENT = "sent"
    PUBLISHED = "published"
    DROPPED = "dropped"


class Edit(StrEnum):
    """What a version of a draft did to the one before it."""

    OPENED = "opened"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    TRANSLATED = "translated"
    FOLLOWED = "followed"


STATE_NAMES: Final[Mapping[DraftState, LocalizedText]] = {
    DraftState.WRITING: LocalizedText("kirjoitetaan", "skrivs", "being written"),
    DraftState.SENT: LocalizedText("odottaa päätöstä", "väntar på beslut", "waits for a decision"),
    DraftState.PUBLISHED: LocalizedText("julkaistu", "publicerad", "published"),
    DraftState.DROPPED: LocalizedText("luovuttu", "avskriven", "given up"),
}

EDIT_NAMES: Final[Mapping[Edit, LocalizedText]] = {
    Edit.OPENED: LocalizedText("luonnos avattiin", "utkastet öppnades", "draft opened"),
    Edit.CHANGED: LocalizedText("muokattiin", "redigerades", "edited"),
    Edit.ADDED: LocalizedText("lisättiin", "lades till", "added"),
    Edit.REMOVED: LocalizedText("poistettiin", "togs bort", "removed"),
    Edit.MOVED: LocalizedText("siirrettiin", "flyttades", "moved"),
    Edit.TRANSLATED: LocalizedText("käännettiin", "översattes", "translated"),
    Edit.FOLLOWED: LocalizedText(
        "otettiin mukaan voimassa olevan muutokset",
        "ändringarna i det gällande togs med",
        "changes of what is in force were taken in",
    ),
}

NEXT_STATES: Final[Mapping[DraftState, frozenset[DraftState]]] = {
    DraftState.WRITING: frozenset({DraftState.SENT, DraftState.PUBLISHED, DraftState.DROPPED}),
    DraftState.SENT: frozenset({DraftState.WRITING, DraftState.PUBLISHED, DraftState.DROPPED}),
    DraftState.PUBLISHED: frozenset(),
    DraftState.DROPPED: frozenset(),
}


class DraftClosed(Exception):
    """The draft is not being written: it has been sent, published or given up."""


class WrongStep(Exception):
    """A draft does not go to that state from the one it is in."""


class NeedsDecision(Exception):
    """More than words of it were mended, so a decision is needed before it can be published."""


class DecisionMissing(Exception):
    """The body or the day of the decision is missing."""


class ReasonMissing(Exception):
    """What would be done needs a reason, which history keeps."""


class StrategyChanged(Exception):
    """The strategy itself has changed since the draft was opened: its changes have to be taken in first."""


class NothingToPublish(Exception):
    """The draft does not differ from the strategy."""


class EditedMeanwhile(Exception):
    """Someone else wrote the same place since it was opened; nothing was saved and nothing is lost.

    ``clashes`` has what both wrote; ``version`` is the one that has theirs.
    """

    def __init__(self, clashes: tuple[Clash, ...], version: int) -> None:
        super().__init__(f"{len(clashes)} clash(es)")
        self.clashes, self.version = clashes, version


@dataclass(frozen=True, slots=True)
class DraftCard:
    """A draft of changes; ``version`` is its newest; ``opened_by`` is a pseudonym; times are UTC."""

    key: UUID
    title: str
    state: DraftState
    strategy: str
    version: int
    opened_by: UUID
    opened_at: datetime
    is_example: bool
    reason: str
    decision: Decision
    published_at: datetime | None


@dataclass(frozen=True, slots=True)
class VersionCard:
    """One version in the history of a draft: what was done to which item, by whom (pseudonym), when (UTC) and why."""

    number: int
    edit: Edit
    kind: str
    slug: str
    name: LocalizedText
    reason: str
    author: UUID
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class Edited:
    """What saving did: the version that has it, and whether someone else had saved in between (both are in it)."""

    version: int
    with_others: bool = False


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where a text stands: item, and its field in the words of the file (``name``, ``contents.2``, ``decision.body``)."""

    kind: str
    slug: str
    field: str


@dataclass(frozen=True, slots=True)
class Translation:
    """A text and the languages in which it is missing, or older than the Finnish is."""

    place: TextPlace
    text: LocalizedText
    missing: tuple[Language, ...]
    outdated: tuple[Language, ...]


Document = Plain
"""A strategy without its figures, in plain values."""
