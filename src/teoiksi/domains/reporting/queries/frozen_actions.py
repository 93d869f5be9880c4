"""Actions as a closed round tells them: what had been told of them by the end of a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils import timezone

from teoiksi.domains.programmes import policies
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.models import Action, Correction, Milestone, ProgressUpdate
from teoiksi.domains.programmes.types import ACTION_STATE_NAMES, DELAY_NAMES, ActionInBrief, ActionState
from teoiksi.domains.stats import queries as stats


def action_contents(strategy: str, *, known_on: date) -> list[dict[str, Any]]:
    """Give the actions of approved programmes as plain data; nine queries.

    State, progress and delay are those of the updates, milestones and corrections that were there at the end of the day.
    """
    briefs = programmes.actions_in_brief(strategy, today=known_on)
    end = stats.end_of_day(known_on)
    rows = {row.slug: row for row in Action.objects.filter(slug__in=[each.slug for each in briefs])}
    ids = [row.pk for row in rows.values()]
    updates = _by_action(ProgressUpdate.objects.filter(action__in=ids, recorded_at__lt=end))
    corrections = _by_action(Correction.objects.filter(action__in=ids, opened_at__lt=end))
    milestones = _by_action(Milestone.objects.filter(action__in=ids))
    return [
        _content(each, rows[each.slug], known_on, updates[pk], corrections[pk], milestones[pk])
        for each in briefs
        for pk in [rows[each.slug].pk]
    ]


def _content(
    brief: ActionInBrief,
    row: Action,
    known_on: date,
    updates: Sequence[ProgressUpdate],
    corrections: Sequence[Correction],
    milestones: Sequence[Milestone],
) -> dict[str, Any]:
    state = ActionState(updates[0].state) if updates else ActionState.NOT_STARTED
    due = [each.due_on for each in milestones if not _is_done(each.done_on, known_on)]
    late = policies.delay_of(state=state, starts_on=row.starts_on, ends_on=row.ends_on, due=due, today=known_on)
    return {
        "slug": brief.slug,
        "name": brief.name.as_mapping(),
        "what": row.what.as_mapping(),
        "spearhead": brief.spearhead_slug,
        "programme": brief.programme_slug,
        "unit": brief.unit_name.as_mapping(),
        "goals": list(brief.goals),
        "is_example": brief.is_example,
        "starts_on": row.starts_on.isoformat(),
        "ends_on": row.ends_on.isoformat(),
        "state": state.value,
        "state_name": ACTION_STATE_NAMES[state].as_mapping(),
        "progress": updates[0].progress if updates else None,
        "delay": late[0].value if late else "",
        "delay_name": DELAY_NAMES[late[0]].as_mapping() if late else {},
        "late_since": late[1].isoformat() if late else None,
        "milestones": [
            {
                "name": each.name.as_mapping(),
                "due_on": each.due_on.isoformat(),
                "done_on": each.done_on.isoformat() if each.done_on and _is_done(each.done_on, known_on) else None,
            }
            for each in milestones
        ],
        "updates": [_update(each) for each in updates],
        "corrections": [_correction(each, known_on) for each in corrections],
    }


def _update(row: ProgressUpdate) -> dict[str, Any]:
    return {
        "state": row.state,
        "sentence": row.sentence,
        "language": row.language,
        "progress": row.progress,
        "told_on": timezone.localdate(row.recorded_at).isoformat(),
    }


def _correction(row: Correction, known_on: date) -> dict[str, Any]:
    return {
        "measure": row.measure,
        "language": row.language,
        "due_on": row.due_on.isoformat(),
        "done_on": row.done_on.isoformat() if row.done_on and _is_done(row.done_on, known_on) else None,
    }


def _is_done(done_on: date | None, known_on: date) -> bool:
    return done_on is not None and done_on <= known_on


def _by_action(rows: Any) -> defaultdict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.action_id].append(row)
    return found
