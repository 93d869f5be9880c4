"""The straight line from where something stood to where it should be, and the bent path that several dates make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Vertex = tuple[float, float]
"""A place on the time axis, in years, and the value there."""


@dataclass(frozen=True, slots=True)
class StraightLine:
    """A line from ``start`` to ``end``, two different moments; it goes on past both (share of time above 1)."""

    start: Vertex
    end: Vertex

    def share_of_time(self, at: float) -> float:
        """Give how much of the time has gone at this moment: 0 at the start, 1 at the end."""
        return (at - self.start[0]) / (self.end[0] - self.start[0])

    def share_of_way(self, value: float) -> float | None:
        """Give how much of the change this value is: 0 at the start's value, 1 at the end's; none on a level line."""
        change = self.end[1] - self.start[1]
        return (value - self.start[1]) / change if change else None

    def expected(self, at: float) -> float:
        """Give the value on the line: start + (end − start) · share of time."""
        share = self.share_of_time(at)
        return self.start[1] * (1 - share) + self.end[1] * share

    def ratio(self, at: float, value: float) -> float | None:
        """Give (value − start) / (expected − start), 1.0 on the line; none when nothing was due by this moment."""
        due = self.expected(at) - self.start[1]
        return (value - self.start[1]) / due if due else None


def expected_on_path(vertices: Sequence[Vertex], at: float) -> float:
    """Give the value on the path through the vertices (oldest first), level before the first one and after the last.

    A path does not go on past its last date as a line does: nobody decided that the change should continue.
    """
    if at <= vertices[0][0]:
        return vertices[0][1]
    for start, end in pairwise(vertices):
        if at < end[0]:
            return StraightLine(start, end).expected(at)
    return vertices[-1][1]
