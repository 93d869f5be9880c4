"""Rows that are sound in themselves and wrong only against the database of ``documents.document()`` on 1 February 2026."""

from __future__ import annotations

from typing import Final

HEADER: Final = "mittari;sarja;jakso;arvo;puuttumisen syy;tila;julkaistu;esimerkki\n"

BAD_ROWS: Final[tuple[tuple[str, str], ...]] = (
    ("asukaat;;2025;5;;;;", "indicator-unknown"),
    ("asukkaat;arvaus;2025;5;;;;", "series-unknown"),
    (";arvaus;2025;5;;;;", "series-unknown"),
    ("maaraajat;asukkaat--toteuma;2025;5;;;;", "series-of-another"),
    ("asukkaat;;1/2025;1050;;;;", "period-of-wrong-kind"),
    ("asukkaat;;31.12.2025;1050;;;;", "period-of-wrong-kind"),
    ("asukkaat;;2027;1050;;ennakko;;", "period-in-future"),
    ("asukkaat;;2026;1050;;;;", "period-not-ended"),
    ("asukkaat;;2025;1050;;;31.12.2024;", "published-too-early"),
    ("asukkaat;;2025;1050;;;2.2.2026;", "day-in-future"),
    ("asukkaat;;2025;10 %;;;;", "percent-for-other-unit"),
    (";asukkaat--toteuma;2024;5;;;;", "figure-twice-for-series"),
)
"""A row and the code of its mistake, as the third line of a file whose second line is sound and of the same period 2024."""
