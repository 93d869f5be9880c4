"""CSV and its relatives: from bytes to one sheet of cells. Finds out the characters, the separator and the decimal mark."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from typing import Final

from teoiksi.kernel.problems import Place
from teoiksi.sources.figures_file.cells import Row, Sheet, text_cell
from teoiksi.sources.figures_file.document import Defaults
from teoiksi.sources.figures_file.layout import ROWS_ABOVE_HEADINGS, heading_score
from teoiksi.sources.figures_file.limits import too_large
from teoiksi.sources.figures_file.mistakes import Mistakes

SEPARATORS: Final = {";": ",", "\t": "", ",": "."}
"""Separator of fields → the decimal mark that usually goes with it; an empty one means that nothing tells."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GARBLED: Final = re.compile("\ufffd|Ã[\x80-\xbf\u2013\u201e\u2026\u20ac]|â‚¬")
_TOLD_SEPARATOR: Final = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)


def read_delimited(content: bytes, defaults: Defaults, mistakes: Mistakes) -> list[Sheet]:
    """Read the one sheet of a text file; gives no sheet when the characters or the quotes cannot be made out."""
    text = decoded(content)
    if text is None:
        mistakes.add("text-unreadable")
        return []
    if found := _GARBLED.search(text):
        mistakes.add("text-garbled", Place(text.count("\n", 0, found.start()) + 1), text=found[0])
        return []
    told = _TOLD_SEPARATOR.match(text)
    separator = told[1] if told and told[1] in SEPARATORS else sniffed_separator(text, defaults)
    skipped = 1 if told else 0
    rows = _rows(text, separator, skipped, mistakes)
    return [Sheet("", rows, separator, SEPARATORS[separator])]


def decoded(content: bytes) -> str | None:
    """Read bytes as the text they are: UTF-8 or UTF-16 with or without a mark, else Windows-1252; none when no text."""
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), _without_mark(content))
    for candidate in (encoding, "cp1252"):
        try:
            text = content.decode(candidate)
        except UnicodeDecodeError:
            continue
        return None if "\x00" in text else text
    return None


def sniffed_separator(text: str, defaults: Defaults) -> str:
    """Give the separator with which the headings are understood best; when none helps, the one seen most often."""
    head = "\n".join(text.splitlines()[: ROWS_ABOVE_HEADINGS + 1])

    def merit(separator: str) -> tuple[int, int]:
        rows = csv.reader(io.StringIO(head), delimiter=separator)
        lines = [Row(1, [text_cell(field, Place()) for field in fields]) for fields in rows]
        return max((heading_score(line, defaults) for line in lines), default=0), head.count(separator)

    return max(SEPARATORS, key=merit)


def _without_mark(content: bytes) -> str:
    head = content[:2000]
    for encoding, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if len(content) % 2 == 0 and zeros and zeros.count(0) > 0.6 * len(zeros):
            return encoding
    return "utf-8"


def _rows(text: str, separator: str, skipped: int, mistakes: Mistakes) -> list[Row]:
    rows: list[Row] = []
    size = 0
    for line, fields in _numbered(text, separator, mistakes):
        size += len(fields)
        if line > skipped:
            cells = [text_cell(field, Place(line, column)) for column, field in enumerate(fields, 1)]
            rows.append(Row(line, cells))
        if too_large(len(rows), len(fields), size, Place(line), mistakes):
            return []
    return [row for row in rows if not row.is_empty]


def _numbered(text: str, separator: str, mistakes: Mistakes) -> Iterator[tuple[int, list[str]]]:
    """Number each row by the line of the file where it begins: a quoted text may go on over several lines."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        begins = reader.line_num + 1
        try:
            yield begins, next(reader)
        except StopIteration:
            return
        except csv.Error:
            mistakes.add("quote-unclosed", Place(begins))
            return
