"""Continues series from moments of their past, and counts which of the figures that came the intervals held."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, inf
from typing import Final

from scipy import stats
from tools.backtest.series import LEAST, Series

from teoiksi.numerics.outlook import BY_STEP, FREEDOM, factor, outlook
from teoiksi.numerics.outlooks import OUTLOOK_LEVEL, WIDE_LEVEL, Outlook

FARTHEST: Final = 10
SHOWN: Final = (1, 3, 5, 10)
NARROW: Final = float(stats.t.ppf((1 + OUTLOOK_LEVEL) / 2, FREEDOM))
WIDE: Final = float(stats.t.ppf((1 + WIDE_LEVEL) / 2, FREEDOM))
_SURE: Final = 5
"""So many figures come after each moment."""


@dataclass(frozen=True, slots=True)
class Miss:
    """How far one coming figure was from the middle, in deviations before the calibrated factor; ``series`` tells which."""

    name: str
    series: int
    step: int
    size: float


def misses(every: Iterable[Series]) -> list[Miss]:
    """Continue each series from three moments of its past by up to ten steps."""
    found: list[Miss] = []
    for place, (name, season, values) in enumerate(every):
        for moment in sorted({LEAST - _SURE, (LEAST + len(values)) // 2 - _SURE, len(values) - _SURE}):
            coming = values[moment : moment + FARTHEST]
            continued = outlook(values[:moment], len(coming), season=season)
            ahead = continued.ahead if isinstance(continued, Outlook) else ()
            for step, (of_step, came) in enumerate(zip(ahead, coming, strict=False), start=1):
                deviation = (of_step.high - of_step.middle) / NARROW / factor(step)
                found.append(Miss(name, place, step, abs(came - of_step.middle) / deviation if deviation else inf))
    return found


def calibrated(found: Sequence[Miss], level: float = OUTLOOK_LEVEL, freedom: int = FREEDOM) -> list[float]:
    """Give the factor that each step needs: the smallest of which (n + 1) × level of n misses are no larger, rounded up."""
    reach = float(stats.t.ppf((1 + level) / 2, freedom))
    factors = []
    for step in range(1, FARTHEST + 1):
        sizes = sorted(miss.size / reach for miss in found if miss.step == step)
        factors.append(sizes[min(ceil((len(sizes) + 1) * level), len(sizes)) - 1])
    return factors


def rising(factors: Sequence[float]) -> list[float]:
    """Give factors that never fall, rounded as they are written down."""
    return [round(max(factors[:place]), 2) for place in range(1, len(factors) + 1)]


def held(found: Sequence[Miss], reach: float, step: int, factors: Sequence[float] = BY_STEP) -> float | None:
    """Give the share of the coming figures of a step that lay within the interval; none where nothing came."""
    of_step = [miss.size <= reach * factors[step - 1] for miss in found if miss.step == step]
    return sum(of_step) / len(of_step) if of_step else None


def row(name: str, found: Sequence[Miss], factors: Sequence[float] = BY_STEP) -> str:
    """Write a row of a Markdown table: name, series, moments, and the shares held by both intervals."""
    shares = [held(found, reach, step, factors) for reach in (NARROW, WIDE) for step in SHOWN]
    said = " | ".join("–" if share is None else f"{share:.0%}" for share in shares)
    return f"| {name} | {len({miss.series for miss in found})} | {sum(miss.step == 1 for miss in found)} | {said} |"


def halves(names: Iterable[str], together: Sequence[str]) -> Mapping[str, int]:
    """Give the half of each table: in order of their names every other one goes to each; those whose names share one of
    these words are about the same and stay together."""
    group = {name: next((word for word in together if word in name), name) for name in names}
    order = {word: place % 2 for place, word in enumerate(sorted(set(group.values())))}
    return {name: order[word] for name, word in group.items()}
