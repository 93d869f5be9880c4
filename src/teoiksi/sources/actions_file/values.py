"""What one cell gives: a key, a text, a day, a number, or nothing any more."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from teoiksi.kernel.language import LANGUAGES
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.actions_file.columns import CLEARED, YES, Column, Kind
from teoiksi.sources.actions_file.document import Value
from teoiksi.sources.actions_file.sheets import SheetCell
from teoiksi.sources.figures_file.mistakes import Mistake

_KEY: Final = re.compile(r"[-a-zA-Z0-9_]{1,80}")
_FINNISH_DAY: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_LARGEST: Final = 10**12
_MARKS: Final = frozenset({"x", *(YES.exactly(each) for each in LANGUAGES)})


def value_of(cell: SheetCell, column: Column) -> Value:
    """Read a cell that is not empty; None when it says that what was there is taken away.

    :raises Mistake: when it cannot be read.
    """
    if cell.fault:
        raise Mistake(cell.fault, text=cell.text)
    text = cell.text.strip()
    if _is(text, CLEARED):
        return None
    return _READERS[column.kind](cell, text, column)


def keys_of(text: str) -> tuple[str, ...]:
    """Part keys from each other: they stand on lines of their own or with commas or semicolons between."""
    return tuple(each.strip() for each in re.split(r"[,;\n]", text) if each.strip())


def suggested_key(name: str) -> str:
    """Make a key of a name: ``Äänekäs puisto`` gives ``aanekas-puisto``."""
    plain = name.lower().translate(str.maketrans("äåöéü", "aaoeu"))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")


def _key(_cell: SheetCell, text: str, _column: Column) -> Value:
    key = _plain(text)
    if not _KEY.fullmatch(key):
        raise Mistake("key-unreadable", text=text, suggestion=suggested_key(key) or "puistojen-kunnostus")
    return key


def _text(_cell: SheetCell, text: str, _column: Column) -> Value:
    return _plain(text)


def _keys(_cell: SheetCell, text: str, _column: Column) -> Value:
    return keys_of(_plain(text))


def _day(cell: SheetCell, text: str, column: Column) -> Value:
    if cell.day is not None:
        return cell.day
    try:
        if found := _FINNISH_DAY.fullmatch(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
        return date.fromisoformat(text)
    except ValueError as error:
        raise Mistake("day-unreadable", text=text, heading=column.heading.fi) from error


def _whole(cell: SheetCell, text: str, column: Column) -> Value:
    number = cell.number
    if number is None:
        bare = re.sub(r"[\s€]", "", text)
        number = float(bare) if re.fullmatch(r"\d{1,13}", bare) else -1
    if number < 0 or number != int(number) or number > _LARGEST:
        raise Mistake("number-unreadable", text=text, heading=column.heading.fi)
    return int(number)


def _mark(_cell: SheetCell, text: str, column: Column) -> Value:
    if text.casefold() not in _MARKS:
        raise Mistake("mark-unreadable", text=text, heading=column.heading.fi)
    return "x"


def _plain(text: str) -> str:
    """Take away the apostrophe by which spreadsheets mark text."""
    return text.removeprefix("'").strip()


def _is(text: str, word: LocalizedText) -> bool:
    return text.casefold() in {word.exactly(each) for each in LANGUAGES}


_READERS: Final = {
    Kind.KEY: _key,
    Kind.TEXT: _text,
    Kind.KEYS: _keys,
    Kind.DAY: _day,
    Kind.EUROS: _whole,
    Kind.NUMBER: _whole,
    Kind.MARK: _mark,
}
