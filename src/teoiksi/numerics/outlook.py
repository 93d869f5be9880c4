"""Where a series is going: exponential smoothing with its intervals, and how likely a target is reached.

Method: error, trend, season (ETS) of Hyndman, Koehler, Ord & Snyder, Forecasting with Exponential Smoothing (2008), by
statsmodels; only the worker imports this module, for that library takes 130 MB and three seconds.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from math import inf, isfinite
from statistics import NormalDist
from typing import Any, Final

import pandas as pd
from statsmodels.tsa.exponential_smoothing.ets import ETSModel

from teoiksi.numerics.outlooks import LEAST_POINTS, OUTLOOK_LEVEL, Ahead, NoOutlook, Outlook, Shape

WORTH_A_TREND: Final = 2.0
"""A trend that does not fade must be better than one that does by this much AICc: over years, trends seldom go on."""
_SEASONS_FOR_A_SEASON: Final = 3
_FORMS: Final[dict[Shape, dict[str, Any]]] = {
    Shape.LEVEL: {"trend": None},
    Shape.DAMPED: {"trend": "add", "damped_trend": True},
    Shape.TREND: {"trend": "add"},
}


def outlook(
    values: Sequence[float], steps: int, *, season: int = 1, floor: float = -inf, ceiling: float = inf
) -> Outlook | NoOutlook:
    """Continue a series of even steps, oldest first, by as many steps.

    Of the models with additive errors the one with the least AICc is taken; see ``WORTH_A_TREND``. ``season`` is how many
    steps a year has; from three years on models with seasons take part. Intervals hold 80 % and stay between ``floor``
    and ``ceiling``. No outlook further than the series is long.

    :raises ValueError: when there are no steps.
    """
    if steps < 1:
        raise ValueError("no steps")
    if len(values) < LEAST_POINTS:
        return NoOutlook.TOO_FEW_POINTS
    if steps > len(values):
        return NoOutlook.TOO_FAR
    if max(values) == min(values):
        return NoOutlook.NO_VARIATION
    found = sorted(_fitted(values, season), key=lambda model: model[0])
    if not found:
        return NoOutlook.NO_VARIATION
    _aicc, shape, has_seasons, result = found[0]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frame = result.get_prediction(start=len(values), end=len(values) + steps - 1).summary_frame(
            alpha=1 - OUTLOOK_LEVEL
        )
    middles, lows, highs = (frame[name].tolist() for name in ("mean", "pi_lower", "pi_upper"))
    ahead = tuple(
        Ahead(*(min(max(each, floor), ceiling) for each in one)) for one in zip(middles, lows, highs, strict=True)
    )
    reach = NormalDist().inv_cdf((1 + OUTLOOK_LEVEL) / 2)
    return Outlook(shape, has_seasons, ahead, (highs[-1] - middles[-1]) / reach)


def probability(found: Outlook, *, low: float = -inf, high: float = inf) -> float:
    """Give how likely the last of the coming figures is between these values, 0 to 1, by the normal law of the model."""
    middle = found.ahead[-1].middle
    if found.deviation <= 0:
        return float(low <= middle <= high)
    law = NormalDist(middle, found.deviation)
    return (law.cdf(high) if isfinite(high) else 1.0) - (law.cdf(low) if isfinite(low) else 0.0)


def _fitted(values: Sequence[float], season: int) -> Iterator[tuple[float, Shape, bool, Any]]:
    """Fit every model; the AICc of a trend that does not fade is given with its handicap."""
    series = pd.Series(values, dtype=float)
    seasonal = season > 1 and len(values) >= _SEASONS_FOR_A_SEASON * season
    for shape, form in _FORMS.items():
        for has_seasons in (False, True) if seasonal else (False,):
            extra = {"seasonal": "add", "seasonal_periods": season} if has_seasons else {}
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                result = ETSModel(series, error="add", **form, **extra).fit(disp=False)
            aicc = float(result.aicc) + (WORTH_A_TREND if shape is Shape.TREND else 0.0)
            if isfinite(aicc):
                yield aicc, shape, has_seasons, result
