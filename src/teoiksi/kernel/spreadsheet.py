"""Text that is safe to open in a spreadsheet."""

from __future__ import annotations

from typing import Final

_STARTS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_cell(text: str) -> str:
    """Write a text for a cell of CSV or Excel so that no program takes it for a formula.

    An apostrophe in front marks it as text. For texts only; a number is written as it is. A text that has an apostrophe
    in front gets another, so that reading one back is the identity. Source of the rule: OWASP, "CSV Injection".
    """
    return f"'{text}" if text.startswith(("'", *_STARTS_A_FORMULA)) else text
