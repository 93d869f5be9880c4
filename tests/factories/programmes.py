"""The programme of the spearhead of the small town, with actions as tests need them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from teoiksi.domains.common.types import Decision
from teoiksi.domains.programmes import services
from teoiksi.domains.programmes.types import ActionPart, MilestonePart, ProgrammePart, ProgrammeState, UnitGoalPart
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE
from tests.factories import documents
from tests.factories.documents import text

PROGRAMME = "elinympariston-ohjelma"
GROUP = "strategia-2025/elinymparisto"
TODAY = date(2026, 11, 24)
DECISION = Decision(text("kaupunginhallitus"), date(2026, 3, 2), "§ 55", "", "")


def programme_part(**changes: Any) -> ProgrammePart:
    """The plan of the programme."""
    part = ProgrammePart(
        slug=PROGRAMME,
        strategy="strategia-2025",
        spearhead="elinymparisto",
        term="kausi-2025",
        name=text("Elinympäristön toimeenpano-ohjelma"),
        starts_on=date(2026, 1, 1),
        ends_on=date(2029, 5, 31),
        purpose=text("Kunnassa on hyvä asua"),
    )
    return replace(part, **changes)


def action_part(slug: str = "puistot", **changes: Any) -> ActionPart:
    """The plan of an action that runs through 2026 and 2027."""
    part = ActionPart(
        slug=slug,
        name=text(f"Toimenpide {slug}"),
        starts_on=date(2026, 1, 1),
        ends_on=date(2027, 12, 31),
        unit="strategia",
        goals=("kasvu",),
    )
    return replace(part, **changes)


def town(*actions: ActionPart, state: ProgrammeState = ProgrammeState.DRAFT) -> None:
    """Load the small town with its programme and these actions, and take the programme to a state."""
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    services.put_programme(actor=COMMAND_LINE, part=programme_part())
    for part in actions:
        services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=part)
    for step in list(ProgrammeState)[1 : list(ProgrammeState).index(state) + 1]:
        services.take_step(actor=COMMAND_LINE, programme=PROGRAMME, to=step, decision=DECISION)


def milestone(name: str, due_on: date) -> MilestonePart:
    """A step that an action has not taken yet."""
    return MilestonePart(text(name), due_on)


def unit_goal(**changes: Any) -> int:
    """A goal of a unit's own that serves a goal of the strategy; gives its number."""
    part = UnitGoalPart(
        "strategia", text("Jokainen asiakas saa vastauksen"), text("Päivystys"), "strategia-2025", ("kasvu",)
    )
    return services.put_unit_goal(actor=COMMAND_LINE, part=replace(part, **changes))
