"""Actions by what they serve: a spearhead, a goal, an indicator; and their texts, for whoever looks for words."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.db.models import F, Q, QuerySet, Value

from teoiksi.domains.programmes.models import Action, ActionGoal, ActionIndicator, Milestone
from teoiksi.domains.programmes.queries.actions import briefs_of
from teoiksi.domains.programmes.types import PUBLIC_STATES, ActionInBrief, ActionState, ActionTexts, WordsOfActions
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy.models import Goal
from teoiksi.domains.strategy.types import GoalInBrief
from teoiksi.kernel.localized_text import LocalizedText


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


def words_of_actions(strategy: str, *, with_texts: bool) -> WordsOfActions:
    """Give the names of the goals of a strategy in their order and, ``with_texts``, what its public actions say besides their
    names: what is done and the names of milestones; one query."""
    place = F("spearhead__position") * 1000 + F("position")
    rows = Goal.objects.filter(spearhead__strategy__slug=strategy).annotate(place=place)
    found = rows.order_by().values_list("slug", "name", "place")
    if with_texts:
        actions = _public(strategy).annotate(place=Value(-1))
        steps = Milestone.objects.filter(action__in=_public(strategy).values("pk")).annotate(place=Value(-1))
        found = found.union(
            actions.order_by().values_list("slug", "what", "place"),
            steps.order_by().values_list("action__slug", "name", "place"),
            all=True,
        )
    goals: list[tuple[int, str, LocalizedText]] = []
    texts: defaultdict[str, list[LocalizedText]] = defaultdict(list)
    for slug, said, at in found:
        if at >= 0:
            goals.append((at, slug, said))
        else:
            texts[slug].append(said)
    names = {slug: said for _at, slug, said in sorted(goals, key=lambda goal: goal[:2])}
    return WordsOfActions(names, {slug: tuple(said) for slug, said in texts.items()})


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
