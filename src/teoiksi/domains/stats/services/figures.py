"""Storing figures: a new or revised figure is a new row, and a figure that is already known writes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from django.db import connection

from teoiksi.domains.common import services as common
from teoiksi.domains.stats import queries
from teoiksi.domains.stats.models import Observation, Recording, Series, Source
from teoiksi.domains.stats.types import Figure, NewFigure, StoredFigures, says_the_same
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.period import Period
from teoiksi.sources.strategy_file.document import SourcePart

_COPY: Final = (
    f"COPY {Observation._meta.db_table} (series_id, period_start, period_end, period_kind, value, missing, status,"
    " published_on, retrieved_on, next_expected_on, is_example, note, recording_id) FROM STDIN"
)

_Row = tuple[int, date, date, str, float | None, str, str, date | None, date | None, date | None, bool, str, int]
"""A row as ``_COPY`` names its columns."""


class TwoFiguresForOnePeriod(ValueError):
    """The same period was given twice for one series; its code is the message."""


def put_sources(*, actor: Actor, parts: Sequence[SourcePart], reason: str = "") -> dict[str, Source]:
    """Add or change the sources of a strategy file, by id; others stay. Gives the sources by id."""
    with common.change(actor=actor, event="stats.sources_put", reason=reason):
        brought = common.bring(
            Source.objects.filter(slug__in=[part.id for part in parts]),
            key="slug",
            wanted={
                part.id: {
                    "name": part.name,
                    "publisher": part.publisher,
                    "address": part.address,
                    "licence": part.licence,
                }
                for part in parts
            },
            keep_others=True,
        )
    return brought.rows


def store_figures(
    *, actor: Actor, series: Series, figures: Sequence[NewFigure], event: str = "stats.figures_stored", reason: str = ""
) -> StoredFigures:
    """Store the figures of one series; see ``store_figures_of_many``."""
    stored = store_figures_of_many(actor=actor, figures={series.pk: figures}, event=event, reason=reason)
    return stored[series.pk]


def store_figures_of_many(
    *,
    actor: Actor,
    figures: Mapping[int, Sequence[NewFigure]],
    event: str = "stats.figures_stored",
    reason: str = "",
) -> dict[int, StoredFigures]:
    """Store figures of several series (series id → figures) in one transaction, all or nothing.

    A figure counts as already known when the newest row of its period says the same; the day of retrieval alone makes
    no difference. Rows of one series are locked against a second storing at the same time.

    :raises TwoFiguresForOnePeriod: when a period is given twice for one series.
    """
    for of_one in figures.values():
        _refuse_repeated_periods(of_one)
    with common.change(actor=actor, event=event, reason=reason):
        _one_at_a_time(figures)
        known = queries.figures_as_known(list(figures))
        fresh = {pk: _fresh(of_one, known.get(pk, ())) for pk, of_one in figures.items()}
        if any(fresh.values()):
            recording = Recording.objects.create(actor_id=actor.id, actor_kind=actor.kind, event=event, reason=reason)
            _write(_row(pk, figure, recording.pk) for pk, of_one in fresh.items() for figure in of_one)
    return {pk: _counts(of_one, fresh[pk], known.get(pk, ())) for pk, of_one in figures.items()}


def _refuse_repeated_periods(figures: Sequence[NewFigure]) -> None:
    seen: set[Period] = set()
    for figure in figures:
        if figure.period in seen:
            raise TwoFiguresForOnePeriod(figure.period.code)
        seen.add(figure.period)


def _one_at_a_time(figures: Mapping[int, Sequence[NewFigure]]) -> None:
    # Locks of their own rather than row locks: the runtime role may not update the guarded tables.
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtext('stats.series'), id) FROM unnest(%s::int[]) AS id", [sorted(figures)]
        )


def _fresh(figures: Sequence[NewFigure], known: Sequence[Figure]) -> list[NewFigure]:
    newest = {figure.period: figure for figure in known}
    return [figure for figure in figures if not _already_known(figure, newest.get(figure.period))]


def _already_known(new: NewFigure, old: Figure | None) -> bool:
    return old is not None and says_the_same(new, old)


def _write(rows: Iterable[_Row]) -> None:
    """Write new rows by COPY: a statistical office answers with a hundred thousand figures, and INSERT takes ten times as
    long. Constraints and triggers hold all the same."""
    with connection.wrap_database_errors, connection.cursor() as cursor, cursor.copy(_COPY) as copy:
        for row in rows:
            copy.write_row(row)


def _row(series_id: int, figure: NewFigure, recording_id: int) -> _Row:
    period = figure.period
    return (
        series_id,
        period.start,
        period.end,
        period.kind.value,
        figure.value,
        figure.missing.value if figure.missing else "",
        figure.status.value,
        figure.published_on,
        figure.retrieved_on,
        figure.next_expected_on,
        figure.is_example,
        json.dumps(figure.note.as_mapping()) if figure.note else "{}",
        recording_id,
    )


def _counts(given: Sequence[NewFigure], fresh: Sequence[NewFigure], known: Sequence[Figure]) -> StoredFigures:
    periods = {figure.period for figure in known}
    revised = sum(figure.period in periods for figure in fresh)
    return StoredFigures(new=len(fresh) - revised, revised=revised, unchanged=len(given) - len(fresh))
