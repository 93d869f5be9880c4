"""What the service holds: tables with their variables and figures, Sotkanet's indicators, and regions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Final

SYMBOLS: Final = frozenset({".", "..", "...", "....", "-"})

Key = tuple[str, ...]
"""One code of each variable, in the order of the table."""

Cell = float | str | None
"""A value, or the symbol of PxWeb that stands for a missing one."""


@dataclass
class Variable:
    """A variable of a table; ``elimination`` is whether it may be left out, and ``total`` the code that then stands for it."""

    code: str
    text: str
    values: list[str]
    texts: list[str] = field(default_factory=list)
    elimination: bool = False
    total: str = ""
    time: bool = False

    def __post_init__(self) -> None:
        self.texts = self.texts or list(self.values)


@dataclass
class Table:
    """A table; ``path`` is where it stands under the base of the service (``StatFin/vaerak/11ra.px``), ``id`` its name in
    PxWebApi 2. ``formula`` gives the figure of a key that nobody has set."""

    path: str
    title: str
    variables: list[Variable]
    formula: Callable[[Key], Cell]
    id: str = ""
    updated: str = "2026-04-01T05:00:00Z"
    source: str = "Tilastokeskus"
    unit: str = "lukumäärä"
    decimals: int = 0
    changed: dict[Key, Cell] = field(default_factory=dict)

    def cell(self, key: Key) -> Cell:
        """Give one figure as it is now."""
        return self.changed[key] if key in self.changed else self.formula(key)

    def revise(self, key: Key, value: Cell, *, updated: str = "2026-10-01T05:00:00Z") -> None:
        """Publish another figure instead of one."""
        self.changed[key] = value
        self.updated = updated

    def recode(self, variable: str, code: str) -> None:
        """Give a variable another code, as each year's new classification does."""
        self.variable(variable).code = code

    def rename(self, variable: str, old: str, new: str) -> None:
        """Give a value another code; its figures stay."""
        place = [each.code for each in self.variables].index(variable)
        values = self.variables[place].values
        values[values.index(old)] = new
        was = self.formula
        self.formula = lambda key: was((*key[:place], old, *key[place + 1 :]) if key[place] == new else key)

    def variable(self, code: str) -> Variable:
        """Give the variable of this code, in any case of letters."""
        return next(each for each in self.variables if each.code.lower() == code.lower())

    def cells(self, chosen: Sequence[Sequence[str]]) -> Iterator[Cell]:
        """Give the figures of these codes of every variable, the last running fastest."""
        return map(self.cell, product(*chosen))


@dataclass(frozen=True)
class Area:
    """A region of Sotkanet: its own number, the code, and the category that tells what kind it is."""

    number: int
    code: str
    category: str
    name: str
    member_of: tuple[int, ...] = ()


@dataclass
class Accounts:
    """What a municipality has reported to Kuntatalous: ``sums`` by part and field, written as the service writes them."""

    business_id: str
    period: str
    taxonomy: str
    sums: dict[tuple[str, str], str | None]
    package: str = "KKNR"
    stage: str = "Lopullinen"
    approved: str = "2026-06-12 10:20:30"


@dataclass
class Indicator:
    """An indicator of Sotkanet. ``formula`` gives value and count of a region's number, a year and a gender; None when there
    is no row."""

    number: int
    title: str
    years: tuple[int, int]
    formula: Callable[[int, int, str], tuple[float, float | None] | None]
    genders: tuple[str, ...] = ("total",)
    updated: str = "2026-05-05"
    kind: str = "PERCENT"
    decimals: int = 1
    changed: dict[tuple[int, int, str], tuple[float, float | None] | None] = field(default_factory=dict)

    def row(self, region: int, year: int, gender: str) -> tuple[float, float | None] | None:
        """Give value and count as they are now."""
        key = (region, year, gender)
        return self.changed[key] if key in self.changed else self.formula(*key)
