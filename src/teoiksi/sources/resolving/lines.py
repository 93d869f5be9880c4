"""Figures of many areas side by side: arrays, for there are a hundred thousand; a line is made when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from teoiksi.kernel.period import Period
from teoiksi.sources.cube import MISSING_CODES, CellState
from teoiksi.sources.cube.missing import NUMBER_OF

_NO_ROW: Final = NUMBER_OF[CellState.NO_ROW]


@dataclass(frozen=True, slots=True)
class TakenFigure:
    """A figure of one area and period: ``value`` is scaled, and None when ``state`` is not present."""

    period: Period
    value: float | None
    state: CellState
    is_preliminary: bool = False


@dataclass(frozen=True, eq=False)
class Lines(Mapping[str, tuple[TakenFigure, ...]]):
    """One line of figures for each area, oldest first.

    ``numbers`` (NaN where missing), ``states`` (numbers of ``MISSING_CODES``) and ``preliminary`` have a row for each of
    ``codes`` and a column for each of ``periods``, which stand in order of time. A cell whose state is "no row" is no figure.
    """

    codes: tuple[str, ...]
    periods: tuple[Period, ...]
    numbers: np.ndarray
    states: np.ndarray
    preliminary: np.ndarray

    @classmethod
    def of(cls, figures: Mapping[str, tuple[TakenFigure, ...]]) -> Lines:
        """Make the arrays from lines of figures."""
        periods = tuple(sorted({figure.period for line in figures.values() for figure in line}))
        shape = (len(figures), len(periods))
        numbers, states = np.full(shape, np.nan), np.full(shape, _NO_ROW, dtype=np.uint8)
        preliminary = np.zeros(shape, dtype=bool)
        for row, line in enumerate(figures.values()):
            for figure in line:
                place = row, periods.index(figure.period)
                numbers[place] = np.nan if figure.value is None else figure.value
                states[place], preliminary[place] = NUMBER_OF[figure.state], figure.is_preliminary
        return cls(tuple(figures), periods, numbers, states, preliminary)

    def __getitem__(self, area: str) -> tuple[TakenFigure, ...]:
        row = self._rows[area]
        cells = zip(
            self.periods,
            self.numbers[row].tolist(),
            self.states[row].tolist(),
            self.preliminary[row].tolist(),
            strict=True,
        )
        return tuple(
            TakenFigure(period, None if state else value, MISSING_CODES[state], is_preliminary)
            for period, value, state, is_preliminary in cells
            if state != _NO_ROW
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self.codes)

    def __len__(self) -> int:
        return len(self.codes)

    def without(self, area: str) -> Lines:
        """Give the lines of all other areas; the same when there is none of this area."""
        rows = [row for row, code in enumerate(self.codes) if code != area]
        codes = tuple(self.codes[row] for row in rows)
        return Lines(codes, self.periods, self.numbers[rows], self.states[rows], self.preliminary[rows])

    @property
    def is_figure(self) -> np.ndarray:
        """Which cells are figures: those that the answer has a row for."""
        found: np.ndarray = self.states != _NO_ROW
        return found

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        return {code: row for row, code in enumerate(self.codes)}
