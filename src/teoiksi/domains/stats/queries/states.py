"""How the connections are: what came of the newest question to each, and since when something is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from django.apps import apps
from django.db.models import DateTimeField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from teoiksi.domains.stats.models import Connection, RefreshLine
from teoiksi.domains.stats.queries.runs import change_sentence, found_changes
from teoiksi.domains.stats.types import FAILED, REFRESH_OUTCOME_NAMES, FoundChange, RefreshOutcome, SourceChange
from teoiksi.kernel.language import Language

_NEVER: Final = Value(datetime(1900, 1, 1, tzinfo=UTC), output_field=DateTimeField())
_NEWEST: Final = ("recorded_at", "outcome", "why", "changes", "run_id")
PATIENCE: Final = timedelta(days=3)
"""Nobody is written to of a source that has not answered for a shorter time: it most often answers again by itself."""
VINTAGE_IS_NEWS: Final = timedelta(days=60)
"""A new year of the area classification is told in one run only; this long it is kept in sight, or until someone verifies
the connection."""


@dataclass(frozen=True, slots=True)
class ConnectionState:
    """A connection and what came of the newest question: ``outcome`` is None when its source has never been asked.

    ``failing_since`` is when the first of the failures after the last success was, None while it works. ``changes`` are
    what keeps figures from coming while it fails, otherwise what is not as before at the source, first seen at
    ``noticed_at``. ``connected_at`` is when the recipe was saved.
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
    noticed_at: datetime | None
    failing_since: datetime | None

    def fails_for_good(self, now: datetime) -> bool:
        """Whether someone has to hear that it fails: one that merely does not answer only after ``PATIENCE``."""
        if self.failing_since is None:
            return False
        return self.outcome is not RefreshOutcome.UNAVAILABLE or self.failing_since + PATIENCE <= now

    @property
    def stale(self) -> FoundChange | None:
        """That the table answers but is no longer updated; its code is the last day of the newest period."""
        return next((change for change in self.changes if change.kind is SourceChange.STALE), None)

    @property
    def told_changes(self) -> tuple[FoundChange, ...]:
        """What else is not as before at the source although figures came."""
        return tuple(change for change in self.changes if change.kind is not SourceChange.STALE)

    @property
    def has_new_vintage(self) -> bool:
        """Whether areas are of a new year, which is in sight until someone has compared the figures."""
        return any(change.kind is SourceChange.NEW_VINTAGE for change in self.changes)


def connection_states() -> tuple[ConnectionState, ...]:
    """Give the state of every connection, by service and table; one query."""
    newest = _lines().order_by("-recorded_at", "-id")
    good = newest.exclude(outcome__in=FAILED)
    failed = _lines().filter(outcome__in=FAILED, recorded_at__gt=Coalesce(OuterRef("good_at"), _NEVER))
    vintages = newest.filter(
        recorded_at__gt=timezone.now() - VINTAGE_IS_NEWS, changes__contains=[{"kind": SourceChange.NEW_VINTAGE}]
    )
    saved = apps.get_model("stats.ConnectionEvent").objects.filter(pgh_obj=OuterRef("pk")).order_by("pgh_id")
    verified = saved.filter(verified_on=OuterRef("verified_on"))
    rows = (
        Connection.objects.select_related("series")
        .annotate(**{f"newest_{name}": Subquery(newest.values(name)[:1]) for name in _NEWEST})
        .annotate(
            good_at=Subquery(good.values("recorded_at")[:1]), saved_at=Subquery(saved.values("pgh_created_at")[:1])
        )
        .annotate(**{f"vintage_{name}": Subquery(vintages.values(name)[:1]) for name in ("recorded_at", "changes")})
        .annotate(verified_at=Subquery(verified.values("pgh_created_at")[:1]))
        .annotate(failing_since=Subquery(failed.order_by("recorded_at").values("recorded_at")[:1]))
    )
    return tuple(map(_state, rows))


def failure_sentences(state: ConnectionState, language: Language) -> tuple[str, ...]:
    """Tell why the newest question brought nothing: what happened, what has changed, what the source said."""
    happened = [REFRESH_OUTCOME_NAMES[state.outcome].in_language(language)] if state.outcome else []
    changed = [change_sentence(change, language) for change in state.changes]
    return (*happened, *changed, *([state.why] if state.why else []))


def _lines() -> QuerySet[RefreshLine]:
    return RefreshLine.objects.filter(connection=OuterRef("pk"))


def _state(row: Connection) -> ConnectionState:
    found = vars(row)
    changes, noticed_at = _changes(row)
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
        changes=changes,
        noticed_at=noticed_at,
        failing_since=found["failing_since"],
    )


def _changes(row: Connection) -> tuple[tuple[FoundChange, ...], datetime | None]:
    """Give what the newest run noticed, with a new vintage of areas that an earlier one told and nobody has looked at yet.

    The moment of verifying counts, not its day: most often someone looks on the very day when the vintage was told.
    """
    found = vars(row)
    newest = found_changes(found["newest_changes"] or [])
    told_at: datetime | None = found["vintage_recorded_at"]
    if told_at is None or found["failing_since"]:
        return newest, found["newest_recorded_at"]
    if found["verified_at"] and found["verified_at"] > told_at:
        others = (change for change in newest if change.kind is not SourceChange.NEW_VINTAGE)
        return tuple(others), found["newest_recorded_at"]
    both = {(change.kind, change.code): change for change in (*found_changes(found["vintage_changes"]), *newest)}
    return tuple(both.values()), told_at
