"""What one cell means as a period, a number or a date, whether it came as text or as an Excel value."""

from __future__ import annotations

from datetime import date

from teoiksi.kernel.period import FIRST_YEAR, LAST_YEAR, Period
from teoiksi.kernel.writing import LARGEST
from teoiksi.sources.figures_file.cells import Cell
from teoiksi.sources.figures_file.mistakes import Mistake
from teoiksi.sources.figures_file.numbers import read_number
from teoiksi.sources.figures_file.periods import read_day, read_period


def refuse_fault(cell: Cell) -> None:
    """Refuse a cell that is itself broken.

    :raises Mistake: when the cell holds an error, a formula without value, or a truth value.
    """
    if cell.fault:
        raise Mistake(cell.fault, text=cell.text)


def period_of(cell: Cell) -> Period:
    """Read a period; an Excel date is the period that its format shows: ``1/2025`` is a month.

    :raises Mistake: with the code of what is wrong.
    """
    refuse_fault(cell)
    if cell.day is not None and cell.shows is not None:
        if not FIRST_YEAR <= cell.day.year <= LAST_YEAR:
            raise Mistake("period-implausible", text=cell.text)
        return Period.starting(cell.day, cell.shows)
    return read_period(cell.text)


def number_of(cell: Cell, decimal: str) -> tuple[float, bool]:
    """Read a number, and whether it was written with a per cent sign.

    :raises Mistake: with the code of what is wrong.
    """
    refuse_fault(cell)
    if cell.day is not None:
        raise Mistake("value-is-date", text=cell.text)
    number, is_percent = read_number(cell.text, decimal) if cell.number is None else (cell.number, cell.is_percent)
    if abs(number) > LARGEST:
        raise Mistake("value-not-finite", text=cell.text)
    return number, is_percent


def day_of(cell: Cell, heading: str) -> date | None:
    """Read a date; an empty cell gives none.

    :raises Mistake: with the code of what is wrong.
    """
    refuse_fault(cell)
    if cell.day is not None:
        return cell.day
    return read_day(cell.text, heading) if cell.text else None
