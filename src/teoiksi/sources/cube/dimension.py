"""One dimension of a cube: its codes, and what they are called in each language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from teoiksi.sources.cube.roles import Role

Texts = Mapping[str, str]
"""A text by language code (``fi``, ``sv``, ``en`` …); the code is ``und`` (ISO 639: undetermined) where none is named."""


def texts(values: Mapping[str, str] | None = None, /, **by_language: str) -> Texts:
    """Make a read-only text by language."""
    return MappingProxyType({**(values or {}), **by_language})


def first_twice(names: Sequence[str]) -> str | None:
    """Give the first name that stands a second time, or None."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return None


@dataclass(frozen=True)
class Unit:
    """What a figure is counted in; ``decimals`` is how many the source shows, None where it does not say."""

    label: Texts = field(default_factory=texts)
    decimals: int | None = None
    symbol: str = ""
    base: str = ""


@dataclass(frozen=True)
class Dimension:
    """``codes`` stand in the order of the table; ``labels[language]`` has as many texts as there are codes.

    ``children`` gives the codes right below a code (a region's municipalities); ``elimination`` is the code of the total,
    ``*`` when the dimension may be left out without one. ``units`` has one for each code of the content dimension, else
    it is empty. ``times`` has one for each code of the time dimension where the source says apart from the codes what time
    they are (``1995``, ``1995Q1``, ``1995-01``, ``1995H1``, ``1995W01``, ``1995-01-31``), else it is empty.
    """

    id: str
    codes: tuple[str, ...]
    role: Role = Role.OTHER
    name: Texts = field(default_factory=texts)
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    units: tuple[Unit, ...] = ()
    children: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    elimination: str = ""
    notes: tuple[str, ...] = ()
    times: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many codes there are."""
        return len(self.codes)

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """The position of each code."""
        return MappingProxyType({code: position for position, code in enumerate(self.codes)})

    def label(self, code: str, language: str = "") -> str:
        """Give the label of a code in a language, or in the first language there is, or the code itself.

        :raises KeyError: when there is no such code.
        """
        position = self.positions[code]
        of_language = self.labels.get(language) or next(iter(self.labels.values()), None)
        return of_language[position] if of_language else code

    def unit(self, code: str) -> Unit:
        """Give the unit of a code of the content dimension; an unknown unit where the source gives none.

        :raises KeyError: when there is no such code.
        """
        position = self.positions[code]
        return self.units[position] if self.units else Unit()
