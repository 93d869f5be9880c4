"""The runs one below another: only sums of what each did, however many lines it has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q, Sum
from django.db.models.functions import Coalesce

from teoiksi.domains.stats.models import RefreshRun
from teoiksi.domains.stats.types import FAILED, RunKind


@dataclass(frozen=True, slots=True)
class RunSummary:
    """A run with sums over its lines: ``asked`` and ``failed`` count connections, the others the own area's figures."""

    id: int
    kind: RunKind
    asked_for: str
    actor_id: UUID
    actor_kind: str
    started_at: datetime
    closed_at: datetime | None
    asked: int
    failed: int
    new: int
    revised: int
    unchanged: int
    waiting: int


def run_count() -> int:
    """Give how many runs there are."""
    return RefreshRun.objects.count()


def run_summaries(*, limit: int = 50, offset: int = 0) -> tuple[RunSummary, ...]:
    """Give the runs, newest first; one query."""
    sums = {name: Coalesce(Sum(f"lines__{name}"), 0) for name in ("new", "revised", "unchanged", "waiting")}
    rows = RefreshRun.objects.annotate(
        asked=Count("lines"), failed=Count("lines", filter=Q(lines__outcome__in=FAILED)), **sums
    )
    names = ("asked", "failed", "new", "revised", "unchanged", "waiting")
    return tuple(
        RunSummary(
            row.pk,
            RunKind(row.kind),
            row.asked_for,
            row.actor_id,
            row.actor_kind,
            row.recorded_at,
            row.closing.recorded_at if hasattr(row, "closing") else None,
            *(getattr(row, name) for name in names),
        )
        for row in rows.select_related("closing").order_by("-pk")[offset : offset + limit]
    )
