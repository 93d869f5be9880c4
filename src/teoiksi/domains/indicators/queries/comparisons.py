"""Prepared comparisons: written as plain data when they are counted, read back as they were."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from teoiksi.domains.indicators.models import PreparedComparison
from teoiksi.domains.indicators.types import ComparedArea, Comparison, PeerGroup
from teoiksi.domains.stats.types import MissingReason, StructureFeature
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.numerics.comparison.ranking import Move, Standing


def comparison(slug: str) -> Comparison | None:
    """Give the comparison of an indicator, or None when there is nobody to compare with; one query."""
    return comparisons([slug]).get(slug)


def comparisons(slugs: Sequence[str] | None = None) -> dict[str, Comparison]:
    """Give the comparisons of these indicators, or of all, by slug; one query."""
    rows = PreparedComparison.objects.order_by("indicator__slug")
    if slugs is not None:
        rows = rows.filter(indicator__slug__in=slugs)
    return {slug: _read(content) for slug, content in rows.values_list("indicator__slug", "content")}


def compared_indicators() -> tuple[str, ...]:
    """Give the slugs of the indicators that have a comparison, in order; one query."""
    return tuple(PreparedComparison.objects.order_by("indicator__slug").values_list("indicator__slug", flat=True))


def has_comparison(slug: str) -> bool:
    """Tell whether an indicator has a comparison; one query."""
    return PreparedComparison.objects.filter(indicator__slug=slug).exists()


def comparison_content(found: Comparison) -> dict[str, Any]:
    """Write a comparison as plain data; periods by their codes, lines as values in the order of ``periods``."""
    periods = sorted({period for line in found.lines.values() for period in line})
    return {
        "own": found.own,
        "period": found.period.code,
        "before": found.before.code if found.before else None,
        "lowest_first": found.lowest_first,
        "standing": [found.standing.place, found.standing.of, found.standing.tied, found.standing.share_below],
        "move": [found.move.before, found.move.now, found.move.of] if found.move else None,
        "areas": [_area(area) for area in found.areas],
        "wider": [_area(area) for area in found.wider],
        "groups": {group.value: list(codes) for group, codes in found.groups.items()},
        "periods": [period.code for period in periods],
        "lines": {code: [line.get(period) for period in periods] for code, line in found.lines.items()},
        "size": list(found.size) if found.size else None,
        "features": [feature.value for feature in found.features],
        "counts_distance": found.counts_distance,
        "published_on": found.published_on.isoformat() if found.published_on else None,
        "retrieved_on": found.retrieved_on.isoformat() if found.retrieved_on else None,
        "is_example": found.is_example,
    }


def _area(area: ComparedArea) -> list[Any]:
    reason = area.missing.value if area.missing else None
    return [area.code, area.name.as_mapping(), area.value, area.place, area.change, reason]


def _read(content: dict[str, Any]) -> Comparison:
    periods = [Period.parse(code) for code in content["periods"]]
    moved = content["move"]
    return Comparison(
        own=content["own"],
        period=Period.parse(content["period"]),
        before=Period.parse(content["before"]) if content["before"] else None,
        lowest_first=content["lowest_first"],
        standing=Standing(*content["standing"]),
        move=Move(*moved) if moved else None,
        areas=tuple(_read_area(*row) for row in content["areas"]),
        wider=tuple(_read_area(*row) for row in content["wider"]),
        groups={group: tuple(content["groups"][group]) for group in PeerGroup if group in content["groups"]},
        lines={code: dict(zip(periods, values, strict=True)) for code, values in content["lines"].items()},
        size=(content["size"][0], content["size"][1]) if content["size"] else None,
        features=tuple(map(StructureFeature, content["features"])),
        counts_distance=content["counts_distance"],
        published_on=_day(content["published_on"]),
        retrieved_on=_day(content["retrieved_on"]),
        is_example=content["is_example"],
    )


def _read_area(  # noqa: PLR0917 (called with the columns of one row, in their order)
    code: str,
    name: dict[str, str],
    value: float | None,
    place: int | None,
    change: int | None,
    reason: str | None,
) -> ComparedArea:
    missing = MissingReason(reason) if reason else None
    return ComparedArea(code, LocalizedText(**name), value, place, change, missing)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
