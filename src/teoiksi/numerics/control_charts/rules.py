"""The rules of special causes, each on plain sequences: +1 is above or rising, -1 below or falling, 0 neither."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal

Equal = Literal["breaks", "is_passed_over"]

_WINDOW: Final = 3


def side(value: float, centre: float) -> int:
    """Tell on which side of the centre a value is; on it is 0."""
    return (value > centre) - (value < centre)


def outside(value: float, low: float | None, high: float | None) -> int:
    """Tell whether a value is beyond a limit; exactly on it is inside."""
    return int(high is not None and value > high) - int(low is not None and value < low)


def run_ends(sides: Sequence[int], length: int) -> list[int]:
    """Mark each point with which at least ``length`` points in a row lie on one side; a point on the mean breaks the row."""
    marks, count, before = [], 0, 0
    for each in sides:
        count = count + 1 if each and each == before else int(bool(each))
        before = each
        marks.append(each if count >= length else 0)
    return marks


def trend_ends(values: Sequence[float], length: int, *, equal: Equal = "breaks") -> list[int]:
    """Mark each point with which at least ``length`` points rise (or fall) one after another.

    ``length`` counts points: 7 points are 6 rises. An equal value breaks the row, or is passed over: it neither adds to
    the row nor breaks it (the older guide of the NHS).
    """
    marks, count, way = [0] * min(len(values), 1), 1, 0
    for earlier, later in pairwise(values):
        step = side(later, earlier)
        if step == 0 and equal == "is_passed_over":
            marks.append(marks[-1])
            continue
        count = count + 1 if step and step == way else 1 + abs(step)
        way = step
        marks.append(step if step and count >= length else 0)
    return marks


def mark_whole_rows(ends: Sequence[int], length: int) -> list[int]:
    """Mark all ``length`` points up to each end; a point of two rows takes the mark of the one that ends later."""
    marks = list(ends)
    for place, end in enumerate(ends):
        if end:
            first = max(0, place - length + 1)
            marks[first : place + 1] = [end] * (place + 1 - first)
    return marks


def two_of_three_windows(close: Sequence[bool], sides: Sequence[int]) -> list[bool]:
    """Tell for each point whether it is in a window of three points, all on one side of the mean, of which at least two
    are close to the limits."""
    found = [False] * len(close)
    if sum(close) < 2:
        return found
    for start in range(len(close) - _WINDOW + 1):
        window = range(start, start + _WINDOW)
        if abs(sum(sides[place] for place in window)) == _WINDOW and sum(close[place] for place in window) >= 2:
            for place in window:
                found[place] = True
    return found


def two_of_three(close: Sequence[bool], sides: Sequence[int]) -> list[bool]:
    """Mark the points of such windows that are close to the limits themselves."""
    return [is_close and is_in for is_close, is_in in zip(close, two_of_three_windows(close, sides), strict=True)]


def two_of_three_any_third(beyond: Sequence[int], *, whole_windows: bool = False) -> list[int]:
    """Mark the points of windows of three of which at least two are beyond the same two-sigma line, wherever the third is.

    This is how PowerBI-SPC has the rule; ``whole_windows`` marks the third too.
    """
    marks = [0] * len(beyond)
    for start in range(len(beyond) - _WINDOW + 1):
        for way in (1, -1):
            window = range(start, start + _WINDOW)
            if sum(beyond[place] == way for place in window) >= 2:
                for place in window:
                    if whole_windows or beyond[place] == way:
                        marks[place] = way
    return marks
