"""Storing figures of many areas at once: written by COPY, compared with what is known as one set, never row by row."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import connection

from teoiksi.domains.common import services as common
from teoiksi.domains.stats.models import Area, AreaFigure, AreaStoring, Series
from teoiksi.domains.stats.services.binary_rows import COLUMNS, as_arrays, binary_rows
from teoiksi.domains.stats.types import StoredFigures
from teoiksi.kernel.actor import Actor
from teoiksi.sources.resolving.lines import Lines

_ALL: Final = f"stats_areafigure (storing_id, {', '.join(COLUMNS)})"
_WRITE_FRESH: Final = """
WITH given AS (
    SELECT area_code, period_start, period_kind, value, missing, is_preliminary
    FROM unnest(%(rows)s::int[], %(columns)s::int[], %(values)s::float8[], %(missing)s::smallint[], %(marks)s::bool[])
        AS cell(row_number, column_number, value, missing, is_preliminary)
    JOIN unnest(%(codes)s::text[]) WITH ORDINALITY AS area(area_code, row_number) USING (row_number)
    JOIN unnest(%(starts)s::date[], %(kinds)s::smallint[]) WITH ORDINALITY
        AS period(period_start, period_kind, column_number) USING (column_number)
), known AS (
    SELECT DISTINCT ON (area_code, period_start, period_kind) figure.*, storing.is_example
    FROM stats_areafigure AS figure JOIN stats_areastoring AS storing ON storing.id = storing_id
    WHERE storing.series_id = %(series)s
    ORDER BY area_code, period_start, period_kind, storing_id DESC
), fresh AS (
    SELECT given.*, known.area_code IS NOT NULL AS is_revision
    FROM given LEFT JOIN known USING (area_code, period_start, period_kind)
    WHERE known.area_code IS NULL OR (given.value, given.missing, given.is_preliminary, %(is_example)s)
        IS DISTINCT FROM (known.value, known.missing, known.is_preliminary, known.is_example)
), storing AS (
    INSERT INTO stats_areastoring
        (series_id, actor_id, actor_kind, event, reason, published_on, retrieved_on, is_example, names)
    SELECT %(series)s, %(actor_id)s::uuid, %(actor_kind)s, %(event)s, %(reason)s, %(published_on)s::date,
        %(retrieved_on)s::date, %(is_example)s, %(names)s::jsonb
    WHERE EXISTS (SELECT FROM fresh) RETURNING id
), written AS (
    INSERT INTO stats_areafigure (storing_id, area_code, period_start, period_kind, value, missing, is_preliminary)
    SELECT storing.id, area_code, period_start, period_kind, value, missing, is_preliminary FROM fresh CROSS JOIN storing
)
SELECT count(*) FILTER (WHERE NOT is_revision), count(*) FILTER (WHERE is_revision) FROM fresh
"""


@dataclass(frozen=True, slots=True)
class AreasGiven:
    """Figures of many areas to be stored, what the table calls the areas, and the days that go with them."""

    lines: Lines
    names: Mapping[str, Mapping[str, str]]
    published_on: date | None = None
    retrieved_on: date | None = None
    is_example: bool = False


def store_area_figures(
    *, actor: Actor, series: Series, given: AreasGiven, event: str = "stats.area_figures_stored", reason: str = ""
) -> StoredFigures:
    """Store figures of other areas than the own one, beside the own municipality's ``series``, in one transaction.

    A figure that is known already writes nothing; a changed one becomes a new row. An example that turns real is written,
    too. Storings for one series wait for each other.
    """
    with common.change(actor=actor, event=event, reason=reason):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('stats.areas'), %s)", [series.pk])
        if not given.lines.is_figure.any():
            return StoredFigures()
        fields: dict[str, Any] = {
            "actor_id": str(actor.id),
            "actor_kind": actor.kind,
            "event": event,
            "reason": reason,
            "published_on": given.published_on,
            "retrieved_on": given.retrieved_on,
            "is_example": given.is_example,
            "names": _names_not_registered(given),
        }
        if AreaFigure.objects.filter(storing__series=series).exists():
            return _write_fresh(series, given, fields)
        return _write_all(series, given, fields)


def _write_all(series: Series, given: AreasGiven, fields: Mapping[str, Any]) -> StoredFigures:
    """Nothing is known yet, so there is nothing to compare with."""
    storing = AreaStoring.objects.create(series=series, **fields)
    _copy(_ALL, binary_rows(given.lines, storing=storing.pk))
    return StoredFigures(new=int(given.lines.is_figure.sum()))


def _write_fresh(series: Series, given: AreasGiven, fields: Mapping[str, Any]) -> StoredFigures:
    """The cells go along as arrays, not by a temporary table: the runtime role need not have the right to make one."""
    cells = {**fields, **as_arrays(given.lines), "series": series.pk, "names": json.dumps(fields["names"])}
    with connection.cursor() as cursor:
        cursor.execute(_WRITE_FRESH, cells)
        new, revised = cursor.fetchone()
    return StoredFigures(new, revised, int(given.lines.is_figure.sum()) - new - revised)


def _copy(into: str, rows: bytes) -> None:
    statement = f"COPY {into} FROM STDIN (FORMAT binary)"
    with connection.wrap_database_errors, connection.cursor() as cursor, cursor.copy(statement) as copy:
        copy.write(rows)


def _names_not_registered(given: AreasGiven) -> dict[str, dict[str, str]]:
    known = set(Area.objects.filter(code__in=given.lines.codes).values_list("code", flat=True))
    return {code: dict(given.names[code]) for code in given.lines.codes if code not in known and code in given.names}
