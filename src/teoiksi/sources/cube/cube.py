"""A table of statistics as it was read: dimensions, values, and why a value is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from math import prod
from types import MappingProxyType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from teoiksi.kernel.problems import Problem
from teoiksi.sources.cube.dimension import Dimension, Texts, Unit, texts
from teoiksi.sources.cube.missing import MISSING_CODES, NUMBER_OF, CellState
from teoiksi.sources.cube.roles import Role


class NotACube(ValueError):
    """The parts do not fit together."""


@dataclass(frozen=True, eq=False)
class Cube:
    """Figures by their dimensions; nothing in it can be changed.

    ``values`` is float64 with the dimensions' sizes as its shape, the last dimension running fastest; a missing cell is
    NaN. ``states`` is uint8 of the same shape: 0 where there is a value, otherwise the place of the reason in
    ``MISSING_CODES``. ``marks`` (a uint16 of the same shape, or None) gives the place of the source's own mark in
    ``mark_names``, whose first is empty: ``e`` for an estimate, ``*`` for a preliminary figure.

    ``updated`` is when the source last changed the table (with a time zone), None where it does not say. ``address`` is
    where it was asked; ``licence`` travels with every download. ``warnings`` tell what the reader had to guess or leave out.

    :raises NotACube: when sizes, shapes, roles or codes do not agree.
    """

    dimensions: tuple[Dimension, ...]
    values: NDArray[np.float64]
    states: NDArray[np.uint8]
    title: Texts = field(default_factory=texts)
    marks: NDArray[np.uint16] | None = None
    mark_names: tuple[str, ...] = ("",)
    unit: Unit = field(default_factory=Unit)
    updated: datetime | None = None
    source: Texts = field(default_factory=texts)
    licence: str = ""
    address: str = ""
    table: str = ""
    notes: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()

    def __post_init__(self) -> None:
        _check(self)
        for array in (self.values, self.states, self.marks):
            if array is not None:
                array.setflags(write=False)

    @classmethod
    def of(cls, dimensions: tuple[Dimension, ...], values: NDArray[np.float64], **others: object) -> Self:
        """Make a cube of flat or shaped values, where each NaN is missing for an unknown reason unless ``states`` is given."""
        shape = tuple(dimension.size for dimension in dimensions)
        if values.size != prod(shape):
            raise NotACube(f"{values.size} values for {prod(shape)} cells")
        shaped = values.reshape(shape)
        states = others.pop("states", None)
        if not isinstance(states, np.ndarray):
            states = np.where(np.isnan(shaped), np.uint8(NUMBER_OF[CellState.UNKNOWN]), np.uint8(0))
        return cls(dimensions, shaped, states.reshape(shape), **others)  # type: ignore[arg-type] # checked when made

    @property
    def shape(self) -> tuple[int, ...]:
        """The sizes of the dimensions."""
        return tuple(dimension.size for dimension in self.dimensions)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that any text is in, those of the title first."""
        found = dict.fromkeys(self.title)
        for dimension in self.dimensions:
            found |= dict.fromkeys([*dimension.name, *dimension.labels])
        return tuple(found)

    @cached_property
    def by_id(self) -> Mapping[str, Dimension]:
        """The dimensions by their ids."""
        return MappingProxyType({dimension.id: dimension for dimension in self.dimensions})

    def of_role(self, role: Role) -> tuple[Dimension, ...]:
        """Give the dimensions of a role, in the order of the table."""
        return tuple(dimension for dimension in self.dimensions if dimension.role == role)

    def only(self, role: Role) -> Dimension | None:
        """Give the one dimension of a role, or None when there is none or more than one."""
        found = self.of_role(role)
        return found[0] if len(found) == 1 else None

    def pick(self, wanted: Mapping[str, tuple[str, ...]]) -> Cube:
        """Cut out the cells of the wanted codes, in the wanted order; a dimension that is not named stays whole.

        :raises KeyError: when there is no such dimension or code.
        """
        if strangers := wanted.keys() - self.by_id.keys():
            raise KeyError(min(strangers))
        cut = self
        for axis, dimension in enumerate(self.dimensions):
            if dimension.id in wanted:
                cut = cut._take(axis, wanted[dimension.id])
        return cut

    def _take(self, axis: int, codes: tuple[str, ...]) -> Cube:
        dimension = self.dimensions[axis]
        places = np.array([dimension.positions[code] for code in codes], dtype=np.intp)
        kept = replace(
            dimension,
            codes=codes,
            labels=MappingProxyType(
                {language: tuple(names[place] for place in places) for language, names in dimension.labels.items()}
            ),
            units=tuple(dimension.units[place] for place in places) if dimension.units else (),
            times=tuple(dimension.times[place] for place in places) if dimension.times else (),
        )
        return replace(
            self,
            dimensions=(*self.dimensions[:axis], kept, *self.dimensions[axis + 1 :]),
            values=self.values.take(places, axis),
            states=self.states.take(places, axis),
            marks=None if self.marks is None else self.marks.take(places, axis),
        )


def _check(cube: Cube) -> None:
    shape = cube.shape
    for name, array in (("values", cube.values), ("states", cube.states), ("marks", cube.marks)):
        if array is not None and array.shape != shape:
            raise NotACube(f"{name} has the shape {array.shape}, the dimensions {shape}")
    ids = [dimension.id for dimension in cube.dimensions]
    if len(set(ids)) != len(ids):
        raise NotACube(f"two dimensions have the same id: {ids}")
    for dimension in cube.dimensions:
        _check_dimension(dimension)
    if cube.states.size and cube.states.max() >= len(MISSING_CODES):
        raise NotACube("a state that does not exist")
    if not np.array_equal(np.isnan(cube.values), cube.states != 0):
        raise NotACube("a cell must have either a value or a reason")


def _check_dimension(dimension: Dimension) -> None:
    if len(dimension.positions) != dimension.size:
        raise NotACube(f"{dimension.id}: a code stands twice")
    for language, names in dimension.labels.items():
        if len(names) != dimension.size:
            raise NotACube(f"{dimension.id}: {len(names)} labels in {language} for {dimension.size} codes")
    for name, many in (("units", dimension.units), ("times", dimension.times)):
        if many and len(many) != dimension.size:
            raise NotACube(f"{dimension.id}: {len(many)} {name} for {dimension.size} codes")
