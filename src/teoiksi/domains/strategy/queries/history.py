"""What changed: the public history of a whole strategy, of a goal, of an indicator."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet

from teoiksi.domains.common import queries as common
from teoiksi.domains.common.types import ChangeSet
from teoiksi.domains.indicators.models import Baseline, Indicator, IndicatorSeries, Target
from teoiksi.domains.stats.models import Series
from teoiksi.domains.strategy.models import (
    ContextIndicator,
    Coverage,
    Goal,
    GoalIndicator,
    Guardrail,
    Spearhead,
    Strategy,
    StrategyIndicator,
    Text,
    Value,
)

Rows = QuerySet[Any]


def changes_of_strategy(
    slug: str, *, first: date | None = None, last: date | None = None, limit: int = 20, offset: int = 0
) -> tuple[ChangeSet, ...]:
    """Give what changed in a strategy, its goals and its indicators, newest first; also what has been removed since.

    With ``first`` and ``last`` only what changed from the beginning of one day to the end of the other.
    """
    own = {"strategy_id__in": common.events_of(Strategy).filter(slug=slug).values("pgh_obj_id")}
    spearheads = common.events_of(Spearhead).filter(**own)
    goals = common.events_of(Goal).filter(spearhead_id__in=spearheads.values("pgh_obj_id"))
    indicators = common.events_of(StrategyIndicator).filter(**own).values("indicator_id")
    events = [
        common.events_of(Strategy).filter(slug=slug),
        *(common.events_of(model).filter(**own) for model in (Text, Coverage, Value, ContextIndicator)),
        spearheads,
        goals,
        common.events_of(GoalIndicator).filter(goal_id__in=goals.values("pgh_obj_id")),
        common.events_of(Guardrail).filter(spearhead_id__in=spearheads.values("pgh_obj_id")),
        common.events_of(Indicator).filter(pgh_obj_id__in=indicators),
        *_parts_of_indicators(indicators),
    ]
    return common.change_sets(common.within(events, first, last), limit=limit, offset=offset)


def changes_of_goal(strategy: str, slug: str, *, limit: int = 20) -> tuple[ChangeSet, ...]:
    """Give what changed in a goal of a strategy and in its indicators, newest first."""
    own = Strategy.objects.filter(slug=strategy).values("pk")
    spearheads = common.events_of(Spearhead).filter(strategy_id__in=own).values("pgh_obj_id")
    goals = common.events_of(Goal).filter(slug=slug, spearhead_id__in=spearheads)
    return common.change_sets(
        [goals, common.events_of(GoalIndicator).filter(goal_id__in=goals.values("pgh_obj_id"))], limit=limit
    )


def changes_of_indicator(slug: str, *, limit: int = 20) -> tuple[ChangeSet, ...]:
    """Give what changed in an indicator's definition, baseline, targets and series, newest first; not its figures."""
    indicators = common.events_of(Indicator).filter(slug=slug)
    parts = _parts_of_indicators(indicators.values("pgh_obj_id"))
    return common.change_sets([indicators, *parts], limit=limit, of_nameless=False)


def _parts_of_indicators(numbers: Rows) -> list[Rows]:
    own = {"indicator_id__in": numbers}
    links = common.events_of(IndicatorSeries).filter(**own)
    return [
        *(common.events_of(model).filter(**own) for model in (Baseline, Target)),
        links,
        common.events_of(Series).filter(pgh_obj_id__in=links.values("series_id")),
    ]
