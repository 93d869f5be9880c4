"""Made-up indicators for the gallery: one row for each state that a row can be in."""

from __future__ import annotations

from typing import Any, Final

from teoiksi.domains.indicators.types import REASON_NAMES
from teoiksi.kernel.language import Language
from teoiksi.numerics.progress import NotAssessed, Outcome
from teoiksi.web.shared.indicator_rows import Row, shown_rows

_EMPTY: Final[dict[str, Any]] = {
    "number": "",
    "name_language": "fi",
    "state": "active",
    "is_guardrail": False,
    "is_example": False,
    "latest": "",
    "latest_period": "",
    "latest_status": "",
    "trend": [],
    "target": "",
    "target_value": None,
    "target_due": "",
}
_ROWS: Final[tuple[dict[str, Any], ...]] = (
    {
        "number": "1.1",
        "name": "Asukkaat keskustassa",
        "outcome": Outcome.ON_TRACK,
        "latest": "9 604 asukasta",
        "latest_period": "2024",
        "trend": [9512.0, 9548.0, None, 9570.0, 9604.0],
        "target": "9 800 asukasta",
        "target_value": 9800.0,
        "target_due": "31.12.2028",
    },
    {
        "number": "1.2",
        "name": "Katupalautteen vastausaika",
        "outcome": Outcome.MOVING_AWAY,
        "is_example": True,
        "latest": "10 päivää",
        "latest_period": "3. neljännes 2026",
        "latest_status": "preliminary",
        "trend": [8.0, 9.0, 10.0],
        "target": "7 päivää",
        "target_value": 7.0,
        "target_due": "31.12.2028",
    },
    {
        "number": "1.10",
        "name": "Katuturvallisuusindeksi, jolla on pitkä elinympäristönkehittämisnimi",
        "outcome": Outcome.NOT_ASSESSED,
        "reason": NotAssessed.NO_FIGURE,
        "state": "proposed",
    },
    {
        "number": "P2",
        "name": "Varhaiskasvatuspaikka määräajassa",
        "outcome": Outcome.ACHIEVED,
        "is_guardrail": True,
        "latest": "100,0 % lapsista",
        "latest_period": "2025",
        "target": "100,0 % lapsista",
        "target_due": "31.12.2026",
    },
    {
        "number": "T1",
        "name": "Väkiluku",
        "outcome": "context",
        "reason": NotAssessed.CONTEXT,
        "latest": "24 686 asukasta",
        "latest_period": "2024",
        "trend": [25655.0, 25174.0, 24919.0, 24686.0],
    },
)


def example_rows(language: Language) -> list[Row]:
    """Give the rows as the component ``indicator_rows`` takes them."""
    return shown_rows((_whole(row, place, language) for place, row in enumerate(_ROWS)), language)


def _whole(row: dict[str, Any], place: int, language: Language) -> dict[str, Any]:
    reason = row.get("reason")
    name = REASON_NAMES[reason].in_language(language) if reason else ""
    return {**_EMPTY, **row, "slug": f"malli-{place}", "reason": str(reason or ""), "reason_name": name}
