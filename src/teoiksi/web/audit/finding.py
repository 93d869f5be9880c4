"""What an auditor finds as a table with choices: the same rows for the page and for the file."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from io import StringIO
from typing import Any

from django.utils.translation import gettext

from teoiksi.kernel.spreadsheet import safe_cell

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A text of a table, with what it leads to and a note under it."""

    text: str
    address: str = ""
    note: str = ""

    @property
    def as_text(self) -> str:
        """The text and the note, for a file."""
        return "; ".join(part for part in (self.text, self.note) if part)


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, the first of which names it, and what it is by each choice (name of the field → value)."""

    cells: tuple[Cell, ...]
    keys: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choice:
    """A field by which rows are chosen; an empty ``value`` chooses all."""

    name: str
    label: str
    options: Options
    value: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A table; ``empty`` is what its emptiness means when nothing has been chosen away."""

    key: str
    title: str
    lead: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    empty: str
    choices: tuple[Choice, ...] = ()

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was chosen."""
        return any(choice.value for choice in self.choices)

    @property
    def labelled(self) -> list[list[tuple[str, Cell]]]:
        """The rows with the heading of each cell, for a narrow screen."""
        return [list(zip(self.columns, row.cells, strict=True)) for row in self.rows]

    def chosen(self, given: Mapping[str, Any]) -> Finding:
        """Give the table with only those rows that fit what was chosen; a value that is no option chooses all."""
        choices = tuple(
            replace(choice, value=value if (value := given.get(choice.name, "")) in dict(choice.options) else "")
            for choice in self.choices
        )
        wanted = {choice.name: choice.value for choice in choices if choice.value}
        kept = tuple(row for row in self.rows if all(row.keys.get(name) == value for name, value in wanted.items()))
        return replace(self, rows=kept, choices=choices)


def choice(name: str, label: str, pairs: Iterable[tuple[str, str]]) -> Choice:
    """Make a field of what the rows have, in order, each once, "all" first."""
    return Choice(name, label, (("", gettext("All")), *dict(pairs).items()))


def only(name: str, label: str, words: str) -> Choice:
    """Make a field that chooses all or only some."""
    return Choice(name, label, (("", gettext("All")), ("on", words)))


def as_file(finding: Finding) -> str:
    """Give the table as CSV with a heading; no cell is taken for a formula."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(finding.columns)
    for row in finding.rows:
        writer.writerow([safe_cell(cell.as_text) for cell in row.cells])
    return text.getvalue()
