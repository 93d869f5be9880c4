"""Reading a period or a date as Finns write it: 2024, H1/2025, Q1/2025, tammikuu 2025, 31.1.2025, or as ISO 8601 does."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from teoiksi.kernel.period import FIRST_YEAR, LAST_YEAR, Period
from teoiksi.sources.figures_file.calendar_words import MONTHS
from teoiksi.sources.figures_file.mistakes import Mistake
from teoiksi.sources.figures_file.numbers import LONGEST

_ROMANS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_Y: Final = r"(?P<y>[0-9]{4})"
_QUARTER_WORD: Final = r"(?:vuosi)?neljännes|(?:vuosi)?nelj\.?|kvartaali|kvartal(?:et)?|quarter"
_YEAR: Final = re.compile(rf"(?:v\.? ?|vuosi |år |year )?{_Y}")
_DAY: Final = re.compile(rf"{_Y}-(?P<m>[0-9]{{2}})-(?P<d>[0-9]{{2}})(?:[t ]00:00(?::00(?:\.0+)?)?)?")
_FINNISH_DAY: Final = re.compile(rf"(?P<d>[0-9]{{1,2}})\. ?(?P<m>[0-9]{{1,2}})\. ?{_Y}")
_MONTH: Final = re.compile(
    rf"{_Y}[-m/](?P<m>[0-9]{{1,2}})|(?P<m2>[0-9]{{1,2}}) ?[/.] ?(?P<y2>[0-9]{{4}})|(?P<y3>[0-9]{{4}})(?P<m3>[0-9]{{2}})"
)
_NAMED_MONTH: Final = re.compile(r"(?P<n>[a-zäö]+)\.? ?(?P<y>[0-9]{4})|(?P<y2>[0-9]{4}) (?P<n2>[a-zäö]+)\.?")
_QUARTER: Final = re.compile(
    rf"{_Y} ?[-/]? ?q(?P<q>[0-9])|q(?P<q2>[0-9]) ?[-/]? ?(?P<y2>[0-9]{{4}})|(?P<r>i{{1,3}}|iv) ?/ ?(?P<y3>[0-9]{{4}})"
)
_NAMED_QUARTER: Final = re.compile(
    rf"(?P<q>[0-9])(?:\.|:a|st|nd|rd|th)? ?(?:{_QUARTER_WORD}) ?/? ?(?P<y>[0-9]{{4}})"
    rf"|(?:{_QUARTER_WORD}) ?(?P<q2>[0-9]) ?/? ?(?P<y2>[0-9]{{4}})"
    rf"|(?P<y3>[0-9]{{4}}) ?/? ?(?P<q3>[0-9])\. ?(?:{_QUARTER_WORD})"
)
_HALF_WORD: Final = r"vuosipuolisko|puolivuosi|vuosipuoliskolla|puolivuotis(?:jakso)?|halvår(?:et)?|half(?:[- ]year)?"
_HALF: Final = re.compile(
    rf"{_Y} ?[-/]? ?h(?P<h>[0-9])|h(?P<h2>[0-9]) ?[-/]? ?(?P<y2>[0-9]{{4}})|(?P<h3>[0-9])h ?/? ?(?P<y3>[0-9]{{4}})"
)
_NAMED_HALF: Final = re.compile(
    rf"(?P<h>[0-9])(?:\.|:a|st|nd)? ?(?:{_HALF_WORD}) ?/? ?(?P<y>[0-9]{{4}})"
    rf"|(?:{_HALF_WORD}) ?(?P<h2>[0-9]) ?/? ?(?P<y2>[0-9]{{4}})"
    rf"|(?P<y3>[0-9]{{4}}) ?/? ?(?P<h3>[0-9])\. ?(?:{_HALF_WORD})"
)
_SHORT_YEAR: Final = re.compile(
    r"[0-9]{1,2} ?/ ?[0-9]{2}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2}|[qh][0-9] ?/? ?[0-9]{2}"
    r"|[a-zäö]{3,}k?\.? ?-?[0-9]{2}|'[0-9]{2}"
)
_RANGE: Final = re.compile(r"[0-9]{2}(?P<from>[0-9]{2}) ?[-/] ?(?:[0-9]{4}|(?P<to>[0-9]{2}))")
_WEEK: Final = re.compile(r".*(?:viikko|vko|vecka|week).*|[0-9]{4}-?w[0-9]{1,2}")


def read_period(text: str) -> Period:
    """Read a tidied text that names a year, a half-year, a quarter, a month or a day.

    :raises Mistake: with the code of what is wrong.
    """
    plain = text.lower().replace("–", "-").replace("—", "-")[:LONGEST]
    try:
        period = _first_match(plain)
    except ValueError as error:
        raise _why_not(plain, text) from error
    if not FIRST_YEAR <= period.start.year <= LAST_YEAR:
        raise Mistake("period-implausible", text=text)
    return period


def read_day(text: str, heading: str) -> date:
    """Read a tidied text that names a day, ``31.1.2025`` or ``2025-01-31``; ``heading`` is named in the mistake.

    :raises Mistake: with the code of what is wrong.
    """
    found = _FINNISH_DAY.fullmatch(text) or _DAY.fullmatch(text.lower())
    if found is None:
        short = re.fullmatch(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2}", text)
        raise Mistake("date-short-year" if short else "date-unreadable", text=text, heading=heading)
    try:
        return date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError as error:
        raise Mistake("date-impossible", text=text, heading=heading) from error


def _first_match(text: str) -> Period:
    for pattern, make in _READERS:
        if found := pattern.fullmatch(text):
            period = make(found)
            if period is not None:
                return period
    raise _Unknown


class _Unknown(ValueError):
    """No pattern fits; a plain ValueError means that one fits but there is no such month or day."""


def _named(found: re.Match[str], *names: str) -> int:
    return int(next(text for name in names if (text := found[name])))


def _year(found: re.Match[str]) -> Period:
    return Period.year(int(found["y"]))


def _day(found: re.Match[str]) -> Period:
    return Period.day(date(int(found["y"]), int(found["m"]), int(found["d"])))


def _month(found: re.Match[str]) -> Period:
    return Period.month(_named(found, "y", "y2", "y3"), _named(found, "m", "m2", "m3"))


def _named_month(found: re.Match[str]) -> Period | None:
    month = MONTHS.get(found["n"] or found["n2"])
    return Period.month(_named(found, "y", "y2"), month) if month else None


def _quarter(found: re.Match[str]) -> Period:
    if found["r"]:
        return Period.quarter(int(found["y3"]), _ROMANS[found["r"]])
    return Period.quarter(_named(found, "y", "y2"), _named(found, "q", "q2"))


def _named_quarter(found: re.Match[str]) -> Period:
    return Period.quarter(_named(found, "y", "y2", "y3"), _named(found, "q", "q2", "q3"))


def _half_year(found: re.Match[str]) -> Period:
    return Period.half_year(_named(found, "y", "y2", "y3"), _named(found, "h", "h2", "h3"))


_READERS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period | None]], ...]] = (
    (_YEAR, _year),
    (_DAY, _day),
    (_FINNISH_DAY, _day),
    (_QUARTER, _quarter),
    (_NAMED_QUARTER, _named_quarter),
    (_HALF, _half_year),
    (_NAMED_HALF, _half_year),
    (_MONTH, _month),
    (_NAMED_MONTH, _named_month),
)


def _why_not(plain: str, text: str) -> Mistake:
    for pattern, code in (
        (_WEEK, "period-week"),
        (_SHORT_YEAR, "period-short-year"),
    ):
        if pattern.fullmatch(plain):
            return Mistake(code, text=text)
    if (years := _RANGE.fullmatch(plain)) and (years["to"] is None or years["to"] > years["from"]):
        return Mistake("period-range", text=text)
    fits = any(pattern.fullmatch(plain) for pattern, make in _READERS if make is not _named_month)
    return Mistake("period-impossible" if fits else "period-unreadable", text=text)
