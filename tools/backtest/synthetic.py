"""Series that are made up by a known rule, 24 of each family: what kind of course do the intervals hold, and what not?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import numpy as np
from numpy.random import Generator, default_rng
from numpy.typing import NDArray

_OF_EACH: Final = 24
_Numbers = NDArray[np.float64]


def _level(_chance: Generator, noise: _Numbers, _time: _Numbers) -> _Numbers:
    return 100 + 5 * noise


def _walk(_chance: Generator, noise: _Numbers, _time: _Numbers) -> _Numbers:
    return np.asarray(100 + np.cumsum(noise))


def _trend(chance: Generator, noise: _Numbers, time: _Numbers) -> _Numbers:
    return np.asarray(100 + 0.8 * time * chance.choice([-1, 1]) + 2 * noise)


def _wandering_trend(chance: Generator, noise: _Numbers, _time: _Numbers) -> _Numbers:
    return np.asarray(100 + np.cumsum(np.cumsum(0.3 * noise) + chance.normal(0, 0.5)))


def _turning(chance: Generator, noise: _Numbers, time: _Numbers) -> _Numbers:
    return np.asarray(
        100 + 20 * np.sin(2 * np.pi * time / chance.uniform(14, 40) + chance.uniform(0, 2 * np.pi)) + noise
    )


def _sudden_turn(chance: Generator, noise: _Numbers, time: _Numbers) -> _Numbers:
    turn = int(chance.integers(6, len(time) - 3))
    return np.asarray(100 + 2 * (np.minimum(time, turn) - np.maximum(time - turn, 0)) + 0.5 * noise)


def _step(chance: Generator, noise: _Numbers, time: _Numbers) -> _Numbers:
    later = time >= int(chance.integers(4, len(time) - 3))
    return np.asarray(100 + 2 * noise + 15 * later * chance.choice([-1, 1]))


def _returning(_chance: Generator, noise: _Numbers, _time: _Numbers) -> _Numbers:
    found = [0.0]
    for each in noise[1:]:
        found.append(0.7 * found[-1] + float(each))
    return 50 + np.asarray(found)


def _counts(chance: Generator, noise: _Numbers, _time: _Numbers) -> _Numbers:
    return chance.poisson(chance.uniform(4, 40), len(noise)).astype(float)


def _growth(chance: Generator, noise: _Numbers, _time: _Numbers) -> _Numbers:
    return np.asarray(100 * np.exp(np.cumsum(0.02 * noise + 0.02 * chance.choice([-1, 1]))))


def _seasons(chance: Generator, noise: _Numbers, time: _Numbers) -> _Numbers:
    wandering = np.cumsum(chance.normal(0, 1, len(time)))
    return np.asarray(100 + 30 * np.sin(2 * np.pi * time / 12) + 0.3 * time + wandering + 3 * noise)


FAMILIES: Final[dict[str, Callable[[Generator, _Numbers, _Numbers], _Numbers]]] = {
    "noise around a level": _level,
    "random walk": _walk,
    "trend and noise": _trend,
    "wandering trend": _wandering_trend,
    "slow waves": _turning,
    "one sudden turn": _sudden_turn,
    "one sudden step": _step,
    "returns to its level": _returning,
    "small counts": _counts,
    "growth by percentages": _growth,
    "months with seasons": _seasons,
}


def made_up() -> Iterator[tuple[str, int, list[float]]]:
    """Give the family, the steps of a year and the values of each series: 15 to 35 years, or 40 to 71 months."""
    for place, (name, rule) in enumerate(FAMILIES.items()):
        monthly = rule is _seasons
        for each in range(_OF_EACH):
            chance = default_rng(1000 * place + each)
            count = int(chance.integers(40, 72) if monthly else chance.integers(15, 36))
            values = rule(chance, chance.normal(0, 1, count), np.arange(count, dtype=float))
            yield name, 12 if monthly else 1, values.tolist()
