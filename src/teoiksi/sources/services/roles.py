"""Finds the roles of dimensions where the service does not tell them: only by what is certain, never by a guess."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from teoiksi.sources.area_codes import WHOLE_COUNTRY, normal_area

_CONTENT_CODES: Final = frozenset({"contentscode", "tiedot", "uppgifter", "information"})
_TIME_CODES: Final = re.compile(
    r"timeperiod(_[yhqmwd])?|vuosi|kuukausi|neljännes|vuosineljännes|tid|time", re.IGNORECASE
)
_TIME_VALUE: Final = re.compile(r"\d{4}([QMHKW]\d{1,2}|-\d{2}|/\d{2,4})?\*?", re.IGNORECASE)
_AREA_CODES: Final = re.compile(r"(alue|kunta|maakunta|seutukunta|postinumeroalue)(_|$)", re.IGNORECASE)
_MOSTLY: Final = 0.9


def is_content(code: str) -> bool:
    """Tell whether a variable is what PxWeb calls the contents."""
    return code.lower() in _CONTENT_CODES


def is_time(code: str, values: Sequence[str]) -> bool:
    """Tell whether a variable is time: by its code, and every value is a time."""
    return _TIME_CODES.fullmatch(code) is not None and all(_TIME_VALUE.fullmatch(value) for value in values)


def is_area(code: str, values: Sequence[str]) -> bool:
    """Tell whether a variable is area: by its code without the vintage, or nearly all of its values are codes of areas.

    ``SSS`` alone tells nothing: it is the code of the whole of anything.
    """
    if _AREA_CODES.match(code):
        return True
    parts = [value for value in values if value.upper() != WHOLE_COUNTRY]
    areas = sum(not value.isdigit() and normal_area(value) is not None for value in parts)
    return bool(parts) and areas >= _MOSTLY * len(parts)


def stem(code: str) -> str:
    """Give the code of a variable without its vintage: ``alue_23_20260101`` is ``alue``."""
    return re.sub(r"_\d+_\d{8}$", "", code)
