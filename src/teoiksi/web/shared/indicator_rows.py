"""Rows of indicators for the component ``indicator_rows``: prepared contents with what only a page knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse

from teoiksi.kernel.language import Language
from teoiksi.web.shared.signs import outcome_sign, trend_line

Row = dict[str, Any]


def shown_rows(prepared: Iterable[Mapping[str, Any]], language: Language, query: str = "") -> list[Row]:
    """Give the rows with their address and its ``query``, sign, trend line (nothing when there is no trend) and the reason
    in words."""
    start = reverse("indicators:indicators")
    return [_shown(row, start, query, language) for row in prepared]


def _shown(row: Mapping[str, Any], start: str, query: str, language: Language) -> Row:
    return {
        **row,
        "address": f"{start}{row['slug']}/{query}",
        "sign": outcome_sign(row["outcome"], language),
        "why": row["reason_name"] if row["reason"] != "context" else "",
        "foreign": row["name_language"] != language,
        "line": trend_line(tuple(row["trend"]), row["target_value"]),
    }
