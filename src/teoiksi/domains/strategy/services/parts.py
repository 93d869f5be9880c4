"""Bringing the parts of a strategy to what a strategy file says: texts, values, spearheads, goals and their indicators."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.strategy.models import (
    ContextIndicator,
    Coverage,
    Goal,
    GoalIndicator,
    Guardrail,
    Spearhead,
    Strategy,
    StrategyIndicator,
    Value,
)
from teoiksi.domains.strategy.services.decisions import decision_fields
from teoiksi.sources.strategy_file.document import GoalPart, SpearheadPart, StrategyPart


def put_parts(strategy: Strategy, part: StrategyPart, indicators: Mapping[str, Indicator]) -> None:
    """Make the parts of the strategy be those of the file; ``indicators`` are those of the file by id, in its order."""
    _put_texts(strategy, part)
    _put_values(strategy, part)
    spearheads = _put_spearheads(strategy, part.spearheads)
    _put_goals(strategy, part.spearheads, spearheads, indicators)
    _put_guardrails(part.spearheads, spearheads, indicators)
    _put_links(strategy, part, indicators)


def _put_texts(strategy: Strategy, part: StrategyPart) -> None:
    common.bring(
        strategy.texts.all(),
        key="slug",
        wanted={
            text.id: {"kind": text.kind, "title": text.title, "body": text.body, "position": position}
            for position, text in enumerate(part.texts, start=1)
        },
        fixed={"strategy": strategy},
    )
    common.bring(
        Coverage.objects.filter(strategy=strategy),
        key="matter",
        wanted={
            covered.matter: {"text": covered.text, "position": position}
            for position, covered in enumerate(part.coverage, start=1)
        },
        fixed={"strategy": strategy},
    )


def _put_values(strategy: Strategy, part: StrategyPart) -> None:
    common.bring(
        Value.objects.filter(strategy=strategy),
        key="slug",
        wanted={
            value.id: {"name": value.name, "description": value.description, "position": position}
            for position, value in enumerate(part.values, start=1)
        },
        fixed={"strategy": strategy},
    )


def _put_spearheads(strategy: Strategy, parts: Sequence[SpearheadPart]) -> dict[str, Spearhead]:
    """Those that the file no longer has are still there: their goals may move to another one."""
    rows = common.bring(
        Spearhead.objects.filter(strategy=strategy),
        key="slug",
        wanted={part.id: _spearhead(part, position) for position, part in enumerate(parts, start=1)},
        fixed={"strategy": strategy},
        keep_others=True,
    ).rows
    return {part.id: rows[part.id] for part in parts}


def _spearhead(part: SpearheadPart, position: int) -> dict[str, Any]:
    same = ["name", "short_name", "summary", "reason", "easy"]
    return {
        **{name: getattr(part, name) for name in same},
        "contents": [text.as_mapping() for text in part.contents],
        "position": position,
    }


def _put_goals(
    strategy: Strategy,
    parts: Sequence[SpearheadPart],
    spearheads: Mapping[str, Spearhead],
    indicators: Mapping[str, Indicator],
) -> None:
    of_all = [
        (spearheads[part.id].pk, number, goal) for part in parts for number, goal in enumerate(part.goals, start=1)
    ]
    # A goal that moves to another spearhead stays the same goal, and its history goes along.
    rows = common.bring(
        Goal.objects.filter(spearhead__strategy=strategy),
        key="slug",
        wanted={goal.id: {"spearhead_id": spearhead, **_goal(goal, number)} for spearhead, number, goal in of_all},
    ).rows
    common.bring(
        GoalIndicator.objects.filter(goal__spearhead__strategy=strategy),
        key=("goal_id", "indicator_id"),
        wanted={
            (rows[goal.id].pk, indicators[slug].pk): {"position": position}
            for _spearhead, _number, goal in of_all
            for position, slug in enumerate(goal.indicators, start=1)
        },
    )
    Spearhead.objects.filter(strategy=strategy).exclude(slug__in=spearheads).delete()


def _goal(part: GoalPart, position: int) -> dict[str, Any]:
    return {
        "name": part.name,
        "description": part.description,
        "reason": part.reason,
        "origin": part.origin,
        "is_binding": part.binding,
        "matters": list(part.matters),
        "position": position,
        **decision_fields(part.decision),
    }


def _put_guardrails(
    parts: Sequence[SpearheadPart], spearheads: Mapping[str, Spearhead], indicators: Mapping[str, Indicator]
) -> None:
    common.bring(
        Guardrail.objects.filter(spearhead__in=spearheads.values()),
        key=("spearhead_id", "indicator_id"),
        wanted={
            (spearheads[part.id].pk, indicators[slug].pk): {"position": position}
            for part in parts
            for position, slug in enumerate(part.guardrails, start=1)
        },
    )


def _put_links(strategy: Strategy, part: StrategyPart, indicators: Mapping[str, Indicator]) -> None:
    common.bring(
        ContextIndicator.objects.filter(strategy=strategy),
        key="indicator_id",
        wanted={indicators[slug].pk: {"position": position} for position, slug in enumerate(part.context, start=1)},
        fixed={"strategy": strategy},
    )
    common.bring(
        StrategyIndicator.objects.filter(strategy=strategy),
        key="indicator_id",
        wanted={
            indicator.pk: {"position": position} for position, indicator in enumerate(indicators.values(), start=1)
        },
        fixed={"strategy": strategy},
    )
