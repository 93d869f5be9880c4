"""Sources that need someone's attention: they give no figures any more, or are not as they were."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce
from operator import or_
from typing import Final

from django.db.models import Max, Min, Q
from django.utils import timezone

from teoiksi.domains.stats.models import RefreshLine
from teoiksi.domains.stats.queries.runs import line_card
from teoiksi.domains.stats.types import FAILED, FoundChange, LineCard, RefreshOutcome, SourceChange

PATIENCE: Final = timedelta(days=3)
"""A source that has not answered for a shorter time is not told of: it most often answers again by itself."""
VINTAGE_IS_NEWS: Final = timedelta(days=60)
"""A new year of the area classification is told in one run only; this long it is kept in sight, or until someone verifies
the connection."""


@dataclass(frozen=True, slots=True)
class FailingSource:
    """A connection that has got no figures since ``since``; ``line`` is what its newest run says of it."""

    connection: int
    series: str
    since: datetime
    line: LineCard


@dataclass(frozen=True, slots=True)
class ChangedSource:
    """A connection that gets its figures, but from a source that is not as it was."""

    connection: int
    series: str
    noticed_at: datetime
    changes: tuple[FoundChange, ...]


def failing_sources(*, now: datetime | None = None) -> tuple[FailingSource, ...]:
    """Give the connections whose newest run got nothing, longest first; one that merely did not answer only after ``PATIENCE``.
    Three queries."""
    moment = now or timezone.now()
    failing = {line.connection_id: line for line in _newest_lines() if line.outcome in FAILED}
    since = _first_failures(failing)
    found = [
        FailingSource(number, line.connection.series.slug, since[number], line_card(line))
        for number, line in failing.items()
        if line.outcome != RefreshOutcome.UNAVAILABLE or since[number] + PATIENCE <= moment
    ]
    return tuple(sorted(found, key=lambda source: (source.since, source.connection)))


def changed_sources(*, now: datetime | None = None) -> tuple[ChangedSource, ...]:
    """Give the connections that get figures from a source which has changed, newest first; two queries."""
    moment = now or timezone.now()
    vintages = _new_vintages(moment - VINTAGE_IS_NEWS)
    found = []
    for line in _newest_lines():
        earlier = vintages.get(line.connection_id)
        told = {**_changes(earlier), **_changes(line)} if earlier else _changes(line)
        if line.outcome not in FAILED and told:
            first = earlier or line
            found.append(
                ChangedSource(line.connection_id, line.connection.series.slug, first.recorded_at, tuple(told.values()))
            )
    return tuple(sorted(found, key=lambda source: (source.noticed_at, source.connection), reverse=True))


def _newest_lines() -> Iterable[RefreshLine]:
    rows = RefreshLine.objects.filter(connection__is_paused=False).select_related("connection__series")
    return rows.order_by("connection_id", "-recorded_at", "-id").distinct("connection_id")


def _first_failures(connections: Iterable[int]) -> dict[int, datetime]:
    """Give when each of these, which fail now, failed for the first time after it last got something."""
    numbers = list(connections)
    if not numbers:
        return {}
    lines = RefreshLine.objects.filter(connection__in=numbers).order_by()
    good = dict(lines.exclude(outcome__in=FAILED).values_list("connection").annotate(Max("recorded_at")))
    after = [
        Q(connection=number, recorded_at__gt=good[number]) if number in good else Q(connection=number)
        for number in numbers
    ]
    return dict(lines.filter(reduce(or_, after)).values_list("connection").annotate(Min("recorded_at")))


def _new_vintages(since: datetime) -> dict[int, RefreshLine]:
    """Give the newest line that told of another vintage of the areas, for each connection not verified after it."""
    rows = RefreshLine.objects.filter(recorded_at__gt=since, changes__contains=[{"kind": SourceChange.NEW_VINTAGE}])
    newest = rows.select_related("connection").order_by("connection_id", "-recorded_at").distinct("connection_id")
    return {line.connection_id: line for line in newest if not _is_verified_after(line)}


def _is_verified_after(line: RefreshLine) -> bool:
    verified = line.connection.verified_on
    return verified is not None and verified > timezone.localtime(line.recorded_at).date()


def _changes(line: RefreshLine | None) -> dict[tuple[SourceChange, str], FoundChange]:
    changes = line_card(line).changes if line else ()
    return {(change.kind, change.code): change for change in changes}
