"""Everything that hangs on one action."""

from __future__ import annotations

from teoiksi.domains.programmes.models import Action
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
    return tuple(MilestoneCard(each.pk, each.name, each.due_on, each.done_on) for each in row.milestones.all())


def updates_of(row: Action) -> tuple[UpdateCard, ...]:
    """Give what has been told of an action, newest first; one query."""
    return tuple(
        UpdateCard(ActionState(each.state), each.sentence, each.language, each.progress, each.author, each.recorded_at)
        for each in row.updates.all()
    )


def corrections_of(row: Action) -> tuple[CorrectionCard, ...]:
    """Give the corrections of an action, newest first; one query."""
    return tuple(
        CorrectionCard(each.pk, each.measure, each.language, each.due_on, each.done_on, each.opened_at)
        for each in row.corrections.all()
    )
