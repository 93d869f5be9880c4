"""When a source says that it changed: the ISO 8601 of the format, and what servers write instead."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

_DOTTED: Final = re.compile(r"T(\d{2})\.(\d{2})(?:\.(\d{2}))?")
_OFFSET: Final = re.compile(r"([+-]\d{2})(\d{2})$")


class NotAMoment(ValueError):
    """The text is no day and no moment."""


def read_moment(text: str) -> datetime:
    """Read ``2024-11-08``, ``2024-11-08T23:00:00+0100`` or ``2022-12-21T06.00.00Z``; without a zone it is taken as UTC.

    The dotted form comes from PxWeb servers with a Finnish locale.

    :raises NotAMoment: when it is none of these.
    """
    mended = _DOTTED.sub(lambda found: f"T{found[1]}:{found[2]}:{found[3] or '00'}", text.strip())
    mended = _OFFSET.sub(r"\1:\2", mended) if "T" in mended else mended
    try:
        moment = datetime.fromisoformat(mended)
    except ValueError as error:
        raise NotAMoment(text) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
