"""Analysing in the worker: signals, chance and outlook of yearly and of monthly series."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tools.bench.work import cpu

from teoiksi.kernel.period import Period
from teoiksi.numerics.analyses import Evidence, Point
from teoiksi.numerics.analysing import analyse
from teoiksi.numerics.targets import TargetPoint

_TRIED: Final = 10


def analyses() -> dict[str, float]:
    """Analyse ten series of 24 years and ten of 48 months; milliseconds of CPU each. The first, which starts the library, is
    left out."""
    chance = np.random.default_rng(1)
    years = [Period.year(year) for year in range(2002, 2026)]
    months = [Period.month(2022 + place // 12, place % 12 + 1) for place in range(48)]
    kinds = {"analyse.years": (years, date(2029, 12, 31)), "analyse.months": (months, date(2026, 12, 31))}
    analyse(_evidence(years, chance.normal(0, 1, len(years)), date(2029, 12, 31)))
    found = {}
    for name, (periods, due) in kinds.items():
        tried = [_evidence(periods, chance.normal(0, 1, len(periods)), due) for _each in range(_TRIED)]
        found[name] = cpu(partial(_all, tried)) * 1000 / _TRIED
    return found


def _all(tried: Sequence[Evidence]) -> None:
    for each in tried:
        analyse(each)


def _evidence(periods: Sequence[Period], noise: NDArray[np.float64], due: date) -> Evidence:
    points: tuple[Point, ...] = tuple(
        (period, round(500.0 + 2 * place + 10 * float(noise[place]))) for place, period in enumerate(periods)
    )
    return Evidence("grow", points, points[0], TargetPoint(due, 600.0), measure="count")
