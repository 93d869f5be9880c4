"""Whether the newest figure is out of the ordinary, and whether the target can be met as things are."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.types import Direction, IndicatorCard
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.numerics.analyses import CHART, LEAST_SINCE_REBASE, Analysis, Control, NoLimits, least_for_limits
from teoiksi.numerics.control_charts.xmr import Assurance, Cause, Variation
from teoiksi.web.indicators.reading.levels import Rows, span, whole
from teoiksi.web.shared.chart_rules import chart_rules

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
    NoLimits.TOO_FEW_SINCE_REBASE: gettext_noop(
        "That cannot be said yet: the usual level changed on %(day)s (%(reason)s), and the usual variation since then is "
        "known once there are at least %(few)s figures."
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
        words = {"count": _needed(card), "few": LEAST_SINCE_REBASE, **_newest_change(card, language)}
        return [_(why) % words] if why else []
    said = [_(_WHAT[found.variation]) % {"why": _why(card, found, language), "span": _span(card, found, language)}]
    if found.is_seasonal:
        said.append(_("The figure goes by the seasons, so it is compared with the same time of the year before."))
    said += _told_changes(card, found, language)
    if found.assurance is not None:
        said.append(_(_ASSURANCE[found.assurance]))
    return said


def _newest_change(card: IndicatorCard, language: Language) -> dict[str, str]:
    latest = card.latest
    there = [each for each in card.chart_rules.rebase if latest is not None and each.day <= latest.period.start]
    if not there:
        return {}
    return {"day": writing.day(there[-1].day, language), "reason": there[-1].reason.in_language(language)}


def _told_changes(card: IndicatorCard, found: Control, language: Language) -> list[str]:
    """Say from which day on the usual variation was counted anew, why, and whether it may still change much."""
    said = [
        _("The usual variation has been counted anew from %(day)s: %(reason)s.")
        % {"day": writing.day(each.day, language), "reason": each.reason.in_language(language).rstrip(".")}
        for each in card.chart_rules.rebase
        if each.day in found.rebased_on
    ]
    if said and found.is_trial:
        said.append(
            _("It is counted from only %(count)s figures, so it may still change.")
            % {"count": whole(found.count, language)}
        )
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
        *chart_rules(card.chart_rules, language),
    ]


def _span(card: IndicatorCard, found: Control, language: Language) -> str:
    return span(card, found.points[-1].low, found.points[-1].high, language)


def _why(card: IndicatorCard, found: Control, language: Language) -> str:
    cause = found.points[-1].cause
    if cause is Cause.COMMON:
        return ""
    words = {"span": _span(card, found, language), "rises": card.chart_rules.trend - 1, "run": CHART.run}
    return _(_WHY[cause, _way(card, found.variation)]) % words


def _way(card: IndicatorCard, variation: Variation) -> int:
    """Tell whether the signal is upwards (+1) or downwards (-1)."""
    good = -1 if card.direction is Direction.FALL else 1
    return {
        Variation.IMPROVEMENT: good,
        Variation.CONCERN: -good,
        Variation.NEUTRAL_HIGH: 1,
    }.get(variation, -1)
