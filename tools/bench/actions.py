"""The actions that are measured: six programmes in force with 500 actions, their milestones and what has been told of them."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Final

from tools.bench import city
from tools.bench.sentences import name, paragraphs, sentence

from teoiksi.domains.programmes import services
from teoiksi.jobs import search
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.programme_file.document import (
    ActionEntry,
    CostEntry,
    MilestoneEntry,
    ProgrammeEntry,
    ProgrammesDocument,
    UpdateEntry,
)
from teoiksi.sources.strategy_file.document import DecisionPart

ACTIONS: Final = 500
_FIRST, _LAST, _DECIDED = date(2026, 1, 1), date(2029, 5, 31), date(2026, 2, 2)


def load_actions() -> None:
    """Load the programmes into the city that has been loaded."""
    services.load_programmes(actor=COMMAND_LINE, document=made_programmes())
    search.write_entries()


def made_programmes() -> ProgrammesDocument:
    """Make the programmes, each time the same."""
    random = Random(38)  # noqa: S311 - not a secret, but the same texts on every run
    return ProgrammesDocument(
        "mittalan-strategia", "kausi", tuple(_programme(random, number) for number in range(city.SPEARHEADS))
    )


def slug_of_action(number: int) -> str:
    """The id of an action."""
    return f"toimenpide-{number:03}"


def slug_of_programme(number: int) -> str:
    """The id of a programme."""
    return f"ohjelma-{number}"


def going_on() -> list[str]:
    """The ids of those actions that have not ended."""
    return [slug_of_action(number) for number in range(ACTIONS) if not _is_told(number) or not _is_completed(number)]


def _is_told(number: int) -> bool:
    return number % 5 != 0


def _is_completed(number: int) -> bool:
    return number % 7 == 0


def _programme(random: Random, number: int) -> ProgrammeEntry:
    return ProgrammeEntry(
        id=slug_of_programme(number),
        spearhead=city.slug_of_spearhead(number),
        name=name(random),
        start=_FIRST,
        end=_LAST,
        state="in_force",
        decision=DecisionPart(LocalizedText("Kaupunginhallitus", "Stadsstyrelsen", "City board"), _DECIDED, "12"),
        purpose=paragraphs(random, count=2, sentences=3),
        resources=paragraphs(random, count=1, sentences=3),
        risks=paragraphs(random, count=1, sentences=2),
        actions=tuple(_action(random, each) for each in range(number, ACTIONS, city.SPEARHEADS)),
    )


def _action(random: Random, number: int) -> ActionEntry:
    starts_on = _FIRST + timedelta(days=number % 200)
    return ActionEntry(
        id=slug_of_action(number),
        name=name(random),
        start=starts_on,
        end=starts_on + timedelta(days=300 + number % 500),
        unit=f"yksikko-{number % 12}",
        what=paragraphs(random, count=1, sentences=3),
        why=paragraphs(random, count=1, sentences=2),
        partners=name(random),
        goals=(city.slug_of_goal(number),),
        indicators=(city.slug_of_indicator(number % city.INDICATORS),),
        milestones=tuple(MilestoneEntry(name(random), starts_on + timedelta(days=days)) for days in (120, 290)),
        costs=(CostEntry(2026, 1000 * number, own=500 * number), CostEntry(2027, 1000 * number)),
        updates=_updates(random, number, starts_on),
    )


def _updates(random: Random, number: int, starts_on: date) -> tuple[UpdateEntry, ...]:
    if not _is_told(number):
        return ()
    last = "completed" if _is_completed(number) else "under_way"
    return (
        UpdateEntry(starts_on + timedelta(days=30), "under_way", sentence(random).fi, progress=20),
        UpdateEntry(starts_on + timedelta(days=100), last, sentence(random).fi, progress=60, done=(1,)),
    )
