"""Bringing the register of areas, and the map of municipalities, to what their files say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from teoiksi.domains.common import services as common
from teoiksi.domains.stats.models import Area, AreaMap, AreaMembership
from teoiksi.domains.stats.types import AreaKind
from teoiksi.kernel.actor import Actor
from teoiksi.sources.areas_file import AreaPart
from teoiksi.sources.boundaries import MapDrawing

_KINDS = {"KU": AreaKind.MUNICIPALITY, "MK": AreaKind.REGION}


def put_areas(*, actor: Actor, parts: Sequence[AreaPart], reason: str = "") -> int:
    """Add and change areas and the regions they belong to; an area that the file does not have stays. Gives how many areas
    were added or changed."""
    with common.change(actor=actor, event="stats.areas_put", reason=reason):
        wanted = {part.code: _fields(part) for part in parts}
        brought = common.bring(Area.objects.all(), key="code", wanted=wanted, keep_others=True)
        touched = {*brought.added, *brought.changed}
        touched |= _put_successors(parts, brought.rows)
        touched |= _put_memberships(parts, brought.rows)
    return len(touched)


def put_map(*, actor: Actor, drawing: MapDrawing, year: int, source: str, licence: str = "") -> None:
    """Keep the map of municipalities of a year; one of the same year is replaced."""
    shapes = {code: asdict(area) for code, area in drawing.areas.items()}
    wanted = {
        "source": source,
        "licence": licence,
        "width": drawing.width,
        "height": drawing.height,
        "shapes": shapes,
    }
    with common.change(actor=actor, event="stats.map_put"):
        common.bring(AreaMap.objects.filter(year=year), key="year", wanted={year: wanted})


def _fields(part: AreaPart) -> dict[str, object]:
    kind = _KINDS.get(part.code[:2], AreaKind.COUNTRY)
    return {"kind": kind, "name": part.name, "valid_from": part.valid_from, "valid_until": part.valid_until}


def _put_successors(parts: Sequence[AreaPart], rows: dict[str, Area]) -> set[str]:
    """Afterwards, since a successor may stand later in the file."""
    touched = set()
    for part in parts:
        row, successor = rows[part.code], rows.get(part.merged_into)
        if row.merged_into_id != (successor.pk if successor else None):
            row.merged_into = successor
            row.save(update_fields=["merged_into"])
            touched.add(part.code)
    return touched


def _put_memberships(parts: Sequence[AreaPart], rows: dict[str, Area]) -> set[str]:
    wanted = {
        (rows[part.code].pk, stretch.valid_from): {
            "region_id": rows[stretch.region].pk,
            "valid_until": stretch.valid_until,
        }
        for part in parts
        for stretch in part.stretches
    }
    codes = {rows[part.code].pk: part.code for part in parts}
    brought = common.bring(AreaMembership.objects.filter(area__in=codes), key=("area_id", "valid_from"), wanted=wanted)
    return {codes[area] for area, _day in (*brought.added, *brought.changed, *brought.removed)}
