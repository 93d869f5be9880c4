"""What a spearhead group looks at together: its people, corrections that are open, and what has been told lately."""

from __future__ import annotations

from datetime import datetime

from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PersonCard, Role, spearhead_scope
from teoiksi.domains.programmes.models import Correction, ProgressUpdate
from teoiksi.domains.programmes.queries.details import update_of
from teoiksi.domains.programmes.types import OpenCorrection, ToldUpdate


def members(group: str, *, deputies: bool = False) -> tuple[tuple[PersonCard, Role], ...]:
    """Give the people of a group (by ``group_key``) with their part in it: first its chairs, then its members, by name;
    four queries. With ``deputies`` also those who stand in for one of them today."""
    scope = spearhead_scope(group)
    parts = (Role.GROUP_CHAIR, Role.GROUP_MEMBER)
    everybody = people.people()
    return tuple(
        (person, part)
        for part in parts
        for person in everybody
        if any(held.role is part and held.scope == scope for held in (person.held if deputies else person.roles))
    )


def open_corrections(programme: str) -> tuple[OpenCorrection, ...]:
    """Give the corrections of a programme's actions that have not been done, by their days; one query."""
    rows = Correction.objects.filter(action__programme__slug=programme, done_on=None).select_related("action")
    return tuple(
        OpenCorrection(row.action.slug, row.action.name, row.measure, row.due_on)
        for row in rows.order_by("due_on", "pk")
    )


def told_since(programme: str, *, since: datetime, limit: int = 50) -> tuple[ToldUpdate, ...]:
    """Give what has been told of a programme's actions since a moment, newest first; one query."""
    rows = ProgressUpdate.objects.filter(action__programme__slug=programme, recorded_at__gte=since)
    return tuple(
        ToldUpdate(
            row.action.slug,
            row.action.name,
            update_of(row),
        )
        for row in rows.select_related("action")[:limit]
    )
