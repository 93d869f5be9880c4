"""Actions by what they serve: a spearhead, a goal, an indicator; and their texts, for whoever looks for words."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from teoiksi.domains.programmes.models import Action, ActionGoal, ActionIndicator
from teoiksi.domains.programmes.queries.actions import briefs_of
from teoiksi.domains.programmes.types import PUBLIC_STATES, ActionInBrief, ActionState, ActionTexts
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy.types import GoalInBrief


def actions_of_spearhead(strategy: str, spearhead: str, *, today: date) -> tuple[ActionInBrief, ...]:
    """Give the public actions of a spearhead's programmes and those of others that serve its goals; five queries."""
    links = ActionGoal.objects.filter(goal__spearhead__slug=spearhead, goal__spearhead__strategy__slug=strategy)
    own = Q(programme__spearhead__slug=spearhead) | Q(pk__in=links.values("action"))
    return briefs_of(_public(strategy).filter(own), today=today)


def actions_of_goal(strategy: str, goal: str, *, today: date) -> tuple[ActionInBrief, ...]:
    """Give the public actions that serve a goal; five queries, one when there are none."""
    links = ActionGoal.objects.filter(goal__slug=goal, goal__spearhead__strategy__slug=strategy)
    return briefs_of(_public(strategy).filter(pk__in=links.values("action")), today=today)


def actions_of_indicator(strategy: str, indicator: str, *, today: date) -> tuple[ActionInBrief, ...]:
    """Give the public actions that should move an indicator; five queries, one when there are none."""
    links = ActionIndicator.objects.filter(indicator__slug=indicator)
    return briefs_of(_public(strategy).filter(pk__in=links.values("action")), today=today)


def goals_with_actions(strategy: str) -> frozenset[str]:
    """Give the goals of a strategy that some public action serves; a cancelled one serves none. One query."""
    links = ActionGoal.objects.filter(action__in=_public(strategy).exclude(state=ActionState.CANCELLED.value))
    return frozenset(links.filter(goal__spearhead__strategy__slug=strategy).values_list("goal__slug", flat=True))


def goals_without_actions(strategy: str) -> tuple[GoalInBrief, ...]:
    """Give the goals of a strategy for which nothing public is done, in their order; four queries."""
    served = goals_with_actions(strategy)
    return tuple(each for each in strategies.goals_in_brief(strategy) if each.slug not in served)


def action_texts(strategy: str) -> tuple[ActionTexts, ...]:
    """Give the texts of all public actions of a strategy, in their order; one query."""
    rows = _public(strategy).select_related("unit", "programme__spearhead")
    return tuple(
        ActionTexts(
            slug=row.slug,
            name=row.name,
            what=row.what,
            why=row.why,
            partners=row.partners,
            unit_name=row.unit.name,
            spearhead_position=row.programme.spearhead.position,
            spearhead_name=row.programme.spearhead.short_name or row.programme.spearhead.name,
        )
        for row in rows.order_by("programme__spearhead__position", "programme__starts_on", "position")
    )


def _public(strategy: str) -> QuerySet[Action]:
    states = [state.value for state in PUBLIC_STATES]
    return Action.objects.filter(programme__spearhead__strategy__slug=strategy, programme__state__in=states)
