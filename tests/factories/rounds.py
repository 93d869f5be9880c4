"""Follow-up rounds of the small town, whose programme has one action that runs and one that is late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from teoiksi.domains.programmes import services as programmes
from teoiksi.domains.programmes.models import Action
from teoiksi.domains.programmes.types import ActionState, CorrectionPart, ProgrammeState, UpdatePart
from teoiksi.domains.reporting import services
from teoiksi.domains.reporting.types import RoundKind, RoundPart, RoundTextPart
from teoiksi.domains.strategy import services as strategy
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.strategy_file.document import SeriesPart, TargetPart
from tests.factories import documents
from tests.factories.documents import figures, text
from tests.factories.programmes import action_part, milestone, town

ROUND = "2026-08-31"
SPEARHEAD = "elinymparisto"
GOALS = ("kasvu", "viihtyvyys")


def today() -> date:
    """The day on which the database came to know what the tests store."""
    return timezone.localdate()


def round_part(**changes: Any) -> RoundPart:
    """A round that tells the situation of 31 August 2026 as known today."""
    part = RoundPart(
        slug=ROUND,
        strategy="strategia-2025",
        kind=RoundKind.AUGUST,
        name=text("Seurantakierros 31.8.2026"),
        situation_on=date(2026, 8, 31),
        cut_off_on=today(),
        opens_on=today(),
        closes_on=today() + timedelta(days=7),
    )
    return replace(part, **changes)


def followed_town() -> None:
    """Load the small town with an action that is under way, told of and corrected, and one of which nothing is told."""
    parks = action_part(milestones=(milestone("Puut", date(2026, 3, 1)),))
    town(parks, action_part("kadut", ends_on=date(2026, 6, 30)), state=ProgrammeState.IN_FORCE)
    programmes.tell_situation(
        actor=COMMAND_LINE,
        action="puistot",
        part=UpdatePart(
            ActionState.UNDER_WAY, "Puut on tilattu.", 40, frozenset(), CorrectionPart("Kiirehditään", today())
        ),
        today=today(),
    )


def open_round(**changes: Any) -> str:
    """Open a round and give its slug."""
    part = round_part(**changes)
    services.open_round(actor=COMMAND_LINE, part=part)
    return part.slug


def write(goal: str = "", words: str = "Hyvin menee", *, approve: bool = True, slug: str = ROUND) -> None:
    """Write what the group says of its spearhead or of a goal, and take it to approval."""
    part = RoundTextPart(text(words), text(f"{words}, mutta hitaasti"), text(f"{words} pian"))
    of: dict[str, Any] = {"actor": COMMAND_LINE, "round_slug": slug, "spearhead": SPEARHEAD, "goal": goal}
    services.write_round_text(**of, part=part)
    if approve:
        services.review_round_text(**of)
        services.approve_round_text(**of)


def write_all(slug: str = ROUND) -> None:
    """Write and approve every text that a round waits for."""
    for goal in ("", *GOALS):
        write(goal, f"Kirjoitus {goal or SPEARHEAD}", slug=slug)


def close(slug: str = ROUND) -> str:
    """Close a round; gives its seal."""
    return services.close_round(actor=COMMAND_LINE, round_slug=slug, today=today())


def change_everything() -> None:
    """Revise figures, targets, names and texts, tell more of an action and remove another."""
    changed = documents.indicator(
        name=text("Väki"),
        targets=(TargetPart(date(2028, 12, 31), 1001.0),),
        series=(SeriesPart("toteuma", "actual", source="tilasto", figures=figures(2020, 1, 2, 3, 4, 5)),),
    )
    others = documents.document().indicators[1:]
    strategy.load_strategy(
        actor=COMMAND_LINE,
        document=documents.document(
            strategy=documents.strategy(vision=text("Taatusti uusi kunta")), indicators=(changed, *others)
        ),
    )
    programmes.tell_situation(
        actor=COMMAND_LINE, action="puistot", part=UpdatePart(ActionState.COMPLETED, "Valmis.", 100), today=today()
    )
    Action.objects.filter(slug="kadut").delete()
