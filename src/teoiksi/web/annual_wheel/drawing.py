"""The year as a ring of months: a numbered mark on each day, an arc for what lasts; the list beside it has the words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from babel.dates import get_month_names
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from teoiksi.domains.annual_wheel.types import Occasion
from teoiksi.kernel.language import Language

SIZE: Final = 480
"""Units of the drawing across; it is stretched to its column."""

_CENTRE: Final = SIZE / 2
_RIM: Final = 236
_RING: Final = 196
_LANE: Final = 30
_ROOM: Final = math.radians(11)
"""How far apart on the ring two marks of one lane are at least."""

_MARK: Final = 12


@dataclass(frozen=True, slots=True)
class _Placed:
    """An occasion on the ring: from one angle to another (radians from the top, clockwise) on a lane from the outside in."""

    number: int
    occasion: Occasion
    start: float
    end: float
    lane: int


def wheel(occasions: Sequence[Occasion], year: int, language: Language, *, today: date) -> SafeString:
    """Draw a year. Marks are numbered as the occasions are given, from 1; the drawing repeats the list and says no more."""
    placed = _placed(occasions, year)
    return format_html(
        '<svg class="wheel" viewBox="0 0 {0} {0}" aria-hidden="true">{1}{2}{3}'
        '<text class="wheel-year" x="{4}" y="{4}" text-anchor="middle" dominant-baseline="central">{5}</text></svg>',
        SIZE,
        _months(year, language),
        _hand(year, today),
        format_html_join("", "{}", ((_drawn(each),) for each in placed)),
        _number(_CENTRE),
        year,
    )


def _months(year: int, language: Language) -> SafeString:
    names = get_month_names("abbreviated", "stand-alone", locale=language)
    return format_html_join("", "{}", ((_month(year, month, names[month]),) for month in range(1, 13)))


def _month(year: int, month: int, name: str) -> SafeString:
    start = _angle(date(year, month, 1))
    end = _angle(date(year + month // 12, month % 12 + 1, 1), year)
    x, y = _point((start + end) / 2, (_RIM + _RING) / 2)
    return format_html(
        '<path class="wheel-month" d="{}"/>'
        '<text class="wheel-name" x="{}" y="{}" text-anchor="middle" dominant-baseline="central">{}</text>',
        _sector(start, end),
        x,
        y,
        name.rstrip("."),
    )


def _hand(year: int, today: date) -> SafeString:
    if today.year != year:
        return SafeString("")
    inner, outer = _point(_angle(today), 52), _point(_angle(today), _RIM)
    return format_html('<line class="wheel-today" x1="{}" y1="{}" x2="{}" y2="{}"/>', *inner, *outer)


def _drawn(placed: _Placed) -> SafeString:
    radius = _RING - _LANE * (placed.lane + 0.7)
    x, y = _point(placed.end, radius)
    arc = SafeString("")
    if placed.end - placed.start > _ROOM / 2:
        arc = format_html('<path class="wheel-arc" d="{}"/>', _arc(placed.start, placed.end, radius))
    return format_html(
        '<g class="wheel-{}">{}<circle class="wheel-mark" cx="{}" cy="{}" r="{}"/>'
        '<text class="wheel-number" x="{}" y="{}" text-anchor="middle" dominant-baseline="central">{}</text></g>',
        placed.occasion.basis.value,
        arc,
        x,
        y,
        _MARK,
        x,
        y,
        placed.number,
    )


def _placed(occasions: Sequence[Occasion], year: int) -> list[_Placed]:
    """Put each on the outermost lane where it has room."""
    taken: list[list[tuple[float, float]]] = []
    found = []
    for number, occasion in enumerate(occasions, start=1):
        start = _angle(max(occasion.starts_on, date(year, 1, 1)))
        end = _angle(min(occasion.ends_on, date(year, 12, 31)))
        lane = next((at for at, lane in enumerate(taken) if _has_room(lane, start, end)), len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((start, end))
        found.append(_Placed(number, occasion, start, end, lane))
    return found


def _has_room(lane: list[tuple[float, float]], start: float, end: float) -> bool:
    return all(end + _ROOM < other_start or start - _ROOM > other_end for other_start, other_end in lane)


def _angle(day: date, year: int | None = None) -> float:
    first = date(year or day.year, 1, 1)
    length = (date(first.year + 1, 1, 1) - first).days
    return 2 * math.pi * (day - first).days / length


def _point(angle: float, radius: float) -> tuple[str, str]:
    return _number(_CENTRE + radius * math.sin(angle)), _number(_CENTRE - radius * math.cos(angle))


def _sector(start: float, end: float) -> str:
    (ax, ay), (bx, by) = _point(start, _RIM), _point(end, _RIM)
    (cx, cy), (dx, dy) = _point(end, _RING), _point(start, _RING)
    return f"M{ax} {ay}A{_RIM} {_RIM} 0 0 1 {bx} {by}L{cx} {cy}A{_RING} {_RING} 0 0 0 {dx} {dy}Z"


def _arc(start: float, end: float, radius: float) -> str:
    (ax, ay), (bx, by) = _point(start, radius), _point(end, radius)
    size = _number(radius)
    return f"M{ax} {ay}A{size} {size} 0 {int(end - start > math.pi)} 1 {bx} {by}"


def _number(value: float) -> str:
    return f"{value:.1f}"
