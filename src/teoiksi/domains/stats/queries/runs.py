"""The record of runs: what each did, in words; what is due; what a killed run left undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.utils import timezone

from teoiksi.domains.stats.models import Connection, RefreshLine, RefreshRun
from teoiksi.domains.stats.types import (
    REFRESH_OUTCOME_NAMES,
    SOURCE_CHANGE_NAMES,
    FoundChange,
    LineCard,
    LineCounts,
    RefreshOutcome,
    RunCard,
    RunKind,
    SourceChange,
)
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

_COUNTS: Final = ("got", "new", "revised", "unchanged", "waiting", "compared_new", "compared_revised")

_COUNTED: Final = {
    "new": LocalizedText("uusia", "nya", "new"),
    "revised": LocalizedText("korjattuja", "rättade", "revised"),
    "unchanged": LocalizedText("ennallaan", "oförändrade", "unchanged"),
    "waiting": LocalizedText("odottaa", "väntar", "waiting"),
    "compared_new": LocalizedText("muiden alueiden uusia", "nya för andra områden", "new of other areas"),
    "compared_revised": LocalizedText(
        "muiden alueiden korjattuja", "rättade för andra områden", "revised of other areas"
    ),
}
_AGAIN: Final = timedelta(hours=6)
_ALMOST: Final = timedelta(hours=1)
"""A daily run that begins a little earlier than the day before still counts as due."""


def counts_of(line: RefreshLine) -> LineCounts:
    """Give the counts of a line as a value."""
    return LineCounts(**{name: getattr(line, name) for name in _COUNTS})


def columns_of(counts: LineCounts) -> dict[str, int]:
    """Give counts as the columns of a line."""
    return {name: getattr(counts, name) for name in _COUNTS}


def runs(*, limit: int = 50) -> tuple[RunCard, ...]:
    """Give the newest runs with their lines, newest first; two queries."""
    return tuple(map(_run, _rows()[:limit]))


def run(number: int) -> RunCard:
    """Give one run with its lines.

    :raises RefreshRun.DoesNotExist: when there is none.
    """
    return _run(_rows().get(pk=number))


def _rows() -> QuerySet[RefreshRun]:
    lines = RefreshLine.objects.select_related("connection__series").order_by("recorded_at", "id")
    return RefreshRun.objects.select_related("closing").prefetch_related(Prefetch("lines", lines)).order_by("-pk")


def not_done_in(run: int) -> set[int]:
    """Give the numbers of the connections that have no line in a run yet, paused ones left out."""
    done = RefreshLine.objects.filter(run_id=run).values("connection_id")
    return set(Connection.objects.filter(is_paused=False).exclude(pk__in=done).values_list("pk", flat=True))


def due(now: datetime | None = None) -> set[int]:
    """Give the numbers of the connections whose source is to be asked by its rhythm: never asked, or long enough ago.

    One that did not answer is asked again after six hours, however seldom it is asked otherwise.
    """
    moment = now or timezone.now()
    newest = RefreshLine.objects.filter(connection=OuterRef("pk")).order_by("-recorded_at", "-id")
    rows = Connection.objects.filter(is_paused=False).annotate(
        asked_at=Subquery(newest.values("recorded_at")[:1]), outcome=Subquery(newest.values("outcome")[:1])
    )
    return {
        pk
        for pk, asked_at, outcome, every in rows.values_list("pk", "asked_at", "outcome", "every_days")
        if asked_at is None or asked_at + _pause(outcome, every) - _ALMOST <= moment
    }


def _pause(outcome: str, every_days: int) -> timedelta:
    return _AGAIN if outcome == RefreshOutcome.UNAVAILABLE else timedelta(days=every_days)


def interrupted_run(kind: RunKind, *, since: datetime) -> int | None:
    """Give the newest run of a kind begun after this moment that has no end: it is to be gone on with."""
    rows = RefreshRun.objects.filter(kind=kind, recorded_at__gt=since).order_by("-pk")
    newest = rows.filter(closing__isnull=True).values_list("pk", flat=True).first()
    return newest if newest == rows.values_list("pk", flat=True).first() else None


def found_changes(rows: Sequence[Mapping[str, Any]]) -> tuple[FoundChange, ...]:
    """Give changes from the form in which a line keeps them."""
    return tuple(
        FoundChange(SourceChange(each["kind"]), each["dimension"], each["code"], tuple(each["proposals"]))
        for each in rows
    )


def line_sentence(line: LineCard, language: Language) -> str:
    """Tell a line in words: ``uusia lukuja: uusia 2, ennallaan 30 · aluejaon vuosi on vaihtunut (alue_23_20270101)``."""
    counted = [
        f"{word.in_language(language)} {number}"
        for name, word in _COUNTED.items()
        if (number := getattr(line.counts, name))
    ]
    parts = [": ".join(filter(None, [REFRESH_OUTCOME_NAMES[line.outcome].in_language(language), ", ".join(counted)]))]
    parts += [change_sentence(change, language) for change in line.changes]
    return " · ".join([*parts, *([line.why] if line.why else [])])


def change_sentence(change: FoundChange, language: Language) -> str:
    """Tell a change at a source in words, with where it is and what could stand for it."""
    where = ", ".join(filter(None, [change.dimension, change.code]))
    proposed = f" → {', '.join(change.proposals[:5])}?" if change.proposals else ""
    name = SOURCE_CHANGE_NAMES[change.kind].in_language(language)
    return f"{name} ({where}{proposed})" if where or proposed else name


def _run(row: RefreshRun) -> RunCard:
    closing = getattr(row, "closing", None)
    return RunCard(
        row.pk,
        RunKind(row.kind),
        row.asked_for,
        row.recorded_at,
        closing.recorded_at if closing else None,
        tuple(map(line_card, row.lines.all())),
    )


def line_card(row: RefreshLine) -> LineCard:
    """Give a line as a card."""
    return LineCard(
        row.connection.series.slug,
        row.connection.service,
        row.connection.table,
        RefreshOutcome(row.outcome),
        counts_of(row),
        row.asked,
        row.why,
        found_changes(row.changes),
        row.recorded_at,
    )
