"""What of the actions of a programme a picture of their time shows: their milestones and which of them wait for others."""

from __future__ import annotations

from collections import defaultdict

from teoiksi.domains.programmes.models import ActionNeed, Milestone
from teoiksi.domains.programmes.types import PUBLIC_STATES, ActionsInTime, ActionState, MilestoneCard, NeededAction


def actions_in_time(programme: str) -> ActionsInTime:
    """Give the milestones of the actions of a programme by their days, and the public actions that these need; two queries."""
    steps: defaultdict[str, list[MilestoneCard]] = defaultdict(list)
    rows = Milestone.objects.filter(action__programme__slug=programme).order_by("due_on", "pk")
    for action, pk, name, due_on, done_on in rows.values_list("action__slug", "pk", "name", "due_on", "done_on"):
        steps[action].append(MilestoneCard(pk, name, due_on, done_on))
    needs: defaultdict[str, list[NeededAction]] = defaultdict(list)
    links = ActionNeed.objects.filter(
        action__programme__slug=programme, needed__programme__state__in=[each.value for each in PUBLIC_STATES]
    )
    columns = ("action__slug", "needed__slug", "needed__name", "needed__state")
    for action, slug, name, state in links.order_by("position").values_list(*columns):
        needs[action].append(NeededAction(slug, name, ActionState(state)))
    return ActionsInTime(
        {slug: tuple(found) for slug, found in steps.items()}, {slug: tuple(found) for slug, found in needs.items()}
    )
