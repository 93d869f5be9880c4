"""From the bytes of a text file to rows of fields, with the line of each."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from teoiksi.kernel.problems import BadInput, Place
from teoiksi.sources.figures_file.delimited import decoded
from teoiksi.sources.tidy_table.rules import RULES

Line = tuple[int, list[str]]


def read_lines(content: bytes) -> list[Line]:
    """Give every row that has something, by the separator that divides the most rows alike.

    :raises BadInput: when the file is no text, or a quote is left open.
    """
    text = decoded(content)
    if text is None:
        raise BadInput([RULES.problem("NOT_TEXT")])
    return [(line, fields) for line, fields in _rows(text, _separator(text)) if any(fields)]


def _rows(text: str, separator: str) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BadInput([RULES.problem("QUOTES", Place(line))]) from error
        yield line, [field.strip() for field in fields]


def _separator(text: str) -> str:
    """Choose by the first lines: the separator that gives most of them the same number of fields, above one."""
    head = text[:20_000].splitlines()[:50]

    def merit(separator: str) -> tuple[int, int]:
        try:
            counts = Counter(len(fields) for fields in csv.reader(head, delimiter=separator) if len(fields) > 1)
        except csv.Error:
            return 0, 0
        return max(((times, fields) for fields, times in counts.items()), default=(0, 0))

    return max((";", "\t", ","), key=merit)
