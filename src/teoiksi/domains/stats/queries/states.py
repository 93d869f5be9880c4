"""How the connections are: what came of the newest question to each, and since when something is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from django.apps import apps
from django.db.models import DateTimeField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from teoiksi.domains.stats.models import Connection, RefreshLine
from teoiksi.domains.stats.queries.runs import found_changes
from teoiksi.domains.stats.types import FAILED, FoundChange, RefreshOutcome, SourceChange

_NEVER: Final = Value(datetime(1900, 1, 1, tzinfo=UTC), output_field=DateTimeField())
_NEWEST: Final = ("recorded_at", "outcome", "why", "changes", "run_id")


@dataclass(frozen=True, slots=True)
class ConnectionState:
    """A connection and what came of the newest question: ``outcome`` is None when its source has never been asked.

    ``failing_since`` is when the first of the failures after the last success was, None while it works. ``connected_at`` is
    when the recipe was saved.
    """

    id: int
    series: str
    service: str
    table: str
    is_paused: bool
    verified_on: date | None
    connected_at: datetime | None
    run: int | None
    asked_at: datetime | None
    outcome: RefreshOutcome | None
    why: str
    changes: tuple[FoundChange, ...]
    failing_since: datetime | None

    @property
    def stale(self) -> FoundChange | None:
        """That the table answers but is no longer updated; its code is the last day of the newest period."""
        return next((change for change in self.changes if change.kind is SourceChange.STALE), None)

    @property
    def told_changes(self) -> tuple[FoundChange, ...]:
        """What else is not as before at the source although figures came."""
        return tuple(change for change in self.changes if change.kind is not SourceChange.STALE)


def connection_states() -> tuple[ConnectionState, ...]:
    """Give the state of every connection, by service and table; one query."""
    newest = _lines().order_by("-recorded_at", "-id")
    good = newest.exclude(outcome__in=FAILED)
    failed = _lines().filter(outcome__in=FAILED, recorded_at__gt=Coalesce(OuterRef("good_at"), _NEVER))
    saved = apps.get_model("stats.ConnectionEvent").objects.filter(pgh_obj=OuterRef("pk")).order_by("pgh_id")
    rows = (
        Connection.objects.select_related("series")
        .annotate(**{f"newest_{name}": Subquery(newest.values(name)[:1]) for name in _NEWEST})
        .annotate(
            good_at=Subquery(good.values("recorded_at")[:1]), saved_at=Subquery(saved.values("pgh_created_at")[:1])
        )
        .annotate(failing_since=Subquery(failed.order_by("recorded_at").values("recorded_at")[:1]))
    )
    return tuple(map(_state, rows))


def _lines() -> QuerySet[RefreshLine]:
    return RefreshLine.objects.filter(connection=OuterRef("pk"))


def _state(row: Connection) -> ConnectionState:
    found = vars(row)
    return ConnectionState(
        id=row.pk,
        series=row.series.slug,
        service=row.service,
        table=row.table,
        is_paused=row.is_paused,
        verified_on=row.verified_on,
        connected_at=found["saved_at"],
        run=found["newest_run_id"],
        asked_at=found["newest_recorded_at"],
        outcome=RefreshOutcome(found["newest_outcome"]) if found["newest_outcome"] else None,
        why=found["newest_why"] or "",
        changes=found_changes(found["newest_changes"] or []),
        failing_since=found["failing_since"],
    )
