"""Writing the same figures in every way that clerks and their programs do."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.period import Period, PeriodKind
from teoiksi.sources.figures_file.document import FigureRow
from teoiksi.sources.figures_file.headings import HEADINGS, Field
from teoiksi.sources.figures_file.words import MISSING_REASONS, STATUSES, choices
from tests.factories.workbooks import workbook

FIELDS = [field for field in Field if field is not Field.IGNORED]


@dataclass(frozen=True)
class Dialect:
    """One way of writing a table."""

    separator: str = ";"
    decimal: str = ","
    thousands: str = ""
    encoding: str = "utf-8"
    language: Language = "fi"
    periods: str = "code"
    iso_dates: bool = False
    newline: str = "\r\n"
    minus: str = "-"
    per_cent: bool = False
    titles: bool = False


def long_text(rows: Sequence[FigureRow], dialect: Dialect, order: Sequence[Field] = FIELDS) -> bytes:
    """One figure on a line, columns in this order."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=dialect.separator, lineterminator=dialect.newline)
    if dialect.titles:
        writer.writerows([["Imatran lukuja"], []])
    writer.writerow([HEADINGS[field][dialect.language] for field in order])
    writer.writerows([_texts(row, dialect)[field] for field in order] for row in rows)
    return written.getvalue().encode(dialect.encoding)


def wide_text(rows: Sequence[FigureRow], dialect: Dialect) -> bytes:
    """One indicator on a line, periods as headings."""
    periods = sorted({row.period for row in rows})
    written = io.StringIO()
    writer = csv.writer(written, delimiter=dialect.separator, lineterminator=dialect.newline)
    writer.writerow([HEADINGS[Field.INDICATOR][dialect.language], *(_period(period, dialect) for period in periods)])
    for indicator in dict.fromkeys(row.indicator for row in rows):
        cells = {row.period: _said(row, dialect) for row in rows if row.indicator == indicator}
        writer.writerow([indicator, *(cells.get(period, "") for period in periods)])
    return written.getvalue().encode(dialect.encoding)


def excel(rows: Sequence[FigureRow], *, as_text: bool = False) -> bytes:
    """One figure on a row of a workbook: with real numbers and dates, or with all of them as text."""
    dialect = Dialect()
    header = [HEADINGS[field]["fi"] for field in FIELDS]
    body = [
        [_texts(row, dialect)[field] or None if as_text else _excel_value(row, field, dialect) for field in FIELDS]
        for row in rows
    ]
    column = "ABCDEFGHIJKLM"[FIELDS.index(Field.PERIOD)]
    formats = {
        f"{column}{line}": {PeriodKind.MONTH: "m/yyyy", PeriodKind.DAY: "d.m.yyyy"}[row.period.kind]
        for line, row in enumerate(rows, 2)
        if row.period.kind in {PeriodKind.MONTH, PeriodKind.DAY} and not as_text
    }
    return workbook([header, *body], formats=formats)


def _excel_value(row: FigureRow, field: Field, dialect: Dialect) -> Any:
    match field:
        case Field.VALUE:
            return row.value
        case Field.PERIOD if row.period.kind is PeriodKind.YEAR:
            return row.period.start.year
        case Field.PERIOD if row.period.kind in {PeriodKind.MONTH, PeriodKind.DAY}:
            return datetime.combine(row.period.start, datetime.min.time())
        case Field.PUBLISHED | Field.RETRIEVED | Field.NEXT_EXPECTED:
            return getattr(row, field.value)
        case _:
            return _texts(row, dialect)[field] or None


def _texts(row: FigureRow, dialect: Dialect) -> dict[Field, str]:
    language = dialect.language
    yes_and_no = dict(zip([True, False], choices("example", language), strict=True))
    return {
        Field.INDICATOR: row.indicator,
        Field.SERIES: row.series,
        Field.PERIOD: _period(row.period, dialect),
        Field.VALUE: "" if row.value is None else number(row.value, dialect),
        Field.MISSING: _words(MISSING_REASONS[row.missing])[0] if row.missing else "",
        Field.STATUS: _words(STATUSES[row.status])[0] if row.status else "",
        Field.PUBLISHED: _date(row.published, dialect),
        Field.RETRIEVED: _date(row.retrieved, dialect),
        Field.NEXT_EXPECTED: _date(row.next_expected, dialect),
        Field.EXAMPLE: "" if row.example is None else yes_and_no[row.example],
        Field.NOTE_FI: row.note.fi,
        Field.NOTE_SV: row.note.sv,
        Field.NOTE_EN: row.note.en,
    }


def _said(row: FigureRow, dialect: Dialect) -> str:
    return _words(MISSING_REASONS[row.missing])[-1] if row.value is None else number(row.value, dialect)


def number(value: float, dialect: Dialect) -> str:
    """The number with the marks of the dialect; never in the form that leaves thousands and decimals in doubt."""
    plain = f"{abs(Decimal(repr(value))):,f}" if dialect.thousands else f"{abs(Decimal(repr(value))):f}"
    whole, _dot, rest = plain.partition(".")
    written = whole.replace(",", dialect.thousands) + (f"{dialect.decimal}{rest}" if rest else "")
    return (dialect.minus if value < 0 else "") + written + (" %" if dialect.per_cent else "")


def _period(period: Period, dialect: Dialect) -> str:
    match dialect.periods, period.kind:
        case "words", _:
            return writing.period(period, dialect.language)
        case "slashes", PeriodKind.MONTH:
            return f"{period.start.month}/{period.start.year}"
        case "slashes", PeriodKind.QUARTER:
            return f"Q{(period.start.month + 2) // 3}/{period.start.year}"
        case "slashes", PeriodKind.DAY:
            return _date(period.start, dialect)
        case _:
            return period.code


def _date(day: date | None, dialect: Dialect) -> str:
    if day is None:
        return ""
    return day.isoformat() if dialect.iso_dates else f"{day.day}.{day.month}.{day.year}"


def _words(joined: str) -> list[str]:
    return joined.split(", ")
