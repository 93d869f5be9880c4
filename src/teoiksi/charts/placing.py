"""Puts labels beside the things they name so that they cover neither each other nor the lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from teoiksi.charts.measuring import text_height, text_width

Spot = tuple[float, float]
"""A place in the plot, in pixels from its upper left corner."""

_GAP: Final = 9.0
_STEP: Final = 6.0
_SHIFTS: Final = (0.0, 6.0, 14.0, 24.0, 38.0, 56.0, 80.0)
FAR: Final = 30.0
"""A label moved further than this is joined to its mark by a thin line."""

_SIDES: Final = ("above", "below", "right", "above-left", "above-right", "below-left", "below-right", "left")

_OUTSIDE, _ON_A_LINE, _ON_A_LABEL, _ON_THE_GRID = 20.0, 60.0, 6.0, 6.0
"""What is bad about a place: a pixel outside, a spot of a line, a pixel of another label, a line of the grid."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the plot, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def covers(self, spot: Spot, margin: float = 3.0) -> bool:
        """Whether the spot is inside the box or within the margin of it."""
        x, y = spot
        return self.left - margin <= x <= self.right + margin and self.top - margin <= y <= self.bottom + margin

    def overlap(self, other: Box) -> float:
        """Give the area that both boxes share."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(width, 0.0) * max(height, 0.0)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a label ended up: the left (or right, or middle) edge of its text and the middle of its height."""

    x: float
    y: float
    align: str
    box: Box
    is_on_a_line: bool = False
    shift: float = 0.0


@dataclass(slots=True)
class Placer:
    """Remembers what is already in the plot; ``bounds`` is where labels may be, ``grid`` the heights of its lines."""

    bounds: Box
    grid: Sequence[float] = ()
    spots: list[Spot] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)

    def avoid(self, line: Iterable[Spot]) -> None:
        """Keep labels off this line, given by its corners."""
        corners = list(line)
        self.spots += corners
        for (x1, y1), (x2, y2) in pairwise(corners):
            steps = int(max(abs(x2 - x1), abs(y2 - y1)) / _STEP)
            self.spots += [(x1 + (x2 - x1) * n / steps, y1 + (y2 - y1) * n / steps) for n in range(1, steps)]

    def avoid_mark(self, spot: Spot, radius: float = 6.0) -> None:
        """Keep labels off a mark of this radius."""
        x, y = spot
        self.boxes.append(Box(x - radius, y - radius, x + radius, y + radius))

    def place(self, spot: Spot, text: str, size: float, *, prefer: Sequence[str] = ()) -> Placed:
        """Find the best of the places around the spot for a text of this size; sides in ``prefer`` come first."""
        width, height = text_width(text, size), text_height(text, size)
        sides = (*prefer, *(side for side in _SIDES if side not in prefer))
        places = (
            (12 * order + 1.2 * shift, placed)
            for order, side in enumerate(sides)
            for shift, placed in _beside(spot, side, width, height, self.bounds)
        )
        best = self._cheapest(places)
        self.boxes.append(best.box)
        return replace(best, is_on_a_line=any(best.box.covers(spot, 0.0) for spot in self.spots))

    def _cheapest(self, places: Iterator[tuple[float, Placed]]) -> Placed:
        """Give the first of the cheapest places; each comes with what it costs at least, which spares most the counting."""
        at_least, best = next(places)
        lowest = at_least + self._cost(best.box)
        for at_least, placed in places:
            if at_least < lowest and (cost := at_least + self._cost(placed.box)) < lowest:
                lowest, best = cost, placed
        return best

    def _cost(self, box: Box) -> float:
        outside = (box.right - box.left) * (box.bottom - box.top) - box.overlap(self.bounds)
        hits = sum(box.covers(spot) for spot in self.spots)
        crossed = sum(box.top < line < box.bottom for line in self.grid)
        shared = sum(box.overlap(other) for other in self.boxes)
        return _OUTSIDE * outside + _ON_A_LINE * hits + _ON_A_LABEL * shared + _ON_THE_GRID * crossed


def _beside(spot: Spot, side: str, width: float, height: float, bounds: Box) -> Iterator[tuple[float, Placed]]:
    x, y = spot
    for shift in _SHIFTS:
        gap = _GAP + shift
        middle = y + (-1 if "above" in side else 1 if "below" in side else 0) * (gap + height / 2)
        if "right" in side:
            at = left = x + (gap if side == "right" else -6.0)
            align = "left"
        elif "left" in side:
            at, align = x - (gap if side == "left" else -6.0), "right"
            left = at - width
        else:
            at, align, left = x, "center", x - width / 2
        slide = max(bounds.left - left, 0.0) + min(bounds.right - left - width, 0.0)
        if side not in {"left", "right"}:
            at, left = at + slide, left + slide
        box = Box(left, middle - height / 2, left + width, middle + height / 2)
        yield shift, Placed(at, middle, align, box, shift=shift)
