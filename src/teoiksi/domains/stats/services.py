"""Storing figures: a new or revised figure is a new row, and a figure that is already known writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db import connection

from teoiksi.domains.common import services as common
from teoiksi.domains.stats import queries
from teoiksi.domains.stats.models import Observation, Recording, Series, Source
from teoiksi.domains.stats.types import Figure, NewFigure, StoredFigures, says_the_same
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.period import Period
from teoiksi.sources.strategy_file.document import SourcePart


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
            Observation.objects.bulk_create(
                (_row(pk, figure, recording) for pk, of_one in fresh.items() for figure in of_one), batch_size=2000
            )
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


def _row(series_id: int, figure: NewFigure, recording: Recording) -> Observation:
    return Observation(
        series_id=series_id,
        period_start=figure.period.start,
        period_end=figure.period.end,
        period_kind=figure.period.kind,
        value=figure.value,
        missing=figure.missing or "",
        status=figure.status,
        published_on=figure.published_on,
        retrieved_on=figure.retrieved_on,
        next_expected_on=figure.next_expected_on,
        is_example=figure.is_example,
        note=figure.note,
        recording=recording,
    )


def _counts(given: Sequence[NewFigure], fresh: Sequence[NewFigure], known: Sequence[Figure]) -> StoredFigures:
    periods = {figure.period for figure in known}
    revised = sum(figure.period in periods for figure in fresh)
    return StoredFigures(new=len(fresh) - revised, revised=revised, unchanged=len(given) - len(fresh))
