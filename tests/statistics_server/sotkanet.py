"""Sotkanet REST 1.1: regions, indicators, and figures of all regions at once; a missing figure has no row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.statistics_server.answers import Asked, Reply, as_json, as_text
from tests.statistics_server.data import Area, Indicator


def answer(asked: Asked, indicators: Sequence[Indicator], areas: Sequence[Area]) -> Reply:
    """Answer one call; ``asked.path`` begins after ``/rest/1.1/``."""
    if not asked.headers.get("user-agent"):
        return as_text("Forbidden", 403)
    match asked.path.strip("/").split("/"):
        case ["regions"]:
            return as_json(list(map(_region, areas)))
        case ["indicators"]:
            return as_json([_short(each) for each in indicators])
        case ["indicators", number]:
            return _described(_indicator(indicators, number))
        case ["json" | "csv" as form]:
            rows = list(_rows(asked, indicators, areas))
            return as_json(rows) if form == "json" else _csv(rows)
    return as_text("Not Found", 404)


def _described(indicator: Indicator | None) -> Reply:
    return as_json(_long(indicator)) if indicator else as_text("Not Found", 404)


def _csv(rows: Sequence[dict[str, Any]]) -> Reply:
    lines = ["indicator;region;year;gender;primary value;absolute value"]
    lines += [";".join(_written(value) for value in row.values()) for row in rows]
    return Reply(200, ("\r\n".join(lines) + "\r\n").encode(), "text/csv; charset=utf-8")


def _written(value: object) -> str:
    return "" if value is None else str(value)


def _names(text: str) -> dict[str, str]:
    return {"fi": text, "sv": text, "en": text}


def _region(area: Area) -> dict[str, Any]:
    return {
        "id": area.number,
        "title": _names(area.name),
        "code": area.code,
        "category": area.category,
        "uri": None,
        "memberOf": list(area.member_of),
    }


def _indicator(indicators: Sequence[Indicator], number: str) -> Indicator | None:
    return next((each for each in indicators if str(each.number) == number), None)


def _short(indicator: Indicator) -> dict[str, Any]:
    return {
        "id": indicator.number,
        "title": _names(indicator.title),
        "organization": {"id": 2, "title": _names("Terveyden ja hyvinvoinnin laitos (THL)")},
        "classifications": {"sex": {"values": list(indicator.genders)}, "region": {"values": ["Kunta", "Maa"]}},
    }


def _long(indicator: Indicator) -> dict[str, Any]:
    return _short(indicator) | {
        "description": _names(f"<p>{indicator.title}</p>"),
        "limits": _names(""),
        "data-updated": indicator.updated,
        "range": {"start": indicator.years[0], "end": indicator.years[1]},
        "primaryValueType": {"code": indicator.kind, "title": _names(indicator.kind)},
        "decimals": indicator.decimals,
    }


def _rows(asked: Asked, indicators: Sequence[Indicator], areas: Sequence[Area]) -> Any:
    years, genders = sorted(map(int, asked.all("years"))), asked.all("genders") or ["total"]
    for number in asked.all("indicator"):
        indicator = _indicator(indicators, number)
        if indicator is None:
            continue
        for area in areas:
            for year in years:
                for gender in genders:
                    if gender in indicator.genders and indicator.years[0] <= year <= indicator.years[1]:
                        yield from _row(indicator, area, year, gender)


def _row(indicator: Indicator, area: Area, year: int, gender: str) -> list[dict[str, Any]]:
    found = indicator.row(area.number, year, gender)
    if found is None:
        return []
    keys = {"indicator": indicator.number, "region": area.number, "year": year, "gender": gender}
    return [keys | {"value": found[0], "absValue": found[1]}]
