"""An analysis as marks of a chart: what is usual, what is not, and the figures to come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from teoiksi.charts.inputs import Band, LevelChange, Signal, SignalMark
from teoiksi.domains.indicators.types import ChartRules
from teoiksi.domains.stats.types import Figure
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.numerics.analyses import Control, SeriesOutlook
from teoiksi.numerics.control_charts.xmr import Variation

_SIGNALS: Final = {
    Variation.IMPROVEMENT: Signal.BETTER,
    Variation.CONCERN: Signal.WORSE,
    Variation.NEUTRAL_HIGH: Signal.UNUSUAL,
    Variation.NEUTRAL_LOW: Signal.UNUSUAL,
}


def usual(control: Control | None) -> tuple[Band, ...]:
    """Give what is usual in each period."""
    points = control.points if control else ()
    return tuple(Band(point.period, point.middle, point.low, point.high, point.baseline) for point in points)


def level_changes(control: Control | None, rules: ChartRules, language: Language) -> tuple[LevelChange, ...]:
    """Give the days from which on what is usual was counted anew, each with its reason."""
    return tuple(
        LevelChange(each.day, f"{writing.day(each.day, language)}: {each.reason.in_language(language)}")
        for each in rules.rebase
        if control is not None and each.day in control.rebased_on
    )


def signals(control: Control | None, figures: Sequence[Figure]) -> tuple[SignalMark, ...]:
    """Give the figures that are out of the ordinary."""
    values = {figure.period: figure.value for figure in figures}
    return tuple(
        SignalMark(point.period, value, _SIGNALS[point.variation])
        for point in (control.points if control else ())
        if point.variation in _SIGNALS and (value := values.get(point.period)) is not None
    )


def outlook(found: SeriesOutlook | None) -> tuple[Band, ...]:
    """Give the figures to come, with the interval of 80 %."""
    return tuple(Band(step.period, step.middle, step.low, step.high) for step in (found.steps if found else ()))
