"""The colours of charts and documents, in one place; the site's style sheet gives the same ones and their dark twins."""

from __future__ import annotations

from typing import Final

LINE: Final = "#0b4a6f"
TARGET: Final = "#a8450b"
FORECAST: Final = "#3f7fae"
GRID: Final = "#d7dfe6"
TEXT: Final = "#16242f"
MUTED: Final = "#4d5d6b"
RANGE: Final = "#fbe4d3"
BACKGROUND: Final = "#ffffff"

SERIES: Final = ("#0b4a6e", "#b4470c", "#2a7d4f", "#7a3f93", "#8a6d00", "#b02a5b")
"""Lines of a breakdown, in order; each also has a dash and a mark of its own."""

CHART_COLOURS: Final = {
    "--chart-line": LINE,
    "--chart-target": TARGET,
    "--chart-forecast": FORECAST,
    "--chart-grid": GRID,
    "--chart-text": TEXT,
    "--chart-muted": MUTED,
    "--chart-range": RANGE,
    "--chart-background": BACKGROUND,
    **{f"--chart-{place}": colour for place, colour in enumerate(SERIES, start=1)},
}
"""CSS custom property to the literal that print and PDF use; every literal is a different one, so it can be found."""
