"""Goals: all of a strategy, one by its address, those that an indicator follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet

from teoiksi.domains.indicators.types import Origin
from teoiksi.domains.strategy.models import Goal, GoalIndicator, Spearhead
from teoiksi.domains.strategy.types import GoalCard, GoalInBrief, Matter


def goals(strategy: str, *, spearhead: str | None = None) -> tuple[GoalCard, ...]:
    """Give the goals of a strategy, or of one of its spearheads, in their order; three queries."""
    rows = Goal.objects.filter(spearhead__strategy__slug=strategy)
    return goal_cards(rows.filter(spearhead__slug=spearhead) if spearhead else rows)


def goals_in_brief(strategy: str) -> tuple[GoalInBrief, ...]:
    """Give what a list shows of the goals of a strategy, in the order of spearheads and goals; three queries."""
    spearheads = {row.pk: row for row in _spearheads().filter(strategy__slug=strategy)}
    rows = Goal.objects.filter(spearhead__in=spearheads)
    links = GoalIndicator.objects.filter(goal__spearhead__in=spearheads).order_by("position")
    indicators = _by_goal(links.values_list("goal_id", "indicator__slug"))
    columns = rows.order_by("spearhead__position", "position").values_list(
        "spearhead_id", "pk", "slug", "name", "description", "origin", "is_binding", "matters"
    )
    return tuple(
        GoalInBrief(
            slug=slug,
            spearhead_slug=spearheads[spearhead].slug,
            spearhead_position=spearheads[spearhead].position,
            spearhead_name=spearheads[spearhead].short_name or spearheads[spearhead].name,
            name=name,
            description=description,
            origin=Origin(origin),
            is_binding=is_binding,
            matters=tuple(Matter(matter) for matter in matters),
            indicators=tuple(indicators[pk]),
        )
        for spearhead, pk, slug, name, description, origin, is_binding, matters in columns
    )


def goal(strategy: str, slug: str) -> GoalCard:
    """Give one goal of a strategy.

    :raises Goal.DoesNotExist: when the strategy has none with this slug.
    """
    found = goal_cards(Goal.objects.filter(spearhead__strategy__slug=strategy, slug=slug))
    if not found:
        raise Goal.DoesNotExist(slug)
    return found[0]


def goals_of_indicator(strategy: str, indicator: str) -> tuple[GoalCard, ...]:
    """Give the goals of a strategy that this indicator follows."""
    return goal_cards(
        Goal.objects.filter(spearhead__strategy__slug=strategy, indicator_links__indicator__slug=indicator)
    )


def goal_cards(rows: QuerySet[Goal]) -> tuple[GoalCard, ...]:
    """Make the cards of these goals, in the order of spearheads and goals; three queries."""
    # Each spearhead is read once: joined to hundreds of goals, its texts would be read with every one of them.
    ordered = list(
        rows.prefetch_related(Prefetch("spearhead", _spearheads())).order_by("spearhead__position", "position")
    )
    links = GoalIndicator.objects.filter(goal__in=rows.order_by().values("pk")).order_by("position")
    indicators = _by_goal(links.values_list("goal_id", "indicator__slug"))
    return tuple(_card(row, tuple(indicators[row.pk])) for row in ordered)


def _spearheads() -> QuerySet[Spearhead]:
    return Spearhead.objects.only("slug", "position", "name", "short_name")


def _by_goal(pairs: Iterable[tuple[int, str]]) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for goal_id, slug in pairs:
        found[goal_id].append(slug)
    return found


def _card(row: Goal, indicators: tuple[str, ...]) -> GoalCard:
    return GoalCard(
        slug=row.slug,
        position=row.position,
        spearhead_slug=row.spearhead.slug,
        spearhead_position=row.spearhead.position,
        spearhead_name=row.spearhead.short_name or row.spearhead.name,
        name=row.name,
        description=row.description,
        reason=row.reason,
        origin=Origin(row.origin),
        is_binding=row.is_binding,
        matters=tuple(Matter(matter) for matter in row.matters),
        decision=row.decision,
        indicators=indicators,
    )
