"""Figures on the areas of today: those of merged municipalities are added to their successors where adding is right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from teoiksi.kernel.period import Period

Line = Mapping[Period, float | None]
"""Values by period; None is a figure that is missing."""


@dataclass(frozen=True, slots=True)
class Merger:
    """A municipality that ended on ``last_day`` and became part of another."""

    code: str
    into: str
    last_day: date


def on_areas_of_today(
    lines: Mapping[str, Line], mergers: Iterable[Merger], *, is_additive: bool
) -> dict[str, dict[Period, float | None]]:
    """Give the lines of the areas that exist today.

    A table that is published on today's areas has no figures of merged municipalities, and its lines come back as they are.
    Where it has some, a period that ended before the merger is about the old areas: a count (``is_additive``) of the successor
    gets those of the merged ones added, and is missing when one of them is; a rate or a share cannot be added, and is left out
    of the successor's line for those periods. Mergers of mergers end at the last successor.
    """
    found = {code: dict(line) for code, line in lines.items()}
    for merger in sorted(mergers, key=lambda each: each.last_day):
        gone = found.pop(merger.code, None)
        line = found.get(merger.into)
        if gone is None or line is None:
            continue
        for period, value in gone.items():
            if period.end > merger.last_day or period not in line:
                continue
            if not is_additive:
                del line[period]
            else:
                line[period] = _sum(line[period], value)
    return found


def _sum(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one + other
