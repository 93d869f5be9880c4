"""TIMEVAL: what time each value of the time variable is."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

_TLIST: Final = re.compile(
    r"\s*+TLIST\s*+\(\s*+([A-Z])\d?\s*+(?:,\s*+\"([^\"]*+)\"\s*+-\s*+\"([^\"]*+)\"\s*+)?+\)\s*+,?", re.IGNORECASE
)
_STRING: Final = re.compile(r'"([^"]*)"')
_LENGTHS: Final = {"A": 1, "H": 2, "T": 3, "Q": 4, "M": 12, "W": 53}
_SHAPES: Final = {
    "A": "{year:04d}",
    "H": "{year:04d}H{part}",
    "T": "{year:04d}T{part}",
    "Q": "{year:04d}Q{part}",
    "M": "{year:04d}-{part:02d}",
    "W": "{year:04d}W{part:02d}",
}
_MOST: Final = 20_000


class NotTimes(ValueError):
    """The text is no list of times."""


def read_times(value: str) -> tuple[str, ...]:
    """Read ``TLIST(A1),"1994","1995"`` or ``TLIST(Q1,"19941"-"19954")`` to ``1994``, ``1994Q1`` …

    Scales: A year, H half, T third, Q (or K) quarter, M month (``1995-01``), W week, D day (``1995-01-31``).

    :raises NotTimes: when it is no such list.
    """
    found = _TLIST.match(value)
    if found is None:
        raise NotTimes(value)
    scale, first, last = found[1].upper(), found[2], found[3]
    scale = "Q" if scale == "K" else scale  # K: kvartal of Nordic writers
    if scale == "D":
        if first is not None:
            return _days_between(first, last)
        return tuple(_day(text) for text in _STRING.findall(value[found.end() :]))
    if scale not in _LENGTHS:
        raise NotTimes(value)
    if first is not None:
        return _between(_numbered(first, scale), _numbered(last, scale), scale)
    return tuple(_named(_numbered(text, scale), scale) for text in _STRING.findall(value[found.end() :]))


def _numbered(text: str, scale: str) -> int:
    """Number the times of a scale one after another: 19951 of quarters is 1995 · 4 + 0."""
    bare = text.strip().rstrip("*")
    digits = re.fullmatch(r"(\d{4})(?:[A-Z-]?(\d{1,2}))?", bare)
    if digits is None or (digits[2] is None) != (scale == "A"):
        raise NotTimes(text)
    length, part = _LENGTHS[scale], int(digits[2] or 1)
    if not 1 <= part <= length:
        raise NotTimes(text)
    return int(digits[1]) * length + part - 1


def _named(number: int, scale: str) -> str:
    year, part = divmod(number, _LENGTHS[scale])
    return _SHAPES[scale].format(year=year, part=part + 1)


def _between(first: int, last: int, scale: str) -> tuple[str, ...]:
    if not 0 <= last - first < _MOST:
        raise NotTimes(f"{first}-{last}")
    return tuple(_named(number, scale) for number in range(first, last + 1))


def _days_between(first: str, last: str) -> tuple[str, ...]:
    begin, end = (date.fromisoformat(_day(text)) for text in (first, last))
    if not 0 <= (end - begin).days < _MOST:
        raise NotTimes(f"{first}-{last}")
    return tuple((begin + timedelta(days=number)).isoformat() for number in range((end - begin).days + 1))


def _day(text: str) -> str:
    try:
        return datetime.strptime(text.strip(), "%Y%m%d").date().isoformat()  # noqa: DTZ007 # a day has no time zone
    except ValueError as error:
        raise NotTimes(text) from error
