"""The order of indicators: as a person reads their numbers, so that P2 comes before P10."""

from __future__ import annotations

import re
from typing import Final

_PART: Final = re.compile(r"\d+|[^\W\d_]+")

Place = tuple[bool, list[tuple[bool, int, str]], str]


def place(number: str, slug: str) -> Place:
    """Give a sorting key: plain numbers (1.2, 1.10), then lettered ones (P2, P10, T1), then those without a number."""
    parts = [
        (False, int(part), "") if part.isdecimal() else (True, 0, part.casefold()) for part in _PART.findall(number)
    ]
    return not parts, parts, slug
