"""Everything that hangs on one action."""

from __future__ import annotations

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
        milestones=milestones_of(row),
        costs=tuple(
            YearCost(each.year, each.cost, each.own, each.state, each.eu, each.others) for each in row.costs.all()
        ),
        decisions=tuple(ActionDecisionCard(each.title, each.decision) for each in row.decisions.all()),
        needs=tuple(
            NeededAction(link.needed.slug, link.needed.name, ActionState(link.needed.state))
            for link in row.need_links.select_related("needed")
        ),
        updates=updates_of(row),
        corrections=corrections_of(row),
    )


def milestones_of(row: Action) -> tuple[MilestoneCard, ...]:
    """Give the steps of an action by their days; one query."""
    return tuple(map(milestone_of, row.milestones.all()))


def updates_of(row: Action) -> tuple[UpdateCard, ...]:
    """Give what has been told of an action, newest first; one query."""
    return tuple(map(update_of, row.updates.all()))


def corrections_of(row: Action) -> tuple[CorrectionCard, ...]:
    """Give the corrections of an action, newest first; one query."""
    return tuple(map(correction_of, row.corrections.all()))


def milestone_of(row: Milestone) -> MilestoneCard:
    """Make the card of a step."""
    return MilestoneCard(row.pk, row.name, row.due_on, row.done_on)


def update_of(row: ProgressUpdate) -> UpdateCard:
    """Make the card of an update."""
    return UpdateCard(ActionState(row.state), row.sentence, row.language, row.progress, row.author, row.recorded_at)


def correction_of(row: Correction) -> CorrectionCard:
    """Make the card of a correction."""
    return CorrectionCard(row.pk, row.measure, row.language, row.due_on, row.done_on, row.opened_at)
