"""The words of figures that arrive by themselves: what a run did, what has changed at a source, why a figure waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.resolving.changes import FoundChange, SourceChange


class RunKind(StrEnum):
    """What set a run going."""

    SCHEDULE = "schedule"
    DEMAND = "demand"
    COMMAND = "command"
    FOLDER = "folder"


class RefreshOutcome(StrEnum):
    """How it went with one connection in one run."""

    STORED = "stored"
    UNCHANGED = "unchanged"
    SOURCE_CHANGED = "source_changed"
    REFUSED = "refused"
    UNAVAILABLE = "unavailable"
    UNREADABLE = "unreadable"


FAILED: Final = frozenset(
    {
        RefreshOutcome.SOURCE_CHANGED,
        RefreshOutcome.REFUSED,
        RefreshOutcome.UNAVAILABLE,
        RefreshOutcome.UNREADABLE,
    }
)
"""Outcomes after which no figure came; the last good ones stay."""


class WaitReason(StrEnum):
    """Why a figure waits for its owner's word."""

    LARGE_CHANGE = "large_change"
    TOO_LOW = "too_low"
    TOO_HIGH = "too_high"


class WaitState(StrEnum):
    """What became of a figure that waited."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


RUN_KIND_NAMES: Final[dict[RunKind, LocalizedText]] = {
    RunKind.SCHEDULE: LocalizedText("aikataulun mukaan", "enligt tidtabell", "by schedule"),
    RunKind.DEMAND: LocalizedText("pyynnöstä", "på begäran", "on demand"),
    RunKind.COMMAND: LocalizedText("komennolla", "med kommando", "by a command"),
    RunKind.FOLDER: LocalizedText("tallennetuista vastauksista", "ur sparade svar", "from recorded answers"),
}

REFRESH_OUTCOME_NAMES: Final[dict[RefreshOutcome, LocalizedText]] = {
    RefreshOutcome.STORED: LocalizedText("uusia lukuja", "nya uppgifter", "new figures"),
    RefreshOutcome.UNCHANGED: LocalizedText("ei uutta", "inget nytt", "nothing new"),
    RefreshOutcome.SOURCE_CHANGED: LocalizedText("lähde on muuttunut", "källan har ändrats", "source changed"),
    RefreshOutcome.REFUSED: LocalizedText("lähde kieltäytyi", "källan vägrade", "source refused"),
    RefreshOutcome.UNAVAILABLE: LocalizedText("lähde ei vastannut", "källan svarade inte", "source did not answer"),
    RefreshOutcome.UNREADABLE: LocalizedText(
        "vastausta ei voitu lukea", "svaret kunde inte läsas", "unreadable answer"
    ),
}

SOURCE_CHANGE_NAMES: Final[dict[SourceChange, LocalizedText]] = {
    SourceChange.NO_TIME: LocalizedText(
        "taulukosta ei löydy yhtä aikamuuttujaa", "tabellen har inte en enda tidsvariabel", "no single time variable"
    ),
    SourceChange.NO_AREA: LocalizedText(
        "taulukosta ei löydy yhtä aluemuuttujaa", "tabellen har inte en enda områdesvariabel", "no single area variable"
    ),
    SourceChange.AREA_GONE: LocalizedText(
        "oma alue puuttuu taulukosta", "det egna området saknas i tabellen", "own area is not in the table"
    ),
    SourceChange.CONTENT_GONE: LocalizedText(
        "tietosisältöä ei ole tai sen tunnus on muuttunut",
        "innehållet finns inte eller har en ny kod",
        "content is gone or has another code",
    ),
    SourceChange.VARIABLE_GONE: LocalizedText(
        "muuttujaa ei enää ole", "variabeln finns inte längre", "variable is gone"
    ),
    SourceChange.VARIABLE_NEW: LocalizedText(
        "taulukossa on muuttuja, josta ei ole valittu arvoa",
        "tabellen har en variabel utan valt värde",
        "a variable of which no value is chosen",
    ),
    SourceChange.VALUE_GONE: LocalizedText("luokkaa ei enää ole", "klassen finns inte längre", "category is gone"),
    SourceChange.NEW_VINTAGE: LocalizedText(
        "aluejaon vuosi on vaihtunut", "områdesindelningens år har bytts", "another year of the area classification"
    ),
    SourceChange.STALE: LocalizedText(
        "taulukko ei enää päivity", "tabellen uppdateras inte längre", "table is no longer updated"
    ),
    SourceChange.FIGURES_GONE: LocalizedText(
        "aiemmin tiedettyjä lukuja puuttuu vastauksesta",
        "tidigare kända uppgifter saknas i svaret",
        "figures known before are not in the answer",
    ),
    SourceChange.UNREADABLE_TIME: LocalizedText(
        "ajanjaksoa ei tunnisteta", "perioden känns inte igen", "period is not recognised"
    ),
}

WAIT_REASON_NAMES: Final[dict[WaitReason, LocalizedText]] = {
    WaitReason.LARGE_CHANGE: LocalizedText(
        "muutos on epäuskottavan suuri", "ändringen är osannolikt stor", "implausibly large change"
    ),
    WaitReason.TOO_LOW: LocalizedText("luku on epäuskottavan pieni", "talet är osannolikt lågt", "implausibly low"),
    WaitReason.TOO_HIGH: LocalizedText("luku on epäuskottavan suuri", "talet är osannolikt högt", "implausibly high"),
}

WAIT_STATE_NAMES: Final[dict[WaitState, LocalizedText]] = {
    WaitState.WAITING: LocalizedText("odottaa vahvistusta", "väntar på bekräftelse", "waiting for confirmation"),
    WaitState.ACCEPTED: LocalizedText("hyväksytty", "godkänd", "accepted"),
    WaitState.REJECTED: LocalizedText("hylätty", "avvisad", "rejected"),
    WaitState.WITHDRAWN: LocalizedText("lähde korjasi luvun", "källan rättade talet", "corrected by the source"),
}


@dataclass(frozen=True, slots=True)
class PlausibilityRule:
    """When a figure waits: it differs from the figure before it, or from what it revises, by more than ``largest_change`` of
    that (0.3 is 30 %), or is outside ``lowest`` … ``highest``. None sets no bound."""

    largest_change: float | None = None
    lowest: float | None = None
    highest: float | None = None


@dataclass(frozen=True, slots=True)
class LineCounts:
    """What became of the figures of one connection in one run; ``got`` counts cells of the answer, all areas, and the compared
    ones are those of other areas than the own one."""

    got: int = 0
    new: int = 0
    revised: int = 0
    unchanged: int = 0
    waiting: int = 0
    compared_new: int = 0
    compared_revised: int = 0

    @property
    def changed(self) -> bool:
        """Whether any figure was written."""
        return bool(self.new or self.revised or self.compared_new or self.compared_revised)


@dataclass(frozen=True, slots=True)
class LineCard:
    """One line of a run's record; ``asked`` is the address and what was selected, ``why`` what the source said or how its
    answer was wrong, in Finnish."""

    series: str
    service: str
    table: str
    outcome: RefreshOutcome
    counts: LineCounts
    asked: str
    why: str
    changes: tuple[FoundChange, ...]
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class RunCard:
    """A run: ``closed_at`` is None when it is under way, or was killed before its end."""

    id: int
    kind: RunKind
    asked_for: str
    started_at: datetime
    closed_at: datetime | None
    lines: tuple[LineCard, ...]
