"""Storing what was fetched for one connection: the own figures, those of other areas, and the run's line, all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection as database
from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.stats import queries
from teoiksi.domains.stats.models import Connection, RefreshLine
from teoiksi.domains.stats.services.area_figures import AreasGiven, store_area_figures
from teoiksi.domains.stats.services.attributing import attribute
from teoiksi.domains.stats.services.binary_rows import REASONS
from teoiksi.domains.stats.services.figures import store_figures
from teoiksi.domains.stats.services.runs import as_rows
from teoiksi.domains.stats.services.waiting import hold_back, sift
from teoiksi.domains.stats.types import (
    Figure,
    FigureStatus,
    LineCounts,
    MissingReason,
    NewFigure,
    RefreshOutcome,
)
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.period import Period
from teoiksi.sources.resolving.fetching import Fetched
from teoiksi.sources.resolving.lines import TakenFigure

_EVENT = "stats.figures_fetched"


@dataclass(frozen=True, slots=True)
class _Days:
    published: date | None
    retrieved: date


def store_fetched(*, actor: Actor, run: int, connection: int, fetched: Fetched) -> LineCounts:
    """Store the figures of one connection with the line of the run, in one transaction.

    Figures that say what is known already write nothing; a changed one becomes a new row. Doubted figures of the own area
    wait. A connection that has a line in this run is left as it is: a run that is done again does nothing twice.

    :raises Connection.DoesNotExist: when there is none.
    """
    with common.change(actor=actor, event=_EVENT):
        row = Connection.objects.select_related("series").get(pk=connection)
        _one_at_a_time(connection)
        if (done := RefreshLine.objects.filter(run_id=run, connection=row).first()) is not None:
            return queries.counts_of(done)
        days = _Days(timezone.localdate(fetched.updated) if fetched.updated else None, timezone.localdate())
        changes = queries.told_changes(row, fetched, today=days.retrieved)
        counts = _store(actor, row, fetched, days)
        if counts.new or counts.revised:
            attribute(row)
        RefreshLine.objects.create(
            run_id=run,
            connection=row,
            outcome=RefreshOutcome.STORED if counts.changed else RefreshOutcome.UNCHANGED,
            asked=fetched.asked,
            changes=as_rows(changes),
            area_dimension=fetched.area_dimension,
            table_updated_at=fetched.updated,
            **queries.columns_of(counts),
        )
    return counts


def _one_at_a_time(connection: int) -> None:
    with database.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('stats.connection'), %s)", [connection])


def _store(actor: Actor, connection: Connection, fetched: Fetched, days: _Days) -> LineCounts:
    taken = fetched.taken
    own = connection.series
    of_own = taken.areas.get(taken.own, ())
    known = queries.figures_as_known([own.pk]).get(own.pk, ())
    fresh = _fresh(of_own, known, days)
    believed, doubted = sift(fresh, {figure.period: figure for figure in known}, connection.rule)
    waiting = hold_back(connection, doubted, got=[figure.period for figure in of_own])
    mine = store_figures(actor=actor, series=own, figures=believed, event=_EVENT, reason=fetched.asked)
    others = AreasGiven(taken.areas.without(taken.own), taken.names, days.published, days.retrieved)
    rest = store_area_figures(actor=actor, series=own, given=others, event=_EVENT, reason=fetched.asked)
    unchanged = len(of_own) - len(believed) - len(doubted)
    return LineCounts(fetched.cells, mine.new, mine.revised, unchanged, waiting, rest.new, rest.revised)


def _fresh(figures: Sequence[TakenFigure], known: Sequence[Figure], days: _Days) -> list[NewFigure]:
    """Give the figures that say something new.

    The day of publication is the day when the table was last changed, and only of what is new since the last run; of a first
    run it can only be said of the newest period.
    """
    before: dict[Period, Figure] = {figure.period: figure for figure in known}
    newest = max((figure.period for figure in figures), default=None)
    return [
        _new(figure, days, is_published=bool(known) or figure.period == newest)
        for figure in figures
        if not _is_known(figure, before.get(figure.period))
    ]


def _is_known(figure: TakenFigure, known: Figure | None) -> bool:
    if known is None or known.is_example:
        return False
    return (known.value, known.missing, known.status) == (figure.value, _missing(figure), _status(figure))


def _new(figure: TakenFigure, days: _Days, *, is_published: bool) -> NewFigure:
    return NewFigure(
        period=figure.period,
        value=figure.value,
        missing=_missing(figure),
        status=_status(figure),
        published_on=days.published if is_published else None,
        retrieved_on=days.retrieved,
    )


def _missing(figure: TakenFigure) -> MissingReason | None:
    return None if figure.value is not None else REASONS[figure.state]


def _status(figure: TakenFigure) -> FigureStatus:
    return FigureStatus.PRELIMINARY if figure.is_preliminary else FigureStatus.FINAL
