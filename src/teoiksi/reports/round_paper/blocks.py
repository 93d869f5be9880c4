"""What a document consists of, from beginning to end: the PDF and the Word file are written from the same blocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from teoiksi.kernel.language import Language


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` 1 begins a chapter, ``position`` is that of the spearhead that it is about, 0 for none.

    ``is_wide`` turns the pages of the chapter on their side; one that ``goes_on`` begins on the page of the one before.
    """

    text: str
    level: int
    position: int = 0
    is_wide: bool = False
    goes_on: bool = False
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``label`` stands before it, ``language`` is the one that it is really in."""

    text: str
    language: str
    label: str = ""
    is_quiet: bool = False
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; ``outcome`` is the code of the mark that stands before its text."""

    text: str
    outcome: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of a row names it. ``widths`` are shares; ``numbers`` tells which columns have numbers."""

    caption: str
    columns: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    numbers: tuple[bool, ...] = ()
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing with the words that say it to those who do not see it."""

    svg: str
    alternative: str
    caption: str
    kind: Literal["chart"] = "chart"


Block = Heading | Paragraph | Table | Chart


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document in one language.

    ``day`` is the day on which the round was closed, and stands in the file in the place of the clock; ``facts`` are pairs
    of name and value for the title page; ``notice`` says that all of it is an example, and is empty otherwise.
    """

    language: Language
    title: str
    subtitle: str
    municipality: str
    facts: tuple[tuple[str, str], ...]
    notice: str
    contents: str
    page: str
    seal: str
    day: date
    blocks: tuple[Block, ...]
