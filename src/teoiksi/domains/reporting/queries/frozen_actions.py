"""Programmes and actions as a closed round tells them: what had been told of them by the end of a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from teoiksi.domains.programmes import policies
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.models import (
    Action,
    ActionCost,
    ActionIndicator,
    Correction,
    Milestone,
    ProgressUpdate,
)
from teoiksi.domains.programmes.types import (
    ACTION_STATE_NAMES,
    DELAY_NAMES,
    PROGRAMME_STATE_NAMES,
    PUBLIC_STATES,
    ActionInBrief,
    ActionState,
)
from teoiksi.domains.stats import queries as stats


def programme_contents(strategy: str) -> list[dict[str, Any]]:
    """Give the approved programmes of a strategy as plain data; as many queries as the list of programmes makes."""
    return [
        {
            "slug": each.slug,
            "name": each.name.as_mapping(),
            "spearhead": each.spearhead_slug,
            "state": each.state.value,
            "state_name": PROGRAMME_STATE_NAMES[each.state].as_mapping(),
            "starts_on": each.starts_on.isoformat(),
            "ends_on": each.ends_on.isoformat(),
            "is_example": each.is_example,
        }
        for each in programmes.programmes(strategy)
        if each.state in PUBLIC_STATES
    ]


@dataclass(frozen=True, slots=True)
class _Around:
    """What hangs on the actions, by the id of the action, as known at the end of ``known_on``."""

    known_on: date
    updates: defaultdict[int, list[ProgressUpdate]]
    corrections: defaultdict[int, list[Correction]]
    milestones: defaultdict[int, list[Milestone]]
    costs: defaultdict[int, list[ActionCost]]
    indicators: defaultdict[int, list[ActionIndicator]]


def action_contents(strategy: str, *, known_on: date) -> list[dict[str, Any]]:
    """Give the actions of approved programmes as plain data, in their order; eleven queries.

    State, progress and delay are those of the updates, milestones and corrections that were there at the end of the day.
    """
    briefs = programmes.actions_in_brief(strategy, today=known_on)
    rows = {row.slug: row for row in Action.objects.filter(slug__in=[each.slug for each in briefs])}
    around = _around([row.pk for row in rows.values()], known_on)
    return [_content(each, rows[each.slug], around) for each in briefs]


def _around(ids: list[int], known_on: date) -> _Around:
    end = stats.end_of_day(known_on)
    links = ActionIndicator.objects.filter(action__in=ids).select_related("indicator").order_by("position")
    return _Around(
        known_on=known_on,
        updates=_by_action(ProgressUpdate.objects.filter(action__in=ids, recorded_at__lt=end)),
        corrections=_by_action(Correction.objects.filter(action__in=ids, opened_at__lt=end)),
        milestones=_by_action(Milestone.objects.filter(action__in=ids)),
        costs=_by_action(ActionCost.objects.filter(action__in=ids)),
        indicators=_by_action(links),
    )


def _content(brief: ActionInBrief, row: Action, around: _Around) -> dict[str, Any]:
    updates, known_on = around.updates[row.pk], around.known_on
    return {
        "slug": brief.slug,
        "name": brief.name.as_mapping(),
        "what": row.what.as_mapping(),
        "spearhead": brief.spearhead_slug,
        "programme": brief.programme_slug,
        "unit": brief.unit_slug,
        "goals": list(brief.goals),
        "indicators": [link.indicator.slug for link in around.indicators[row.pk]],
        "is_example": brief.is_example,
        "starts_on": row.starts_on.isoformat(),
        "ends_on": row.ends_on.isoformat(),
        **_state(row, updates, around.milestones[row.pk], known_on),
        "milestones": [_milestone(each, known_on) for each in around.milestones[row.pk]],
        "updates": [_update(each) for each in updates],
        "corrections": [_correction(each, known_on) for each in around.corrections[row.pk]],
        "costs": [_cost(each) for each in around.costs[row.pk]],
    }


def _state(
    row: Action, updates: Sequence[ProgressUpdate], milestones: Sequence[Milestone], known_on: date
) -> dict[str, Any]:
    state = ActionState(updates[0].state) if updates else ActionState.NOT_STARTED
    due = [each.due_on for each in milestones if not _is_done(each.done_on, known_on)]
    late = policies.delay_of(state=state, starts_on=row.starts_on, ends_on=row.ends_on, due=due, today=known_on)
    return {
        "state": state.value,
        "state_name": ACTION_STATE_NAMES[state].as_mapping(),
        "progress": updates[0].progress if updates else None,
        "delay": late[0].value if late else "",
        "delay_name": DELAY_NAMES[late[0]].as_mapping() if late else {},
        "late_since": late[1].isoformat() if late else None,
    }


def _milestone(row: Milestone, known_on: date) -> dict[str, Any]:
    return {
        "name": row.name.as_mapping(),
        "due_on": row.due_on.isoformat(),
        "done_on": row.done_on.isoformat() if row.done_on and _is_done(row.done_on, known_on) else None,
    }


def _update(row: ProgressUpdate) -> dict[str, Any]:
    return {
        "state": row.state,
        "sentence": row.sentence,
        "language": row.language,
        "progress": row.progress,
        "told_on": (row.told_on or timezone.localdate(row.recorded_at)).isoformat(),
    }


def _correction(row: Correction, known_on: date) -> dict[str, Any]:
    return {
        "measure": row.measure,
        "language": row.language,
        "due_on": row.due_on.isoformat(),
        "done_on": row.done_on.isoformat() if row.done_on and _is_done(row.done_on, known_on) else None,
    }


def _cost(row: ActionCost) -> dict[str, Any]:
    """Give what a year costs and who pays it, in whole euros."""
    names = ("year", "cost", "own", "state", "eu", "others")
    return {name: getattr(row, name) for name in names}


def _is_done(done_on: date | None, known_on: date) -> bool:
    return done_on is not None and done_on <= known_on


def _by_action(rows: Any) -> defaultdict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.action_id].append(row)
    return found
