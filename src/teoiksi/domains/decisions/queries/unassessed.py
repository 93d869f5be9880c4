"""What could not be assessed and why: every goal, by each of its indicators or by none, with the day since when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Max, Min
from django.utils import timezone

from teoiksi.domains.common import queries as common
from teoiksi.domains.decisions.types import AuditReason, Unassessed
from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators.models import Baseline, Indicator, Target
from teoiksi.domains.indicators.types import IndicatorCard
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy.models import Goal, GoalIndicator
from teoiksi.domains.strategy.types import GoalInBrief
from teoiksi.numerics.progress import NotAssessed, Outcome


def unassessed(strategy: str) -> tuple[Unassessed, ...]:
    """Give every goal of a strategy that cannot be assessed by one of its indicators, or has none, in the order of goals
    and indicators; fifteen queries. Background figures are not lacking anything, so they are left out."""
    goals = strategies.goals_in_brief(strategy)
    cards = {card.slug: card for card in indicators.cards(slugs=sorted({i for goal in goals for i in goal.indicators}))}
    days = _days(strategy)
    return tuple(found for goal in goals for found in _of_goal(goal, cards, days))


@dataclass(frozen=True, slots=True)
class _Days:
    """Days that history tells: by slug of the goal or the indicator."""

    goals: Mapping[str, date]
    indicators: Mapping[str, date]
    targets_removed: Mapping[str, date]
    baselines: Mapping[str, date]
    baselines_removed: Mapping[str, date]


def _of_goal(goal: GoalInBrief, cards: Mapping[str, IndicatorCard], days: _Days) -> Iterator[Unassessed]:
    own = [cards[slug] for slug in goal.indicators if slug in cards]
    judged = [card for card in own if card.assessment.reason is not NotAssessed.CONTEXT]
    is_whole = all(card.assessment.outcome is Outcome.NOT_ASSESSED for card in judged)
    if not judged:
        reason = AuditReason.ONLY_BACKGROUND if own else AuditReason.NO_INDICATOR
        yield _found(goal, reason, days.goals.get(goal.slug), is_whole=True)
    for card in judged:
        if card.assessment.reason is not None:
            reason = AuditReason(card.assessment.reason.value)
            yield _found(goal, reason, _since(card, days), is_whole=is_whole, card=card)


def _found(
    goal: GoalInBrief, reason: AuditReason, since: date | None, *, is_whole: bool, card: IndicatorCard | None = None
) -> Unassessed:
    of_indicator: dict[str, Any] = (
        {}
        if card is None
        else {
            "indicator": card.slug,
            "indicator_name": card.name,
            "owner": card.owner,
            "is_example": card.shows_examples,
        }
    )
    return Unassessed(
        goal_slug=goal.slug,
        goal_name=goal.name,
        spearhead_slug=goal.spearhead_slug,
        spearhead_position=goal.spearhead_position,
        spearhead_name=goal.spearhead_name,
        is_binding=goal.is_binding,
        is_whole=is_whole,
        reason=reason,
        since=since,
        **of_indicator,
    )


def _since(card: IndicatorCard, days: _Days) -> date | None:
    """Say since when the reason has held: what is missing, since it was taken away or else since the indicator began."""
    began = days.indicators.get(card.slug)
    match card.assessment.reason:
        case NotAssessed.LATE:
            until = card.assessment.fresh_until
            return until + timedelta(days=1) if until else None
        case NotAssessed.NO_TARGET:
            return days.targets_removed.get(card.slug, began)
        case NotAssessed.NO_BASELINE:
            return days.baselines_removed.get(card.slug, began)
        case NotAssessed.SUPPRESSED | NotAssessed.TOO_FEW_POINTS | NotAssessed.NO_GROWTH_RATE:
            series = card.actual
            newest = series.figures[-1] if series and series.figures else None
            return newest.retrieved_on if newest else began
        case NotAssessed.NOTHING_AFTER_BASELINE:
            return days.baselines.get(card.slug, began)
        case _:
            return began


def _days(strategy: str) -> _Days:
    slugs = dict(Indicator.objects.values_list("pk", "slug"))
    goals = dict(Goal.objects.filter(spearhead__strategy__slug=strategy).values_list("pk", "slug"))
    unlinked = _moments(GoalIndicator, "goal_id", goals, Max, pgh_label="delete")
    return _Days(
        goals=_moments(Goal, "pgh_obj_id", goals, Min) | unlinked,
        indicators=_moments(Indicator, "pgh_obj_id", slugs, Min),
        targets_removed=_moments(Target, "indicator_id", slugs, Max, pgh_label="delete"),
        baselines=_moments(Baseline, "indicator_id", slugs, Max),
        baselines_removed=_moments(Baseline, "indicator_id", slugs, Max, pgh_label="delete"),
    )


def _moments(model: Any, column: str, slugs: Mapping[int, str], choose: Any, **label: str) -> dict[str, date]:
    """Give the first or the last day of such rows of history, by the slug of what they belong to."""
    rows = common.events_of(model).filter(**{f"{column}__in": list(slugs)}, **label).order_by()
    found = rows.values(column).annotate(at=choose("pgh_created_at"))
    return {slugs[row[column]]: timezone.localdate(row["at"]) for row in found}
