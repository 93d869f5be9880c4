"""Reading figures: as they are known now, as they were known on a day, and every version of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from django.db.models import F
from django.utils import timezone

from teoiksi.domains.stats.models import Observation, Series
from teoiksi.domains.stats.types import Figure, FigureStatus, MissingReason
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period, PeriodKind

_COLUMNS = (
    "series_id",
    "period_start",
    "period_end",
    "period_kind",
    "value",
    "missing",
    "status",
    "published_on",
    "retrieved_on",
    "next_expected_on",
    "is_example",
    "note",
    "recorded_at",
)
_KINDS = {kind.value: kind for kind in PeriodKind}
_REASONS = {"": None, **{reason.value: reason for reason in MissingReason}}
_STATUSES = {status.value: status for status in FigureStatus}


def series_by_slug(slugs: Iterable[str]) -> dict[str, Series]:
    """Give the series with these slugs; a slug without series is left out."""
    return {series.slug: series for series in Series.objects.filter(slug__in=list(slugs))}


def figures_as_known(series_ids: Sequence[int], *, known_on: date | None = None) -> dict[int, tuple[Figure, ...]]:
    """Give the figures of each series (series id → figures, oldest period first, one per period), with one query.

    Without ``known_on`` these are the figures as known now; with it, as the product knew them at the end of that day
    (time zone Europe/Helsinki): rows recorded later do not count. A series without figures has no key.
    """
    rows = Observation.objects.filter(series_id__in=series_ids)
    if known_on is not None:
        rows = rows.filter(recorded_at__lt=end_of_day(known_on))
    newest = (
        rows.order_by("series_id", "period_start", "period_kind", F("recorded_at").desc(), F("id").desc())
        .distinct("series_id", "period_start", "period_kind")
        .values_list(*_COLUMNS)
    )
    figures: defaultdict[int, list[Figure]] = defaultdict(list)
    for series_id, *rest in newest.iterator(chunk_size=5000):
        figures[series_id].append(_figure(*rest))
    return {series_id: tuple(of_one) for series_id, of_one in figures.items()}


def period_kinds(series_ids: Sequence[int]) -> dict[int, set[PeriodKind]]:
    """Give how long the periods of each series are (series id → kinds); a series without figures has no key."""
    found: defaultdict[int, set[PeriodKind]] = defaultdict(set)
    rows = Observation.objects.filter(series_id__in=series_ids).order_by().values_list("series_id", "period_kind")
    for series_id, kind in rows.distinct():
        found[series_id].add(_KINDS[kind])
    return dict(found)


def versions_of_figures(series: int | str, *, limit: int = 200) -> tuple[Figure, ...]:
    """Give every row of a series, named by its id or slug, newest knowledge first: what was known when."""
    of_series = {"series_id": series} if isinstance(series, int) else {"series__slug": series}
    rows = Observation.objects.filter(**of_series).order_by("-recorded_at", "-period_start", "-id")
    return tuple(_figure(*rest) for _series, *rest in rows.values_list(*_COLUMNS)[:limit])


def end_of_day(day: date) -> datetime:
    """Give the first moment after the day, in the time zone of the product."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def _figure(  # noqa: PLR0917 (called with the columns of one row, in their order)
    start: date,
    end: date,
    kind: str,
    value: float | None,
    missing: str,
    status: str,
    published_on: date | None,
    retrieved_on: date | None,
    next_expected_on: date | None,
    is_example: bool,
    note: LocalizedText,
    recorded_at: datetime,
) -> Figure:
    return Figure(
        Period(start, end, _KINDS[kind]),
        value,
        _REASONS[missing],
        _STATUSES[status],
        published_on,
        retrieved_on,
        next_expected_on,
        is_example,
        note,
        recorded_at,
    )
