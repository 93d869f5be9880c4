"""The colours of charts and documents in light, as literals; the site's tokens.css has the same ones and their dark twins.

A test holds the two together: change a colour in both places.
"""

from __future__ import annotations

from typing import Final

WATER: Final = "#0b4f7a"
WATER_DEEP: Final = "#06304d"
WATER_FOAM: Final = "#cfe6f3"

SPEARHEADS: Final = ("#4d6c52", "#ad8410", "#02828f", "#801b16", "#6b399d", "#1d324f")
"""Colours of the six spearheads; a seventh begins again from the first."""

ON_SPEARHEADS: Final = ("#ffffff", "#0d1922", "#ffffff", "#ffffff", "#ffffff", "#ffffff")
"""The colour of text on each of them."""

OUTCOMES: Final = {
    "achieved": "#1f5b50",
    "on-track": "#0d93b5",
    "behind": "#bf6a14",
    "moving-away": "#8f0a1e",
    "not-assessed": "#7d8084",
}

LINE: Final = WATER
TARGET: Final = "#a8480e"
FORECAST: Final = "#4c7e9e"
GRID: Final = "#d5dfe6"
TEXT: Final = "#1e2d36"
MUTED: Final = "#525f67"
RANGE: Final = "#dbe8f0"
USUAL: Final = "#e9eef2"
OUTLOOK: Final = "#d7e7f0"
BETTER: Final = "#1e5b50"
WORSE: Final = "#8e0a1e"
BACKGROUND: Final = "#ffffff"

SERIES: Final = tuple(SPEARHEADS[place] for place in (5, 1, 2, 3, 4, 0))
"""Lines of a breakdown, in order; each also has a dash and a mark of its own."""

CHART_COLOURS: Final = {
    "--chart-line": LINE,
    "--chart-target": TARGET,
    "--chart-forecast": FORECAST,
    "--chart-grid": GRID,
    "--chart-text": TEXT,
    "--chart-muted": MUTED,
    "--chart-range": RANGE,
    "--chart-usual": USUAL,
    "--chart-outlook": OUTLOOK,
    "--chart-better": BETTER,
    "--chart-worse": WORSE,
    "--chart-background": BACKGROUND,
    **{f"--chart-{place}": colour for place, colour in enumerate(SPEARHEADS, start=1)},
}
"""CSS custom property to the literal that print and PDF use; every literal is a different one, so it can be found."""
