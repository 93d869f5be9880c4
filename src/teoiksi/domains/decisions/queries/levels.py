"""Changes of what indicators are judged by, from history: targets, baselines and definitions, as known then and now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from teoiksi.domains.common import queries as common
from teoiksi.domains.decisions import policies
from teoiksi.domains.decisions.types import ChangeOf, LevelChange, LevelState
from teoiksi.domains.indicators.models import Baseline, Indicator, Target
from teoiksi.domains.indicators.types import Direction, Origin, TargetLevel
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period, PeriodKind

_DEFINING: Final = (
    "name",
    "definition",
    "validity",
    "unit",
    "direction",
    "method",
    "measure",
    "per",
    "rhythm",
    "lag_days",
    "origin",
    "state",
)
"""What decides what an indicator tells and how it is judged."""

_Row = Any
_State = dict[int, _Row]


def level_changes() -> tuple[LevelChange, ...]:
    """Give every change of targets, baselines and definitions, the newest first; four queries.

    What an indicator began with is no change, so the first targets and the first baseline are left out.
    """
    known = {pk: (slug, name, Direction(way)) for pk, slug, name, way in _indicators()}
    found = [
        *_of_levels(Target, ChangeOf.TARGETS, _targets, known),
        *_of_levels(Baseline, ChangeOf.BASELINE, _baseline, known),
        *_of_definitions(known),
    ]
    return tuple(sorted(found, key=lambda change: change.happened_at, reverse=True))


def _indicators() -> Iterable[tuple[int, str, LocalizedText, str]]:
    return Indicator.objects.values_list("pk", "slug", "name", "direction")


_Known = Mapping[int, tuple[str, LocalizedText, Direction]]


@dataclass(frozen=True, slots=True)
class _Step:
    """The rows of one indicator before and after one change set, and a row of history that tells who and why."""

    before: tuple[_Row, ...]
    after: tuple[_Row, ...]
    event: _Row


def _of_levels(
    model: Any, what: ChangeOf, state_of: Callable[[tuple[_Row, ...]], LevelState], known: _Known
) -> Iterator[LevelChange]:
    rows = [row for row in common.events_of(model).order_by("indicator_id", "pgh_id") if row.indicator_id in known]
    for indicator, of_one in groupby(rows, key=lambda row: row.indicator_id):
        slug, name, direction = known[indicator]
        for step in _steps(of_one):
            before, after = state_of(step.before), state_of(step.after)
            if step.before and before != after:
                yield LevelChange(
                    indicator=slug,
                    name=name,
                    what=what,
                    happened_at=step.event.pgh_created_at,
                    before=before,
                    after=after,
                    is_easier=policies.is_easier(before.targets, after.targets, direction),
                    fields=(),
                    actor_kind=(step.event.pgh_context or {}).get("actor_kind", ""),
                    reason=(step.event.pgh_context or {}).get("reason", ""),
                )


def _steps(rows: Iterable[_Row]) -> Iterator[_Step]:
    """Replay the rows of history of one indicator, one change set at a time."""
    state: _State = {}
    for _context, of_set in groupby(rows, key=lambda row: row.pgh_context_id or row.pgh_id):
        before, events = tuple(state.values()), list(of_set)
        for event in events:
            if event.pgh_label == "delete":
                state.pop(event.pgh_obj_id, None)
            else:
                state[event.pgh_obj_id] = event
        yield _Step(before, tuple(state.values()), events[-1])


def _targets(rows: tuple[_Row, ...]) -> LevelState:
    levels = (TargetLevel(row.due_on, row.value, row.low, row.high, row.is_example, Origin(row.origin)) for row in rows)
    return LevelState(targets=tuple(sorted(levels, key=lambda level: level.due_on)))


def _baseline(rows: tuple[_Row, ...]) -> LevelState:
    if not rows:
        return LevelState()
    row = rows[-1]
    return LevelState(baseline=(Period.starting(row.period_start, PeriodKind(row.period_kind)), row.value))


def _of_definitions(known: _Known) -> Iterator[LevelChange]:
    rows = [row for row in common.events_of(Indicator).order_by("pgh_obj_id", "pgh_id") if row.pgh_obj_id in known]
    for indicator, of_one in groupby(rows, key=lambda row: row.pgh_obj_id):
        slug, name, _direction = known[indicator]
        earlier = None
        for row in of_one:
            fields = _differing(earlier, row) if earlier else ()
            if fields:
                yield LevelChange(
                    indicator=slug,
                    name=name,
                    what=ChangeOf.DEFINITION,
                    happened_at=row.pgh_created_at,
                    before=LevelState(),
                    after=LevelState(),
                    is_easier=False,
                    fields=fields,
                    actor_kind=(row.pgh_context or {}).get("actor_kind", ""),
                    reason=(row.pgh_context or {}).get("reason", ""),
                )
            earlier = row


def _differing(earlier: _Row, row: _Row) -> tuple[tuple[str, object, object], ...]:
    pairs = ((field, _plain(getattr(earlier, field)), _plain(getattr(row, field))) for field in _DEFINING)
    return tuple((field, before, after) for field, before, after in pairs if before != after)


def _plain(value: object) -> object:
    return value.as_mapping() if isinstance(value, LocalizedText) else value
