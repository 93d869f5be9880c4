"""What is checked of a sheet as a whole: hidden and merged parts, rows that run past their headings, figures given twice."""

from __future__ import annotations

import re
from collections.abc import Iterable

from teoiksi.kernel.period import Period
from teoiksi.kernel.problems import Place
from teoiksi.sources.figures_file.cells import Row, Sheet, runs
from teoiksi.sources.figures_file.document import FigureRow
from teoiksi.sources.figures_file.headings import Field
from teoiksi.sources.figures_file.layout import Layout
from teoiksi.sources.figures_file.mistakes import Mistakes


def check_hidden_and_merged(sheet: Sheet, layout: Layout, body: Iterable[Row], mistakes: Mistakes) -> None:
    """Note hidden rows and columns that have figures, and merged cells among the figures."""
    header = sheet.rows[layout.header or 0].line
    for first, last in runs({row.line for row in body} & sheet.hidden_rows):
        mistakes.add("hidden-rows", sheet.place(first), first=first, last=last)
    for index in layout.used:
        if index + 1 in sheet.hidden_columns:
            mistakes.add("hidden-column", sheet.place(header, index + 1), heading=layout.headings[index])
    for merge in sheet.merges:
        if merge.last_row >= header and any(merge.first_column <= i + 1 <= merge.last_column for i in layout.used):
            mistakes.add("cells-merged", sheet.place(merge.first_row, merge.first_column), area=merge.name)


def check_row_lengths(sheet: Sheet, layout: Layout, mistakes: Mistakes) -> set[int]:
    """Note rows that have more fields than there are headings; gives their lines, as nothing can be read from them."""
    wrong: set[int] = set()
    for row in sheet.rows[(layout.header or 0) + 1 :]:
        beyond = [cell for cell in row.cells[layout.width :] if not cell.is_empty]
        if beyond:
            code = "comma-splits-number" if sheet.separator == "," else "cells-beyond-header"
            mistakes.add(code, beyond[0].place, text=beyond[0].text)
            wrong.add(row.line)
        elif sheet.separator == "," and _splits_quietly(row, layout):
            mistakes.add("comma-splits-number", sheet.place(row.line, layout.columns[Field.VALUE] + 1))
            wrong.add(row.line)
    return wrong


def check_given_once(rows: Iterable[FigureRow], mistakes: Mistakes) -> None:
    """Note every figure that is given again for the same indicator, series and period."""
    first: dict[tuple[str, str, Period], Place] = {}
    for row in rows:
        key = (row.indicator.casefold(), row.series.casefold(), row.period)
        if key in first:
            mistakes.add(
                "figure-twice",
                row.place,
                indicator=row.indicator or row.series,
                period=row.period.code,
                first=in_words(first[key]),
            )
        else:
            first[key] = row.place


def in_words(place: Place) -> str:
    """Write a place for a clerk: ``Taul1!C7`` or ``rivi 7``."""
    return place.path if "!" in place.path else f"rivi {place.line}"


def _splits_quietly(row: Row, layout: Layout) -> bool:
    """Whether 17,9 became 17 and a note that is only 9: the row is not too long, yet its number is cut in two."""
    value = layout.columns.get(Field.VALUE)
    notes = {layout.columns.get(note) for note in (Field.NOTE_FI, Field.NOTE_SV, Field.NOTE_EN)}
    if value is None or value + 1 not in notes or value + 1 >= len(row.cells):
        return False
    pair = (row.cells[value].text, row.cells[value + 1].text)
    return all(re.fullmatch(r"[-−]?[0-9 ]+%?", text) for text in pair)
