"""Whether the newest figure is out of the ordinary, and whether the target can be met as things are."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.types import Direction, IndicatorCard
from teoiksi.kernel.language import Language
from teoiksi.numerics.analyses import CHART, Analysis, Control, NoLimits, least_for_limits
from teoiksi.numerics.control_charts.xmr import Assurance, Cause, Variation
from teoiksi.web.indicators.reading.levels import Rows, span, whole

_WHAT: Final = {
    Variation.COMMON: gettext_noop("The newest figure is within the usual variation, %(span)s."),
    Variation.IMPROVEMENT: gettext_noop("The figures show an improvement: %(why)s."),
    Variation.CONCERN: gettext_noop("The figures show a change for the worse: %(why)s."),
    Variation.NEUTRAL_HIGH: gettext_noop("The figures show a change: %(why)s."),
    Variation.NEUTRAL_LOW: gettext_noop("The figures show a change: %(why)s."),
}
_WHY: Final = {
    (Cause.OUTSIDE, 1): gettext_noop("the newest one is above the usual variation, %(span)s"),
    (Cause.OUTSIDE, -1): gettext_noop("the newest one is below the usual variation, %(span)s"),
    (Cause.TREND, 1): gettext_noop("they have risen %(rises)s times in a row"),
    (Cause.TREND, -1): gettext_noop("they have fallen %(rises)s times in a row"),
    (Cause.TWO_OF_THREE, 1): gettext_noop(
        "two of the last three are near the upper edge of the usual variation, %(span)s"
    ),
    (Cause.TWO_OF_THREE, -1): gettext_noop(
        "two of the last three are near the lower edge of the usual variation, %(span)s"
    ),
    (Cause.SHIFT, 1): gettext_noop("at least %(run)s in a row have been above the usual middle"),
    (Cause.SHIFT, -1): gettext_noop("at least %(run)s in a row have been below the usual middle"),
}
_WHY_NOT: Final = {
    NoLimits.TOO_FEW_POINTS: gettext_noop(
        "That cannot be said yet: the usual variation is known once there are at least %(count)s figures."
    ),
    NoLimits.NO_USUAL_LEVEL: gettext_noop(
        "The figure has been changing all the time, so it has no usual level to depart from."
    ),
}
_ASSURANCE: Final = {
    Assurance.CONSISTENT_PASS: gettext_noop("As things are, the figure meets the target every time."),
    Assurance.CONSISTENT_FAIL: gettext_noop(
        "As things are, the figure does not meet the target: something must change."
    ),
    Assurance.INCONSISTENT: gettext_noop("As things are, the figure meets the target at times and misses it at times."),
}
_SHORT_ASSURANCE: Final = {
    Assurance.CONSISTENT_PASS: gettext_noop("every time"),
    Assurance.CONSISTENT_FAIL: gettext_noop("never"),
    Assurance.INCONSISTENT: gettext_noop("at times"),
}
_SHORT: Final = {
    Variation.COMMON: gettext_noop("no signal"),
    Variation.IMPROVEMENT: gettext_noop("improving"),
    Variation.CONCERN: gettext_noop("concerning"),
    Variation.NEUTRAL_HIGH: gettext_noop("higher than usual"),
    Variation.NEUTRAL_LOW: gettext_noop("lower than usual"),
}


def sentences(card: IndicatorCard, analysis: Analysis, language: Language) -> list[str]:
    """Answer in sentences; nothing of figures that come too seldom for this."""
    found = analysis.control
    if found is None:
        why = _WHY_NOT.get(analysis.no_limits) if analysis.no_limits else None
        return [_(why) % {"count": _needed(card)}] if why else []
    said = [_(_WHAT[found.variation]) % {"why": _why(card, found, language), "span": _span(card, found, language)}]
    if found.is_seasonal:
        said.append(_("The figure goes by the seasons, so it is compared with the same time of the year before."))
    if found.assurance is not None:
        said.append(_(_ASSURANCE[found.assurance]))
    return said


def _needed(card: IndicatorCard) -> int:
    latest = card.latest
    return least_for_limits(latest.period.kind) if latest else CHART.least_points


def rows(card: IndicatorCard, analysis: Analysis, language: Language) -> Rows:
    """Give the limits and the signal."""
    found = analysis.control
    if found is None:
        return []
    return [
        (_("Usual variation"), _span(card, found, language)),
        (_("Middle of the usual variation"), queries.level(card, found.points[-1].middle, language)),
        (_("Signal"), _(_SHORT[found.variation])),
        (_("Figures that the usual variation is counted from"), whole(found.count, language)),
        *([(_("Meets the target as things are"), _(_SHORT_ASSURANCE[found.assurance]))] if found.assurance else []),
    ]


def _span(card: IndicatorCard, found: Control, language: Language) -> str:
    return span(card, found.points[-1].low, found.points[-1].high, language)


def _why(card: IndicatorCard, found: Control, language: Language) -> str:
    cause = found.points[-1].cause
    if cause is Cause.COMMON:
        return ""
    words = {"span": _span(card, found, language), "rises": CHART.trend - 1, "run": CHART.run}
    return _(_WHY[cause, _way(card, found.variation)]) % words


def _way(card: IndicatorCard, variation: Variation) -> int:
    """Tell whether the signal is upwards (+1) or downwards (-1)."""
    good = -1 if card.direction is Direction.FALL else 1
    return {
        Variation.IMPROVEMENT: good,
        Variation.CONCERN: -good,
        Variation.NEUTRAL_HIGH: 1,
    }.get(variation, -1)
