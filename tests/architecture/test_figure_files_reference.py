"""The reference of figure files names every mistake, every warning and every heading."""

from __future__ import annotations

from pathlib import Path

from teoiksi.domains.indicators.queries.import_words import IMPORT_MISTAKES, IMPORT_WARNINGS
from teoiksi.sources.figures_file.headings import HEADINGS
from teoiksi.sources.figures_file.limits import CELLS, COLUMNS, ROWS
from teoiksi.sources.figures_file.mistakes import ALL_MISTAKES

REFERENCE = (Path(__file__).parents[2] / "docs/reference/figure-files.md").read_text()


def test_every_mistake_and_warning_is_named() -> None:
    codes = {*ALL_MISTAKES, *IMPORT_MISTAKES, *IMPORT_WARNINGS}
    assert [code for code in sorted(codes) if f"`{code}`" not in REFERENCE] == []


def test_every_heading_is_named_in_three_languages() -> None:
    rows = [f"| {names['fi']} | {names['sv']} | {names['en']} |" for names in HEADINGS.values()]
    assert [row for row in rows if row not in REFERENCE] == []


def test_the_limits_are_the_ones_in_force() -> None:
    assert f"{ROWS:,} rows, {COLUMNS} columns, {CELLS:,} cells" in REFERENCE
