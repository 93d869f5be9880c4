"""Reads how long a service asks to be left alone."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

_LONGEST: Final = 3_600.0


def retry_after(text: str, now: datetime) -> float | None:
    """Give the seconds of a ``Retry-After`` header, a number or a date (RFC 9110, 10.2.3), at most an hour; None when
    there is none or it cannot be read."""
    bare = text.strip()
    if bare.isascii() and bare.isdigit():
        return min(float(bare), _LONGEST)
    try:
        moment = parsedate_to_datetime(bare)
    except (TypeError, ValueError):
        return None
    seconds = (moment.replace(tzinfo=moment.tzinfo or UTC) - now).total_seconds()
    return min(max(seconds, 0.0), _LONGEST)
