"""The register of areas as it was on a day, and the figures of many areas as known now or on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Final

from django.db.models import F

from teoiksi.domains.stats.models import Area, AreaFigure, AreaMap, AreaMembership, AreaStoring
from teoiksi.domains.stats.queries.figures import end_of_day
from teoiksi.domains.stats.types import (
    KIND_NUMBERS,
    MISSING_NUMBERS,
    AreaCard,
    AreaKind,
    AreaMapCard,
    AreaTable,
    MapShape,
)
from teoiksi.domains.stats.types import AreaFigure as Figure
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period

_KINDS: Final = {number: kind for kind, number in KIND_NUMBERS.items()}
_REASONS: Final = {number: reason for reason, number in MISSING_NUMBERS.items()}


def areas(*, on: date | None = None, kinds: Sequence[AreaKind] = ()) -> dict[str, AreaCard]:
    """Give the areas of the register by code, those that no longer exist too, each with the region that it belonged to ``on``
    that day; without a day, or when it did not exist then, the last one. Two queries."""
    rows = Area.objects.order_by("code")
    if kinds:
        rows = rows.filter(kind__in=kinds)
    regions = _regions(on)
    columns = ("id", "code", "kind", "name", "valid_from", "valid_until", "merged_into__code")
    return {
        code: AreaCard(code, AreaKind(kind), name, regions.get(pk, ""), valid_from, valid_until, successor or "")
        for pk, code, kind, name, valid_from, valid_until, successor in rows.values_list(*columns)
    }


def _regions(on: date | None) -> dict[int, str]:
    found: dict[int, str] = {}
    decided = set()
    rows = AreaMembership.objects.order_by("area_id", F("valid_from").asc(nulls_first=True))
    for area, region, valid_from, valid_until in rows.values_list(
        "area_id", "region__code", "valid_from", "valid_until"
    ):
        is_then = on is None or (
            (valid_from is None or valid_from <= on) and (valid_until is None or on <= valid_until)
        )
        if on is not None and is_then:
            decided.add(area)
            found[area] = region
        elif area not in decided:
            found[area] = region
    return found


def newest_map() -> AreaMapCard | None:
    """Give the map of municipalities of the newest year, or None when none has been loaded; one query."""
    row = AreaMap.objects.order_by("-year").first()
    if row is None:
        return None
    shapes = {code: MapShape(**shape) for code, shape in row.shapes.items()}
    return AreaMapCard(row.year, row.source, row.licence, row.width, row.height, shapes)


def has_map() -> bool:
    """Tell whether a map of municipalities has been loaded; one query."""
    return AreaMap.objects.exists()


def area_table(series_id: int, *, known_on: date | None = None) -> AreaTable:
    """Give the figures of the other areas of a series' table; see ``figures_as_known`` for ``known_on``. Two queries."""
    storings = AreaStoring.objects.filter(series_id=series_id).order_by("id")
    if known_on is not None:
        storings = storings.filter(recorded_at__lt=end_of_day(known_on))
    told = {row.pk: row for row in storings}
    rows = (
        AreaFigure.objects.filter(storing__in=told)
        .order_by("area_code", "period_start", "period_kind", "-storing_id")
        .distinct("area_code", "period_start", "period_kind")
        .values_list("storing_id", "area_code", "period_start", "period_kind", "value", "missing", "is_preliminary")
    )
    figures: defaultdict[str, dict[Period, Figure]] = defaultdict(dict)
    periods: dict[tuple[date, int], Period] = {}
    counting: set[int] = set()
    for storing, code, start, kind, value, missing, is_preliminary in rows.iterator(chunk_size=20_000):
        period = periods.get((start, kind)) or periods.setdefault((start, kind), Period.starting(start, _KINDS[kind]))
        figures[code][period] = Figure(value, _REASONS[missing], is_preliminary)
        counting.add(storing)
    names = {code: LocalizedText(**_in_ours(texts)) for row in told.values() for code, texts in row.names.items()}
    last = told[max(told)] if told else None
    return AreaTable(
        figures,
        names,
        last.published_on if last else None,
        last.retrieved_on if last else None,
        any(told[storing].is_example for storing in counting),
    )


def _in_ours(texts: dict[str, str]) -> dict[str, str]:
    return {language: text for language, text in texts.items() if language in {"fi", "sv", "en"}}
