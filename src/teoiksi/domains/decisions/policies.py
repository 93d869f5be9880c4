"""Who may write recommendations, answer them and tell what came of them; and when less is asked than before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from teoiksi.domains.common.types import ChangeKind, ItemChange
from teoiksi.domains.indicators.types import Direction, TargetLevel
from teoiksi.domains.people import policies as people
from teoiksi.domains.people.types import PersonCard, Role


def may_audit(person: PersonCard) -> bool:
    """Tell whether someone may see the auditor's view: the auditor, and the officer who prepares the answers."""
    return people.holds(person, Role.AUDITOR) or people.holds(person, Role.STRATEGY_OFFICER)


def may_recommend(person: PersonCard) -> bool:
    """Tell whether someone may write down recommendations of the audit committee: only who audits, not who is audited."""
    return people.holds(person, Role.AUDITOR)


def may_answer(person: PersonCard) -> bool:
    """Tell whether someone may write down the board's answer and what came of a recommendation."""
    return people.holds(person, Role.STRATEGY_OFFICER)


def is_easier(before: Sequence[TargetLevel], after: Sequence[TargetLevel], direction: Direction) -> bool:
    """Tell whether on some day less is asked than before.

    On a day is asked the level of the newest target whose day has come. So a lower level, a later day and a target that
    was taken away all count, and a target that was only made stricter does not. Nothing is asked before the first target.
    """
    days = sorted({each.due_on for each in (*before, *after)})
    return any(_asks_less(_asked(before, day), _asked(after, day), direction) for day in days)


def loses_binding(change: ItemChange) -> bool:
    """Tell whether by this change something of a strategy no longer binds towards the council, gone or only unmarked."""
    if change.kind is ChangeKind.REMOVED:
        return bool(change.values.get("is_binding"))
    return any(each.field == "is_binding" and each.before and not each.after for each in change.fields)


def _asked(levels: Sequence[TargetLevel], day: date) -> TargetLevel | None:
    due = [each for each in levels if each.due_on <= day]
    return max(due, key=lambda each: each.due_on, default=None)


def _asks_less(before: TargetLevel | None, after: TargetLevel | None, direction: Direction) -> bool:
    if before is None or after is None:
        return before is not None
    old, new = _edges(before, direction), _edges(after, direction)
    return new[0] < old[0] or new[1] > old[1]


def _edges(level: TargetLevel, direction: Direction) -> tuple[float, float]:
    """Give the lowest and the highest figure that are good enough."""
    infinity = float("inf")
    if direction is Direction.RANGE or level.value is None:
        low = -infinity if level.low is None else level.low
        return low, infinity if level.high is None else level.high
    return (-infinity, level.value) if direction is Direction.FALL else (level.value, infinity)
