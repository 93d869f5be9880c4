"""Two closed rounds beside each other: what has moved, and which targets ask for less."""

from __future__ import annotations

from collections.abc import Iterator

from teoiksi.domains.indicators.types import Direction
from teoiksi.domains.reporting import policies
from teoiksi.domains.reporting.types import (
    ComparedAction,
    ComparedIndicator,
    Comparison,
    FrozenTarget,
    IndicatorLine,
    RoundReport,
)


def compared(now: RoundReport, previous: RoundReport) -> Comparison:
    """Compare a round with an earlier one; no query. Indicators of one round only are left out."""
    before = {each.slug: each for each in previous.actions}
    slugs = {each.slug for each in now.actions}
    return Comparison(
        previous=previous,
        indicators=tuple(pair for pair in _both(now, previous) if _told(pair.before) != _told(pair.now)),
        lowered=tuple(pair for pair in _both(now, previous) if _is_lowered(pair)),
        actions=tuple(
            ComparedAction(before[each.slug], each)
            for each in now.actions
            if each.slug in before and (before[each.slug].state, before[each.slug].delay) != (each.state, each.delay)
        ),
        added=tuple(each for each in now.actions if each.slug not in before),
        removed=tuple(each for each in previous.actions if each.slug not in slugs),
    )


def _both(now: RoundReport, previous: RoundReport) -> Iterator[ComparedIndicator]:
    for slug, line in now.indicators.items():
        if slug in previous.indicators:
            yield ComparedIndicator(previous.indicators[slug], line)


def _told(line: IndicatorLine) -> tuple[object, ...]:
    return line.outcome, line.words["value"], line.words["period"], line.targets


def _is_lowered(pair: ComparedIndicator) -> bool:
    """Tell whether any dated target is gone or asks for less: of another day, a target is another target."""
    by_day = {each.due_on: each for each in pair.now.targets}
    direction = Direction(pair.now.direction)
    return any(
        each.due_on not in by_day or policies.is_lowered(direction, _levels(each), _levels(by_day[each.due_on]))
        for each in pair.before.targets
    )


def _levels(target: FrozenTarget) -> dict[str, float | None]:
    return {"value": target.value, "low": target.low, "high": target.high}
