"""What is not as before at a source although its figures came: told to the owner, acted on by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from teoiksi.domains.stats.models import Connection, RefreshLine
from teoiksi.domains.stats.queries.figures import figures_as_known
from teoiksi.sources.resolving.changes import FoundChange, SourceChange

if TYPE_CHECKING:
    from teoiksi.sources.resolving.fetching import Fetched


def told_changes(connection: Connection, fetched: Fetched, *, today: date) -> tuple[FoundChange, ...]:
    """Find another vintage of the areas, a table that is alive but no longer updated, figures that have gone, and codes of
    time that name no period."""
    return (
        *_vintage(connection, fetched),
        *_stale(connection, fetched, today),
        *_gone(connection, fetched),
        *(FoundChange(SourceChange.UNREADABLE_TIME, code=code) for code in fetched.taken.unreadable[:5]),
    )


def _vintage(connection: Connection, fetched: Fetched) -> Iterator[FoundChange]:
    lines = RefreshLine.objects.filter(connection=connection).exclude(area_dimension="")
    before = lines.order_by("-recorded_at", "-id").values_list("area_dimension", flat=True).first()
    if before is not None and before != fetched.area_dimension:
        yield FoundChange(SourceChange.NEW_VINTAGE, before, fetched.area_dimension)


def _stale(connection: Connection, fetched: Fetched, today: date) -> Iterator[FoundChange]:
    figures = fetched.taken.areas.get(fetched.taken.own, ())
    newest = max((figure.period.end for figure in figures if figure.value is not None), default=None)
    if connection.stale_after_days is None or newest is None:
        return
    if newest + timedelta(days=connection.stale_after_days) < today:
        yield FoundChange(SourceChange.STALE, code=newest.isoformat())


def _gone(connection: Connection, fetched: Fetched) -> Iterator[FoundChange]:
    """Look only between the first and the last period of the answer: what is older came from elsewhere."""
    got = {figure.period for figure in fetched.taken.areas.get(fetched.taken.own, ())}
    known = figures_as_known([connection.series_id]).get(connection.series_id, ())
    gone = [
        figure.period.code
        for figure in known
        if got and figure.value is not None and figure.period not in got and min(got) < figure.period < max(got)
    ]
    if gone:
        yield FoundChange(SourceChange.FIGURES_GONE, code=", ".join(gone[:5]))
