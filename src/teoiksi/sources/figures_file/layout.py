"""The layout of a table: where its heading row is and which column holds what; periods may be headings too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from teoiksi.kernel.period import Period
from teoiksi.sources.figures_file.cells import Cell, Row, Sheet
from teoiksi.sources.figures_file.document import Defaults
from teoiksi.sources.figures_file.headings import Field, closest, field_of, name_of
from teoiksi.sources.figures_file.mistakes import Mistake, Mistakes
from teoiksi.sources.figures_file.readings import period_of

ROWS_ABOVE_HEADINGS: Final = 30
"""How many rows of titles and explanations a table may have above its headings."""


@dataclass(slots=True)
class Layout:
    """Column indices count from 0. ``header`` is the index of the heading row, or none when the table has no headings;
    ``all_periods`` has also those that are a heading for the second time."""

    header: int | None = None
    columns: dict[Field, int] = field(default_factory=dict)
    headings: dict[int, str] = field(default_factory=dict)
    periods: dict[int, Period] = field(default_factory=dict)
    all_periods: dict[int, Period] = field(default_factory=dict)
    width: int = 0

    @property
    def is_wide(self) -> bool:
        """Whether the periods are headings."""
        return bool(self.periods) and Field.VALUE not in self.columns

    @property
    def is_readable(self) -> bool:
        """Whether there are columns for figures in one layout or the other."""
        return self.is_wide or {Field.PERIOD, Field.VALUE} <= set(self.columns)

    @property
    def used(self) -> tuple[int, ...]:
        """The columns that figures are read from."""
        return tuple(sorted({*self.columns.values(), *self.periods}))


def heading_score(row: Row, defaults: Defaults) -> int:
    """Tell how sure it is that this row holds the headings: 0 not at all, 1 perhaps, more for sure."""
    fields = {found for cell in row.cells if (found := field_of(cell.text))} - {Field.IGNORED}
    periods = sum(_is_period(cell) for cell in row.cells)
    filled = sum(not cell.is_empty for cell in row.cells)
    who = fields & {Field.INDICATOR, Field.SERIES} or (defaults.indicator and periods == filled)
    if {Field.PERIOD, Field.VALUE} <= fields or (periods and who) or len(fields) >= 2:
        return 1 + len(fields) + periods
    return int(bool(fields) or periods > 1)


def find_layout(sheet: Sheet, defaults: Defaults) -> Layout:
    """Find the heading row and take its columns as they are; ``check_layout`` tells what is wrong in them."""
    rows = sheet.rows[:ROWS_ABOVE_HEADINGS]
    scores = [heading_score(row, defaults) for row in rows]
    sure = next((index for index, score in enumerate(scores) if score > 1), None)
    header = sure if sure is not None else next((index for index, score in enumerate(scores) if score), None)
    layout = Layout(header)
    if header is not None:
        _take_columns(layout, sheet.rows[header].cells)
    return layout


def check_layout(layout: Layout, sheet: Sheet, defaults: Defaults, mistakes: Mistakes) -> None:
    """Note what is wrong in the headings: unknown, given twice, missing, or of two layouts at once."""
    assert layout.header is not None  # noqa: S101 (the caller has found the headings)
    row = sheet.rows[layout.header]
    before = len(mistakes.problems)
    _check_each(layout, row.cells, mistakes)
    told_of_periods = any(problem.code.startswith("period-") for problem in mistakes.problems[before:])
    _check_empty(layout, sheet, mistakes)
    place = sheet.place(row.line)
    if layout.periods and (mixed := {Field.PERIOD, Field.VALUE} & set(layout.columns)):
        first = min(layout.periods)
        heading = layout.headings[layout.columns[min(mixed)]]
        mistakes.add("layouts-mixed", row.cells[first].place, heading=heading, period=layout.headings[first])
    elif layout.is_wide and (column := layout.columns.get(Field.MISSING)) is not None:
        mistakes.add("reason-column-in-wide", row.cells[column].place, heading=layout.headings[column])
    if not layout.periods and not told_of_periods:
        for wanted in (Field.PERIOD, Field.VALUE):
            if wanted not in layout.columns:
                mistakes.add("column-missing", place, heading=name_of(wanted))
    if not defaults.indicator and not {Field.INDICATOR, Field.SERIES} & set(layout.columns):
        mistakes.add("column-indicator-missing", place)


def _take_columns(layout: Layout, cells: Sequence[Cell]) -> None:
    for index, cell in enumerate(cells):
        if cell.is_empty:
            continue
        layout.width = index + 1
        layout.headings[index] = cell.text
        found = field_of(cell.text)
        if found is not None and found is not Field.IGNORED:
            layout.columns.setdefault(found, index)
        elif found is None and _is_period(cell):
            layout.all_periods[index] = period_of(cell)
    for index, period in layout.all_periods.items():
        if period not in layout.periods.values():
            layout.periods[index] = period


def _check_each(layout: Layout, cells: Sequence[Cell], mistakes: Mistakes) -> None:
    seen: dict[Field | Period, str] = {}
    for index, heading in layout.headings.items():
        found: Field | Period | None = layout.all_periods.get(index) or field_of(heading)
        if found is None:
            _note_unknown(cells[index], mistakes)
        elif found in seen:
            mistakes.add("heading-twice", cells[index].place, first=seen[found], heading=heading)
        elif found is not Field.IGNORED:
            seen[found] = heading


def _note_unknown(cell: Cell, mistakes: Mistakes) -> None:
    if any(letter.isdigit() for letter in cell.text):
        try:
            period_of(cell)
        except Mistake as mistake:
            if mistake.code != "period-unreadable":
                mistakes.note(mistake, cell.place)
                return
    likely = closest(cell.text)
    suggestion = f"Tarkoititko otsikkoa ”{likely}”? " if likely else ""
    mistakes.add("heading-unknown", cell.place, heading=cell.text, suggestion=suggestion)


def _check_empty(layout: Layout, sheet: Sheet, mistakes: Mistakes) -> None:
    assert layout.header is not None  # noqa: S101 (see above)
    gaps = [index for index in range(layout.width) if index not in layout.headings]
    for index in gaps:
        below = (row.cells[index] for row in sheet.rows[layout.header + 1 :] if index < len(row.cells))
        if any(not cell.is_empty for cell in below):
            mistakes.add("heading-empty", sheet.place(sheet.rows[layout.header].line, index + 1))


def _is_period(cell: Cell) -> bool:
    try:
        period_of(cell)
    except Mistake:
        return False
    return True
