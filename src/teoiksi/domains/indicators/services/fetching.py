"""Figures that arrive by themselves: connecting an indicator, and deciding on figures that wait."""

from __future__ import annotations

from typing import Final

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators.models import Indicator, IndicatorSeries
from teoiksi.domains.indicators.services.figures import actual_series
from teoiksi.domains.indicators.services.prepared import refresh_prepared_cards
from teoiksi.domains.indicators.types import DAYS_OF_RHYTHM, Rhythm
from teoiksi.domains.stats import services as stats
from teoiksi.domains.stats.types import PlausibilityRule, StoredFigures
from teoiksi.kernel.actor import Actor
from teoiksi.sources.resolving.recipe import Recipe

_EVERY: Final = {Rhythm.MONTH: 1, Rhythm.QUARTER: 2, Rhythm.HALF_YEAR: 3}
"""Days between two questions; of what comes once a year once a week is enough."""
_SELDOM: Final = 7
_LAG: Final = 365


def connect_indicator(
    *,
    actor: Actor,
    slug: str,
    recipe: Recipe,
    rule: PlausibilityRule = PlausibilityRule(),  # noqa: B008 - frozen, so one is enough for all
    reason: str = "",
) -> None:
    """Save a recipe for the actual series of an indicator, which gets one if it has none.

    How often the source is asked follows from the rhythm of the indicator. A table counts as dead when its newest period is
    older than two rhythms and the lag (a year where none is given).

    :raises Indicator.DoesNotExist: when there is none of this slug.
    """
    with common.change(actor=actor, event="indicators.connected", reason=reason):
        series = actual_series([slug])[slug]
        indicator = Indicator.objects.get(slug=slug)
        rhythm = Rhythm(indicator.rhythm) if indicator.rhythm else Rhythm.IRREGULAR
        days = DAYS_OF_RHYTHM.get(rhythm)
        lag = indicator.lag_days if indicator.lag_days is not None else _LAG
        stats.connect_series(
            actor=actor,
            series=series,
            recipe=recipe,
            rule=rule,
            every_days=_EVERY.get(rhythm, _SELDOM),
            stale_after_days=2 * days + lag if days else None,
            reason=reason,
        )


def accept_figure(*, actor: Actor, waiting: int, reason: str) -> StoredFigures:
    """Believe a figure that waits, so that the indicator shows it at once.

    :raises WaitingFigure.DoesNotExist: when there is none.
    :raises NotWaiting: when it does not wait any more.
    """
    with common.change(actor=actor, event="indicators.figure_accepted", reason=reason):
        stored = stats.accept_figure(actor=actor, waiting=waiting, reason=reason)
        prepare_of_series(actor=actor, connection__waiting=waiting)
    return stored


def reject_figure(*, actor: Actor, waiting: int, reason: str) -> None:
    """Do not believe a figure that waits; what the indicator shows stays as it is.

    :raises WaitingFigure.DoesNotExist: when there is none.
    :raises NotWaiting: when it does not wait any more.
    """
    with common.change(actor=actor, event="indicators.figure_rejected", reason=reason):
        stats.reject_figure(actor=actor, waiting=waiting, reason=reason)


def prepare_of_series(*, actor: Actor, **of_series: int) -> None:
    """Format again what lists show of the indicators of the series that these conditions name."""
    links = IndicatorSeries.objects.filter(**{f"series__{name}": value for name, value in of_series.items()})
    refresh_prepared_cards(actor=actor, slugs=list(links.values_list("indicator__slug", flat=True)))
