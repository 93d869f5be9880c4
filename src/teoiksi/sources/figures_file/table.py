"""Reading the rows of one sheet: what every layout shares, and the two layouts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.kernel.problems import Place
from teoiksi.sources.figures_file import words
from teoiksi.sources.figures_file.cells import Cell, Row, Sheet
from teoiksi.sources.figures_file.document import Defaults, FigureRow
from teoiksi.sources.figures_file.headings import Field, name_of
from teoiksi.sources.figures_file.layout import Layout
from teoiksi.sources.figures_file.mistakes import Mistake, Mistakes
from teoiksi.sources.figures_file.numbers import decimal_mark
from teoiksi.sources.figures_file.readings import day_of, number_of, period_of, refuse_fault

_DAYS = (Field.PUBLISHED, Field.RETRIEVED, Field.NEXT_EXPECTED)


class Table:
    """One sheet with its layout; reads its rows and notes every mistake in them."""

    def __init__(self, sheet: Sheet, layout: Layout, defaults: Defaults, mistakes: Mistakes) -> None:
        self.sheet = sheet
        self.layout = layout
        self.defaults = defaults
        self.mistakes = mistakes
        self.decimal = decimal_mark(self._value_texts(), sheet.decimal)

    def read(self) -> list[FigureRow]:
        """Give the figures that could be read, in order."""
        read_row = self._read_wide if self.layout.is_wide else self._read_long
        return [figure for row in self.body for figure in read_row(row)]

    @property
    def body(self) -> Iterable[Row]:
        """The rows under the headings that have something in a column of ours."""
        below = self.sheet.rows[(self.layout.header or 0) + 1 :]
        return (row for row in below if any(not self._cell_at(row, index).is_empty for index in self.layout.used))

    def _read_long(self, row: Row) -> list[FigureRow]:
        period, value, reason = (self._cell(row, field) for field in (Field.PERIOD, Field.VALUE, Field.MISSING))
        if period.is_empty and value.is_empty and reason.is_empty:
            return []  # a line of the template that was left as it was
        shared = self._shared(row)
        read_period = self._period(row, period)
        said = self._said(row, value, reason)
        if shared is None or read_period is None or said is None:
            return []
        return [FigureRow(period=read_period, place=self._place(row, Field.VALUE), **said, **shared)]

    def _read_wide(self, row: Row) -> list[FigureRow]:
        filled = [
            (period, cell)
            for index, period in self.layout.periods.items()
            if not (cell := self._cell_at(row, index)).is_empty
        ]
        if not filled:
            return []
        shared = self._shared(row)
        figures = []
        for period, cell in filled:
            said = self._said(row, cell, Cell("", cell.place))
            if said is not None and shared is not None:
                figures.append(FigureRow(period=period, place=cell.place, **said, **shared))
        return figures

    def _period(self, row: Row, cell: Cell) -> Period | None:
        if cell.is_empty:
            self.mistakes.add("period-missing", self._place(row, Field.PERIOD))
            return None
        try:
            return period_of(cell)
        except Mistake as mistake:
            self.mistakes.note(mistake, self._place(row, Field.PERIOD))
            return None

    def _said(self, row: Row, value: Cell, reason: Cell) -> dict[str, Any] | None:
        """The value or the reason why it is missing; none when it cannot be read."""
        place = value.place if self.layout.is_wide else self._place(row, Field.VALUE)
        try:
            given = self._reason(reason)
        except Mistake as mistake:
            self.mistakes.note(mistake, self._place(row, Field.MISSING))
            return None
        try:
            return self._value_or_reason(value, reason.text, given)
        except Mistake as mistake:
            self.mistakes.note(mistake, place)
            return None

    def _reason(self, cell: Cell) -> str:
        refuse_fault(cell)
        found = words.missing_reason(cell.text)
        if cell.text and not found:
            raise Mistake("missing-reason-unknown", text=cell.text)
        return found

    def _value_or_reason(self, value: Cell, reason_text: str, reason: str) -> dict[str, Any]:
        refuse_fault(value)
        sign = value.text.casefold()
        if value.number is None and (not sign or sign in words.MISSING_SIGNS or sign in words.AMBIGUOUS_SIGNS):
            return {"missing": reason or _reason_of_sign(value.text)}
        if value.number is None and not reason and (word := words.missing_reason(value.text)):
            return {"missing": word}
        number, is_percent = number_of(value, self.decimal)
        if reason:
            raise Mistake("value-and-reason", text=value.text, reason=reason_text)
        return {"value": number, "is_percent": is_percent}

    def _shared(self, row: Row) -> dict[str, Any] | None:
        """What the row says besides period and value; none when something in it cannot be read."""
        before = len(self.mistakes.problems)
        says: dict[str, Any] = {
            "indicator": self._text(row, Field.INDICATOR) or self.defaults.indicator,
            "series": self._text(row, Field.SERIES),
            "status": self._status(row),
            "example": self._example(row),
            "note": LocalizedText(*(self._text(row, field) for field in (Field.NOTE_FI, Field.NOTE_SV, Field.NOTE_EN))),
        }
        says |= {field.value: self._day(row, field) for field in _DAYS}
        if not says["indicator"] and not says["series"] and not self._cell(row, Field.INDICATOR).fault:
            self.mistakes.add("indicator-missing", self._place(row, Field.INDICATOR))
        self._check_days(row, says)
        says["published"] = says["published"] or self.defaults.published
        says["retrieved"] = says["retrieved"] or self.defaults.retrieved
        return says if len(self.mistakes.problems) == before else None

    def _text(self, row: Row, field: Field) -> str:
        cell = self._cell(row, field)
        if cell.fault:
            self.mistakes.add(cell.fault, self._place(row, field), text=cell.text)
            return ""
        return cell.text

    def _status(self, row: Row) -> str:
        text = self._text(row, Field.STATUS)
        found = words.status(text)
        if text and not found:
            self.mistakes.add("status-unknown", self._place(row, Field.STATUS), text=text)
        return found

    def _example(self, row: Row) -> bool | None:
        cell = self._cell(row, Field.EXAMPLE)
        found = words.yes_or_no(cell.text)
        if cell.text and found is None:
            heading = name_of(Field.EXAMPLE)
            self.mistakes.add("example-unreadable", self._place(row, Field.EXAMPLE), text=cell.text, heading=heading)
        return found

    def _day(self, row: Row, field: Field) -> date | None:
        try:
            return day_of(self._cell(row, field), name_of(field))
        except Mistake as mistake:
            self.mistakes.note(mistake, self._place(row, field))
            return None

    def _check_days(self, row: Row, says: dict[str, Any]) -> None:
        published, retrieved, following = (says[field.value] for field in _DAYS)
        for early, late, field in (
            (published, retrieved, Field.RETRIEVED),
            (published, following, Field.NEXT_EXPECTED),
        ):
            if early and late and (late < early or (late == early and field is Field.NEXT_EXPECTED)):
                self.mistakes.add(
                    "dates-out-of-order",
                    self._place(row, field),
                    earlier=f"{name_of(field)} {late.isoformat()}",
                    later=f"{name_of(Field.PUBLISHED)} {early.isoformat()}",
                )

    def _cell(self, row: Row, field: Field) -> Cell:
        index = self.layout.columns.get(field)
        return self._cell_at(row, index) if index is not None else Cell("", self.sheet.place(row.line))

    def _cell_at(self, row: Row, index: int) -> Cell:
        return row.cells[index] if index < len(row.cells) else Cell("", self.sheet.place(row.line, index + 1))

    def _place(self, row: Row, field: Field) -> Place:
        place = self._cell(row, field).place
        return place if place.path or place.column is None else replace(place, path=name_of(field))

    def _value_texts(self) -> Iterable[str]:
        value = self.layout.columns.get(Field.VALUE)
        columns = tuple(self.layout.periods) if value is None else (value,)
        for row in self.body:
            for index in columns:
                cell = self._cell_at(row, index)
                if cell.number is None and cell.day is None:
                    yield cell.text


def _reason_of_sign(text: str) -> str:
    if not text:
        raise Mistake("missing-without-reason")
    if reason := words.MISSING_SIGNS.get(text):
        return reason
    raise Mistake("missing-sign-ambiguous", text=text)
