"""The marks of cells (``status``): why a value is missing, or that it is preliminary or an estimate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from teoiksi.sources.cube import CellState
from teoiksi.sources.cube.missing import state_of_symbol
from teoiksi.sources.json_stat.telling import Telling
from teoiksi.sources.json_stat.values import Words, positions_of, word

_MOST_NAMES: Final = 65_000  # more than a uint16 can count would not be marks any more

_EUROSTAT: Final[dict[str, CellState]] = {
    ":": CellState.NOT_AVAILABLE,
    "c": CellState.SUPPRESSED,
    "z": CellState.NOT_APPLICABLE,
    "u": CellState.UNRELIABLE,
}
"""Flags of a missing value, ec.europa.eu/eurostat/data/database/information; a colon before them changes nothing."""


@dataclass(frozen=True, slots=True)
class Marks:
    """``numbers`` points to ``names``, one a cell; None when there are no marks. The first name is empty."""

    numbers: NDArray[np.uint16] | None = None
    names: tuple[str, ...] = ("",)

    @property
    def states(self) -> tuple[CellState, ...]:
        """What each name says of a cell without a value."""
        return tuple(_state(name) for name in self.names)

    def with_words(self, words: Words, cells: int) -> Marks:
        """Add the texts that stood in the place of numbers."""
        if not words:
            return self
        numbers = np.zeros(cells, dtype=np.uint16) if self.numbers is None else self.numbers.copy()
        places = {name: number for number, name in enumerate(self.names)}
        for position, name in words.items():
            if len(places) < _MOST_NAMES:
                numbers[position] = places.setdefault(name, len(places))
        return Marks(numbers, tuple(places))


def read_status(status: object, cells: int, telling: Telling, *, is_old: bool) -> Marks:
    """Read the marks: one for all, one a cell, or by position."""
    if not status:
        return Marks()
    if isinstance(status, str):
        status = [status]
    if isinstance(status, list):
        if len(status) == 1 and cells != 1:  # deprecated since 2.0, still written
            return _marks(status * cells)
        if len(status) == cells:
            return _marks(status)
        telling.tell("STATUS_LEN_MISMATCH", found=len(status), cells=cells)
        return Marks()
    if isinstance(status, dict):
        return _by_position(status, cells, telling, is_old=is_old)
    telling.tell("STRUCTURAL_VIOLATION", what="status ei ole teksti, luettelo eikä olio")
    return Marks()


def _by_position(status: Mapping[str, Any], cells: int, telling: Telling, *, is_old: bool) -> Marks:
    positions = positions_of(status, cells)
    if isinstance(positions, str):
        # Eurostat's 1.x put the whole list under one word: outside the format, so it is told and left out.
        code = "TEOIKSI_STATUS_IGNORED" if is_old and not positions.isdigit() else "STATUS_KEY_OUT_OF_RANGE"
        telling.tell(code, key=positions, last=cells - 1)
        return Marks()
    named = _marks(status.values())
    if named.numbers is None:
        return Marks()
    numbers = np.zeros(cells, dtype=np.uint16)
    numbers[positions] = named.numbers
    return Marks(numbers, named.names)


def _marks(found: Iterable[Any]) -> Marks:
    words = [word(each) for each in found]
    places = {name: number for number, name in enumerate(dict.fromkeys(["", *words]))}
    if len(places) > _MOST_NAMES or len(places) == 1:
        return Marks()
    return Marks(np.fromiter(map(places.__getitem__, words), np.uint16, len(words)), tuple(places))


def _state(name: str) -> CellState:
    bare = name.strip().removeprefix(":") or name.strip()
    return _EUROSTAT.get(bare) or state_of_symbol(bare)
