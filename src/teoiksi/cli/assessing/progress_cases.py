"""Progress cases: points, target and years to the straight line and the growth methods."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from teoiksi.cli.assessing.given import Given, is_number
from teoiksi.kernel.period import Period
from teoiksi.numerics.growth_methods import (
    Case,
    current_status_index,
    statistics_canada,
    straight_line,
    un_progress_chart,
)
from teoiksi.numerics.progress import assess
from teoiksi.numerics.targets import TargetPoint

_WAYS: Final = {"positive": 1, "negative": -1}
_POINT: Final = "pari [vuosi, luku], esimerkiksi [2024, 12.5]"


def progress(given: Given) -> dict[str, Any] | None:
    """Judge one case by every method; None when something in it is wrong (which is told)."""
    before = len(given.problems)
    points = _points(given)
    way = _WAYS[given.word("direction", _WAYS)]
    base_year, target, limit = given.must_whole("base_year"), given.number("target"), given.number("limit")
    target_year = given.must_whole("target_year") if target is not None else given.whole("target_year") or 0
    base = next(((year, value) for year, value in sorted(points.items()) if year >= base_year), None)
    if base is None and len(given.problems) == before:
        given.tell("NO_BASE", "points", year=base_year)
    if base is None or len(given.problems) > before:
        return None
    year = max(points)
    course = Case(base[1], base[0], points[year], year, way, target, target_year)
    return {
        "base_year": course.base_year,
        "base": course.base,
        "current_year": course.year,
        "current": course.value,
        "teoiksi": _ours(course),
        "linear": _linear(course),
        "statcan": _canada(course, limit),
        "un_progress_chart_2023": _un(course),
        "escap_current_status_index": _escap(course),
    }


def _points(given: Given) -> dict[int, float]:
    """Read the points; of a year like ``2015/16`` the first counts, and a point without a figure is passed over."""
    found = given.fields.get("points")
    if not isinstance(found, list) or not found:
        given.tell("FIELD_MISSING", "points", wanted=f"luettelo, jossa on {_POINT}")
        return {}
    points: dict[int, float] = {}
    for place, each in enumerate(found):
        year = _year(each[0]) if isinstance(each, list) and len(each) == 2 else None
        if year is None or not (each[1] is None or is_number(each[1])):
            given.tell("FIELD_WRONG", f"points[{place}]", found="jotain muuta", wanted=_POINT)
        elif year in points:
            given.tell("YEAR_TWICE", f"points[{place}]", year=year)
        elif each[1] is not None:
            points[year] = each[1]
    return points


def _year(found: object) -> int | None:
    text = str(found)[:4] if type(found) in {int, str} else ""
    is_year = len(text) == 4 and text.isascii() and text.isdigit() and (len(str(found)) == 4 or str(found)[4] in "/-–")
    return int(text) if is_year and int(text) > 0 else None


def _ours(course: Case) -> dict[str, Any]:
    """Judge by the straight line as the site does; nothing is late here, since a case has no today of its own."""
    due = [] if course.target is None else [TargetPoint(date(course.target_year, 12, 31), course.target)]
    found = assess(
        direction="grow" if course.way > 0 else "fall",
        points=[(Period.year(course.year), course.value)],
        baseline=(Period.year(course.base_year), course.base),
        targets=due,
        today=date(course.year, 12, 31),
    )
    told = {"outcome": found.outcome.value, "expected": found.expected, "ratio": found.ratio}
    return told | ({"reason": found.reason.value} if found.reason else {})


def _linear(course: Case) -> dict[str, Any] | None:
    line = straight_line(course)
    if line is None:
        return None
    return {
        "expected_now": line.expected_now,
        "share_of_way": line.share_of_way,
        "share_of_time": line.share_of_time,
        "ratio": line.ratio,
    }


def _canada(course: Case, limit: float | None) -> dict[str, Any]:
    found = statistics_canada(course, limit=limit)
    told = {"status": found.status.value, "score": found.score, "value": found.value}
    years = {"base_year": course.base_year, "current_year": course.year}
    return told | years | _known(coefficient=found.coefficient, reason=found.reason or None)


def _un(course: Case) -> dict[str, Any]:
    found = un_progress_chart(course)
    return _known(cagr=found.cagr, expected_at_target_year=found.expected_at_target_year, ratio=found.ratio) | {
        "category": found.category.value if found.category else None,
        **_known(reason=found.reason or None),
    }


def _escap(course: Case) -> dict[str, Any] | None:
    index = current_status_index(course)
    return None if index is None else {"current_status_index": index}


def _known(**facts: Any) -> dict[str, Any]:
    return {name: fact for name, fact in facts.items() if fact is not None}
