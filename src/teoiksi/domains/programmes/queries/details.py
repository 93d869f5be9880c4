"""Everything that hangs on one action."""

from __future__ import annotations

from django.utils import timezone

from teoiksi.domains.programmes.models import Action, Correction, Milestone, ProgressUpdate
from teoiksi.domains.programmes.types import (
    ActionCard,
    ActionDecisionCard,
    ActionInBrief,
    ActionState,
    CorrectionCard,
    MilestoneCard,
    NeededAction,
    UpdateCard,
    YearCost,
)


def card_of(row: Action, brief: ActionInBrief) -> ActionCard:
    """Make the card of an action whose brief has been made; eight queries."""
    return ActionCard(
        brief=brief,
        what=row.what,
        why=row.why,
        partners=row.partners,
        risk=row.risk,
        appropriation=row.appropriation,
        version=row.version,
        values=tuple(row.value_links.values_list("value__slug", flat=True)),
        indicators=tuple(row.indicator_links.values_list("indicator__slug", flat=True)),
        milestones=tuple(map(milestone_of, row.milestones.all())),
        costs=costs_of(row),
        decisions=decisions_of(row),
        needs=tuple(
            NeededAction(link.needed.slug, link.needed.name, ActionState(link.needed.state))
            for link in row.need_links.select_related("needed")
        ),
        updates=tuple(map(update_of, row.updates.all())),
        corrections=tuple(map(correction_of, row.corrections.all())),
    )


def costs_of(row: Action) -> tuple[YearCost, ...]:
    """Give what an action costs, year by year; one query."""
    return tuple(YearCost(each.year, each.cost, each.own, each.state, each.eu, each.others) for each in row.costs.all())


def decisions_of(row: Action) -> tuple[ActionDecisionCard, ...]:
    """Give the decisions that concern an action; one query."""
    return tuple(ActionDecisionCard(each.title, each.decision) for each in row.decisions.all())


def milestone_of(row: Milestone) -> MilestoneCard:
    """Make the card of a step."""
    return MilestoneCard(row.pk, row.name, row.due_on, row.done_on)


def update_of(row: ProgressUpdate) -> UpdateCard:
    """Make the card of an update."""
    return UpdateCard(
        state=ActionState(row.state),
        sentence=row.sentence,
        language=row.language,
        progress=row.progress,
        author=row.author,
        recorded_at=row.recorded_at,
        told_on=row.told_on or timezone.localdate(row.recorded_at),
    )


def correction_of(row: Correction) -> CorrectionCard:
    """Make the card of a correction."""
    return CorrectionCard(row.pk, row.measure, row.language, row.due_on, row.done_on, row.opened_at)
