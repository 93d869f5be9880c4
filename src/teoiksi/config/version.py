"""The version: the newest one in CHANGELOG.md in a checkout, the one it was built with in an installed package."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path
from typing import Final

CHANGES: Final = Path(__file__).parents[3] / "CHANGELOG.md"


def newest_in(changes: str) -> str:
    """Give the first version that a heading names.

    :raises ValueError: when no heading does.
    """
    found = re.search(r"^## (\d+\.\d+\.\d+)\b", changes, re.MULTILINE)
    if found is None:
        raise ValueError("CHANGELOG.md names no version")
    return found[1]


VERSION: Final = newest_in(CHANGES.read_text(encoding="utf-8")) if CHANGES.is_file() else metadata.version("teoiksi")
