"""How much of a figure may be chance: exact intervals of counts, rates and shares, and whether two of them differ.

Everything here rests on scipy, which is dear to load (30 MB and a second): only the worker imports this module.
"""

from __future__ import annotations

from math import isfinite
from typing import Final

from scipy import special, stats

from teoiksi.numerics.measures import LEVEL, PER_CENT, Chance, Measure, Observed

_SMALLEST_WHOLE: Final = 0.05
"""A count that is farther than this from a whole number was no count."""


def poisson_interval(events: int, *, level: float = LEVEL) -> tuple[float, float]:
    """Give the exact interval of a count (Garwood 1936): χ²(α/2; 2k)/2 and χ²(1 − α/2; 2k + 2)/2, by the gamma function.

    :raises ValueError: when the count is negative.
    """
    if events < 0:
        raise ValueError("a count cannot be negative")
    tail = (1 - level) / 2
    low = float(special.gammaincinv(events, tail)) if events else 0.0
    return low, float(special.gammainccinv(events + 1, tail))


def binomial_interval(events: int, total: int, *, level: float = LEVEL) -> tuple[float, float]:
    """Give the exact interval of a share between 0 and 1 (Clopper & Pearson 1934), by the beta function.

    :raises ValueError: when the events are not between 0 and the total, or the total is not positive.
    """
    if not 0 <= events <= total or total <= 0:
        raise ValueError("events must be between 0 and a positive total")
    tail = (1 - level) / 2
    low = float(special.betaincinv(events, total - events + 1, tail)) if events else 0.0
    high = float(special.betainccinv(events + 1, total - events, tail)) if events < total else 1.0
    return low, high


def p_of_rates(one: Observed, other: Observed) -> float:
    """Test whether two counts come from one rate: given their sum, the first is binomial (Przyborowski & Wilenski 1940).

    Two-sided p: twice the smaller tail, at most 1, so that it agrees with the exact intervals (Fay 2010); 1 without any
    events.
    """
    total, share = one.events + other.events, one.exposure / (one.exposure + other.exposure)
    if total == 0:
        return 1.0
    below = float(stats.binom.cdf(one.events, total, share))
    above = float(stats.binom.sf(one.events - 1, total, share))
    return min(1.0, 2 * min(below, above))


def p_of_shares(one: Observed, other: Observed) -> float:
    """Test whether two shares are one: given both sums, the events of the first are hypergeometric (Fisher 1935).

    Two-sided p: twice the smaller tail, at most 1. The exposures are whole numbers of people.
    """
    law = stats.hypergeom(int(one.exposure + other.exposure), one.events + other.events, int(one.exposure))
    return min(1.0, 2 * min(float(law.cdf(one.events)), float(law.sf(one.events - 1))))


def chance(
    measure: str,
    newest: tuple[float, float | None],
    baseline: tuple[float, float | None],
    *,
    per: float | None = None,
) -> Chance | None:
    """Tell what chance may do to a figure and its change; each is a value in the indicator's unit and its population.

    A count is taken as it is; a rate is events for each ``per`` people, a share is ``per`` (100: per cent) at most. None
    when the events are not known: no population, or a count that is not whole.

    :raises ValueError: when the measure is not one of ``Measure``.
    """
    kind = Measure(measure)
    scale = 1.0 if kind == Measure.COUNT else float(per or PER_CENT)
    now, then = (_observed(kind, value, population, scale) for value, population in (newest, baseline))
    if now is None or then is None:
        return None
    p = p_of_shares(now, then) if kind == Measure.SHARE else p_of_rates(now, then)
    return Chance(now, then, _interval(kind, now, scale), _interval(kind, then, scale), p)


def _observed(kind: Measure, value: float, population: float | None, scale: float) -> Observed | None:
    if not isfinite(value) or value < 0:
        return None
    if kind == Measure.COUNT:
        return Observed(round(value)) if abs(value - round(value)) <= _SMALLEST_WHOLE else None
    if population is None or population <= 0 or (kind == Measure.SHARE and value > scale):
        return None
    exposure = float(round(population)) if kind == Measure.SHARE else population
    return Observed(round(value * population / scale), exposure) if exposure else None


def _interval(kind: Measure, observed: Observed, scale: float) -> tuple[float, float]:
    if kind == Measure.SHARE:
        low, high = binomial_interval(observed.events, int(observed.exposure))
        return low * scale, high * scale
    low, high = poisson_interval(observed.events)
    return low * scale / observed.exposure, high * scale / observed.exposure
