"""Where a series is going: exponential smoothing with its intervals, and how likely a target is reached.

Method: error, trend, season (ETS) of Hyndman, Koehler, Ord & Snyder, Forecasting with Exponential Smoothing (2008), by
statsmodels; only the worker imports this module, for that library takes 130 MB and three seconds. The model's own intervals
hold far fewer of the coming figures than they say, so they are widened in three ways, and calibrated on series other than
those that they are tested on (docs/reference/outlook.md, tools/backtest).
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import hypot, inf, isfinite, sqrt
from statistics import pstdev
from typing import Any, Final

import pandas as pd
from scipy import stats
from statsmodels.tsa.exponential_smoothing.ets import ETSModel

from teoiksi.numerics.outlooks import LEAST_POINTS, OUTLOOK_LEVEL, WIDE_LEVEL, Ahead, NoOutlook, Outlook, Shape

WORTH_A_TREND: Final = 2.0
"""A trend that does not fade must be better than one that does by this much AICc: over years, trends seldom go on."""
MOST_TRIALS: Final = 8
"""From so many moments of the past, evenly spread over its later half, the series is continued to see how that went."""
LEAST_ERRORS: Final = 3
FREEDOM: Final = 4
"""Errors follow Student's t with so many degrees of freedom: of 3, 4, 5, 6, 8 and 10 those with which the factors that
``BY_STEP`` needs for 80 % and for 95 % differ least."""
BY_STEP: Final = (0.89, 0.92, 1.01, 1.02, 1.07, 1.26, 1.26, 1.26, 1.26, 1.26)
"""What the deviation is multiplied by at each step, the last one from there on: by split conformal prediction, with errors
in the measure of their own series (Lei, G'Sell, Rinaldo, Tibshirani & Wasserman, Distribution-free predictive inference for
regression, JASA 113, 2018, section 5.2), one factor for each step (Stankeviciute, Alaa & van der Schaar, Conformal
time-series forecasting, NeurIPS 2021). From the calibration half of the series: ``python -m tools.backtest``."""
_LEAST_TRIED: Final = 5
_SEASONS_FOR_A_SEASON: Final = 3
_REACHES: Final = (
    0.0,
    *(sign * float(stats.t.ppf((1 + level) / 2, FREEDOM)) for level in (OUTLOOK_LEVEL, WIDE_LEVEL) for sign in (-1, 1)),
)
"""The middle and the ends of both intervals, in deviations."""
_FORMS: Final[dict[Shape, dict[str, Any]]] = {
    Shape.LEVEL: {"trend": None},
    Shape.DAMPED: {"trend": "add", "damped_trend": True},
    Shape.TREND: {"trend": "add"},
}


@dataclass(frozen=True, slots=True)
class Form:
    """A model: what goes on, and the steps of a year when it has seasons (1: none)."""

    shape: Shape
    season: int = 1

    def fitted(self, values: Sequence[float]) -> Any:
        """Fit the model to these values, oldest first."""
        seasons = {"seasonal": "add", "seasonal_periods": self.season} if self.season > 1 else {}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            series = pd.Series(values, dtype=float)
            return ETSModel(series, error="add", **_FORMS[self.shape], **seasons).fit(disp=False)


def outlook(
    values: Sequence[float], steps: int, *, season: int = 1, floor: float = -inf, ceiling: float = inf
) -> Outlook | NoOutlook:
    """Continue a series of even steps, oldest first, by as many steps.

    Of the models with additive errors the one with the least AICc is taken; see ``WORTH_A_TREND``. ``season`` is how many
    steps a year has; from three years on models with seasons take part. For the intervals see ``deviations``. All stays
    between ``floor`` and ``ceiling``. No outlook further than the series is long.

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
    fits = sorted(_fits(values, season), key=lambda fit: fit[0])
    if not fits:
        return NoOutlook.NO_VARIATION
    form = fits[0][1]
    continued = [_ahead(result, len(values), steps) for _aicc, _form, result in fits]
    middles, modelled = continued[0]
    widening = sqrt(len(values) / max(len(values) - len(fits[0][2].params), 2))
    tried = spread_of_errors(_errors(values, steps, form), steps, grows=form.shape is not Shape.LEVEL)
    apart = [pstdev(of_step) for of_step in zip(*(each for each, _modelled in continued), strict=True)]
    spread = deviations([one * widening for one in modelled], tried, apart)
    ahead = tuple(
        Ahead(*(min(max(middle + reach * deviation, floor), ceiling) for reach in _REACHES))
        for middle, deviation in zip(middles, spread, strict=True)
    )
    return Outlook(form.shape, form.season > 1, ahead, spread[-1])


def probability(found: Outlook, *, low: float = -inf, high: float = inf) -> float:
    """Give how likely the last of the coming figures is between these values, 0 to 1, by the same Student's t that gives the
    intervals: a target at the end of the interval of 80 % is reached once or nine times of ten."""
    middle = found.ahead[-1].middle
    if found.deviation <= 0:
        return float(low <= middle <= high)
    law = stats.t(FREEDOM, loc=middle, scale=found.deviation)
    return (float(law.cdf(high)) if isfinite(high) else 1.0) - (float(law.cdf(low)) if isfinite(low) else 0.0)


def deviations(modelled: Sequence[float], tried: Sequence[float], apart: Sequence[float]) -> list[float]:
    """Give the deviation at each step, which never falls.

    The larger of that of the model (``modelled``, corrected for how many parameters it has) and that of the errors it would
    have made in the past (``tried``); with it, as the sum of squares, how far ``apart`` the middles of the models that might
    have been chosen are (Draper, Assessment and propagation of model uncertainty, JRSS B 57, 1995: the variance within
    models and that between them); all times ``BY_STEP``.
    """
    every = zip(modelled, tried, apart, strict=True)
    rising = accumulate((hypot(max(of_model, of_past), between) for of_model, of_past, between in every), max)
    return [one * factor(step) for step, one in enumerate(rising, start=1)]


def factor(step: int) -> float:
    """Give the calibrated factor of a step, counted from one."""
    return BY_STEP[min(step, len(BY_STEP)) - 1]


def spread_of_errors(errors: Sequence[Sequence[float]], steps: int, *, grows: bool) -> list[float]:
    """Give the root mean square of the errors at each step; where there are under three, it goes on from the last step
    that has them: in proportion to the steps when a trend ``grows``, else to their square root."""
    found: list[float] = []
    known = 0
    for step in range(1, steps + 1):
        of_step = errors[step - 1] if step <= len(errors) else ()
        if len(of_step) >= LEAST_ERRORS:
            known = step
            found.append(sqrt(sum(error * error for error in of_step) / len(of_step)))
        else:
            found.append(found[known - 1] * (step / known) ** (1.0 if grows else 0.5) if known else 0.0)
    return found


def _fits(values: Sequence[float], season: int) -> Iterator[tuple[float, Form, Any]]:
    """Fit every model; the AICc of a trend that does not fade is given with its handicap."""
    seasonal = season > 1 and len(values) >= _SEASONS_FOR_A_SEASON * season
    for shape in _FORMS:
        for of_year in (1, season) if seasonal else (1,):
            form = Form(shape, of_year)
            result = form.fitted(values)
            aicc = float(result.aicc) + (WORTH_A_TREND if shape is Shape.TREND else 0.0)
            if isfinite(aicc):
                yield aicc, form, result


def _ahead(result: Any, count: int, steps: int) -> tuple[list[float], list[float]]:
    """Give the middles and the standard deviations of the coming steps as the model has them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = result.get_prediction(start=count, end=count + steps - 1)
        return found.predicted_mean.tolist(), [sqrt(each) for each in found.forecast_variance.tolist()]


def _errors(values: Sequence[float], steps: int, form: Form) -> list[list[float]]:
    """Continue the series from moments of its later half by the same model, and give the errors by step."""
    first = max(_LEAST_TRIED, len(values) // 2, 2 * form.season + 1 if form.season > 1 else 0)
    places = list(range(first, len(values)))
    if len(places) > MOST_TRIALS:
        places = [places[round(at * (len(places) - 1) / (MOST_TRIALS - 1))] for at in range(MOST_TRIALS)]
    errors: list[list[float]] = [[] for _ in range(steps)]
    for place in places:
        known = values[:place]
        if max(known) > min(known):
            coming = values[place : place + steps]
            guessed = form.fitted(known).forecast(len(coming)).tolist()
            for step, (actual, guess) in enumerate(zip(coming, guessed, strict=True)):
                errors[step].append(actual - guess)
    return errors
