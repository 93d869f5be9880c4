"""Reading a workbook of actions: which sheets are whose, their headings and rows; every mistake at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from teoiksi.kernel.language import LANGUAGES
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import Place, Problem
from teoiksi.sources.actions_file.columns import ACTION_KEY, ACTIONS, TABLES, Column, Kind, Table
from teoiksi.sources.actions_file.document import ExaminedActions, GivenAction, GivenRow, Value
from teoiksi.sources.actions_file.mistakes import problem
from teoiksi.sources.actions_file.sheets import Opened, PlainSheet, SheetRow
from teoiksi.sources.actions_file.values import suggested_key, value_of
from teoiksi.sources.figures_file.mistakes import Mistake

_KEY_FIELDS: Final = {"milestones": "number", "costs": "year", "decisions": "title.fi"}
"""What tells the rows of one action apart; a milestone without a number by its Finnish name."""


def examine_actions(opened: Opened, *, name: str) -> ExaminedActions:
    """Read what can be read of an opened workbook and tell every mistake (docs/reference/action-workbook.md)."""
    reading = _Reading(problems=list(opened.problems))
    for sheet in opened.sheets:
        if table := _table_of(sheet):
            reading.read(sheet, table)
    if not reading.order and not reading.problems:
        reading.problems.append(problem("no-actions", Place()))
    return ExaminedActions(name, tuple(map(reading.action, reading.order)), tuple(reading.problems))


def _table_of(sheet: PlainSheet) -> Table | None:
    title = sheet.name.strip().casefold()
    return next((each for each in TABLES if _is_called(each.title, title)), None)


def _is_called(word: LocalizedText, text: str) -> bool:
    return text in {word.exactly(each).casefold() for each in LANGUAGES}


@dataclass(slots=True)
class _Reading:
    """What has been read so far: rows by sheet and action, and the actions in the order in which they came."""

    problems: list[Problem]
    own: dict[str, GivenRow] = field(default_factory=dict)
    parts: dict[str, dict[str, list[GivenRow]]] = field(default_factory=dict)
    order: dict[str, Place] = field(default_factory=dict)
    seen: set[tuple[object, ...]] = field(default_factory=set)

    def read(self, sheet: PlainSheet, table: Table) -> None:
        """Read the rows of one sheet."""
        if not sheet.rows:
            return
        columns = self._columns(sheet, table, sheet.rows[0])
        key = "slug" if table is ACTIONS else ACTION_KEY.field
        if key not in {each.field for each in columns.values()}:
            heading = next(each.heading.fi for each in table.columns if each.field == key)
            self.problems.append(problem("column-missing", sheet.place(sheet.rows[0].line), heading=heading))
            return
        for row in sheet.rows[1:]:
            self._take(table, key, self._row(sheet, columns, row))

    def action(self, slug: str) -> GivenAction:
        """Put together everything of one action."""
        parts = self.parts.get(slug, {})
        own = self.own.get(slug, GivenRow(self.order[slug]))
        return GivenAction(slug, own, **{name: tuple(rows) for name, rows in parts.items()})

    def _columns(self, sheet: PlainSheet, table: Table, header: SheetRow) -> dict[int, Column]:
        found: dict[int, Column] = {}
        for number, cell in header.cells.items():
            text = " ".join(cell.text.split()).casefold().removeprefix("'")
            if not text or text.startswith("#"):
                continue
            column = next((each for each in table.columns if _is_called(each.heading, text)), None)
            place = sheet.place(header.line, number)
            if column is None:
                self.problems.append(problem("heading-unknown", place, text=cell.text))
            elif column in found.values():
                self.problems.append(problem("heading-twice", place, text=cell.text))
            elif column.kind is not Kind.NOTE:
                found[number] = column
        return found

    def _row(self, sheet: PlainSheet, columns: dict[int, Column], row: SheetRow) -> GivenRow:
        values: dict[str, Value] = {}
        places: dict[str, Place] = {}
        for number, column in columns.items():
            cell = row.cells.get(number)
            if cell is None or not (cell.text.strip() or cell.fault or cell.day):
                continue
            places[column.field] = sheet.place(row.line, number)
            try:
                values[column.field] = value_of(cell, column)
            except Mistake as mistake:
                self.problems.append(problem(mistake.code, places[column.field], **mistake.facts))
        return GivenRow(sheet.place(row.line), values, places)

    def _take(self, table: Table, key: str, row: GivenRow) -> None:
        if not row.places or key in row.places.keys() - row.values.keys():
            return  # nothing stands there, or the key could not be read, which has been told
        slug = row.values.get(key)
        if not isinstance(slug, str):
            heading = next(each.heading.fi for each in table.columns if each.field == key)
            suggestion = suggested_key(str(row.values.get("name.fi") or "")) or "puistojen-kunnostus"
            self.problems.append(problem("key-missing", row.place, heading=heading, suggestion=suggestion))
            return
        self.order.setdefault(slug, row.place)
        if table is not ACTIONS:
            self._take_part(table, slug, row)
        elif slug in self.own:
            self.problems.append(problem("action-twice", row.place, text=slug))
        else:
            self.own[slug] = row

    def _take_part(self, table: Table, slug: str, row: GivenRow) -> None:
        told_apart = _KEY_FIELDS[table.name]
        own = row.values.get(told_apart) or row.values.get("name.fi")
        same = (table.name, slug, own)
        if own is None:
            if told_apart not in row.places:
                wanted = "name.fi" if table.name == "milestones" else told_apart
                self.problems.append(_missing(table, wanted, row.place))
        elif same in self.seen:
            self.problems.append(problem("row-twice", row.place, text=f"{slug}, {own}"))
        else:
            self.seen.add(same)
            self.parts.setdefault(slug, {}).setdefault(table.name, []).append(row)


def _missing(table: Table, field: str, place: Place) -> Problem:
    heading = next(each.heading.fi for each in table.columns if each.field == field)
    return problem("field-missing", place, heading=heading)
