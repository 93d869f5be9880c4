"""Who wrote, reviewed and approved the texts of a round, and when, from history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from teoiksi.domains.common import queries as common
from teoiksi.domains.reporting.models import RoundText
from teoiksi.domains.reporting.types import TextState, TextStep, TextSteps
from teoiksi.kernel.localized_text import LocalizedText

_WRITTEN = "reporting.text_written"


def text_steps(slug: str, *, spearhead: str = "", goal: str | None = None) -> tuple[TextSteps, ...]:
    """Give the steps of the texts of a round, or of one group, or of one text of it (``goal`` empty for that of the
    spearhead), in the order of spearheads and goals; one query."""
    rows = common.events_of(RoundText).filter(round__slug=slug).select_related("spearhead", "goal")
    if spearhead:
        rows = rows.filter(spearhead__slug=spearhead)
    if goal is not None:
        rows = rows.filter(goal__slug=goal) if goal else rows.filter(goal=None)
    found: dict[int, tuple[tuple[int, int], TextSteps]] = {}
    for row in rows.exclude(pgh_label="delete").order_by("pgh_id"):
        place = (row.spearhead.position, row.goal.position if row.goal else -1)
        before = found.get(row.pgh_obj_id)
        if (now := _after(row, before[1] if before else None)) is not None:
            found[row.pgh_obj_id] = place, now
    return tuple(each for _place, each in sorted(found.values(), key=lambda pair: pair[0]))


def _after(row: Any, before: TextSteps | None) -> TextSteps | None:
    """Give the steps once this row of history has happened; a text that is written anew has no others."""
    context: Mapping[str, str] = row.pgh_context or {}
    if "actor" not in context:
        return before
    step = TextStep(UUID(context["actor"]), context.get("actor_kind", ""), row.pgh_created_at)
    if before is None or context.get("event") == _WRITTEN:
        return _written(row, step)
    match TextState(row.state):
        case TextState.DRAFT:
            return replace(before, reviewed=None, approved=None)
        case TextState.REVIEWED:
            return replace(before, reviewed=step, approved=None)
        case TextState.APPROVED:
            return replace(before, approved=step)


def _written(row: Any, step: TextStep) -> TextSteps:
    return TextSteps(
        spearhead=row.spearhead.slug,
        spearhead_name=row.spearhead.short_name or row.spearhead.name,
        goal=row.goal.slug if row.goal else "",
        goal_name=row.goal.name if row.goal else LocalizedText(),
        written=step,
    )
