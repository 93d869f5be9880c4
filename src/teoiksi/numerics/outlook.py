"""Where a series is going: exponential smoothing with its intervals, and how likely a target is reached.

Method: error, trend, season (ETS) of Hyndman, Koehler, Ord & Snyder, Forecasting with Exponential Smoothing (2008), by
statsmodels; only the worker imports this module, for that library takes 130 MB and three seconds. The intervals are wider
than the model's own, which hold far fewer of the coming figures than they say (docs/reference/outlook.md).
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf, isfinite, sqrt
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
_LEAST_TRIED: Final = 5
_SEASONS_FOR_A_SEASON: Final = 3
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
    steps a year has; from three years on models with seasons take part. The deviation at each step is the larger of two:
    the model's, corrected for how many parameters it has, and that of the errors it would have made in the past. All
    stays between ``floor`` and ``ceiling``. No outlook further than the series is long.

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
    _aicc, form, result = fits[0]
    freedom = max(len(values) - len(result.params), 2)
    middles, modelled = _ahead(result, len(values), steps)
    widening = sqrt(len(values) / freedom)
    tried = spread_of_errors(_errors(values, steps, form), steps, grows=form.shape is not Shape.LEVEL)
    deviations = list(accumulate((max(one * widening, two) for one, two in zip(modelled, tried, strict=True)), max))
    freedoms = [_trials(len(values), step, freedom, form) for step in range(1, steps + 1)]
    ahead = tuple(
        Ahead(*(min(max(middle + of * deviation, floor), ceiling) for of in _reaches(of_step)))
        for middle, deviation, of_step in zip(middles, deviations, freedoms, strict=True)
    )
    return Outlook(form.shape, form.season > 1, ahead, deviations[-1], freedoms[-1])


def probability(found: Outlook, *, low: float = -inf, high: float = inf) -> float:
    """Give how likely the last of the coming figures is between these values, 0 to 1, by Student's t."""
    middle = found.ahead[-1].middle
    if found.deviation <= 0:
        return float(low <= middle <= high)
    law = stats.t(found.freedom, loc=middle, scale=found.deviation)
    return (float(law.cdf(high)) if isfinite(high) else 1.0) - (float(law.cdf(low)) if isfinite(low) else 0.0)


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


def _trials(count: int, step: int, freedom: int, form: Form) -> int:
    """Give the degrees of freedom at a step. How far a trend goes on is known only from the stretches of so many steps in
    the later half of the series that do not overlap: two at least, and no more than the model has."""
    if form.shape is Shape.LEVEL:
        return freedom
    return max(2, min(freedom, count // 2 // step))


def _reaches(freedom: int) -> tuple[float, ...]:
    """Give the middle and the ends of both intervals, in deviations."""
    reach, wide = (float(stats.t.ppf((1 + level) / 2, freedom)) for level in (OUTLOOK_LEVEL, WIDE_LEVEL))
    return 0.0, -reach, reach, -wide, wide


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
