"""Where the figures are going: the official forecast, or else their own course continued to the date of the target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.types import IndicatorCard, SeriesRole
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.numerics.analyses import Analysis, SeriesOutlook
from teoiksi.numerics.outlooks import LEAST_POINTS, OUTLOOK_LEVEL, WIDE_LEVEL, NoOutlook, Shape
from teoiksi.numerics.targets import Way, is_met
from teoiksi.web.indicators.reading.levels import Rows, percent, span, whole

_ROUNDED_TO: Final = 0.05
_WHY_NOT: Final = {
    NoOutlook.TOO_FEW_POINTS: gettext_noop(
        "The course of the figures cannot be continued yet: that takes at least %(count)s figures in a row."
    ),
    NoOutlook.GAPS: gettext_noop(
        "The course of the figures cannot be continued, since figures are missing between them: that takes at least "
        "%(count)s figures in a row."
    ),
    NoOutlook.TOO_FAR: gettext_noop(
        "The date of the target is further ahead than the figures reach back, so their course is not continued to it."
    ),
    NoOutlook.NO_VARIATION: gettext_noop("The figure has not changed, so there is no course to be continued."),
}
_SHAPES: Final = {
    Shape.LEVEL: gettext_noop("the level stays"),
    Shape.DAMPED: gettext_noop("the trend fades"),
    Shape.TREND: gettext_noop("the trend goes on"),
}


@dataclass(frozen=True, slots=True)
class AheadRow:
    """One coming period in words: the middle without its unit, and both intervals."""

    period: str
    middle: str
    narrow: str
    wide: str


def sentences(card: IndicatorCard, analysis: Analysis, language: Language) -> list[str]:
    """Answer in sentences; nothing where there is no target ahead."""
    if analysis.outlook is not None:
        return _continued(card, analysis.outlook, language)
    if analysis.no_outlook is NoOutlook.OFFICIAL:
        return _official(card, language)
    why = _WHY_NOT.get(analysis.no_outlook) if analysis.no_outlook else None
    return [_(why) % {"count": LEAST_POINTS}] if why else []


def rows(card: IndicatorCard, analysis: Analysis, language: Language) -> Rows:
    """Give the end of the outlook and the probability of reaching the target."""
    found = analysis.outlook
    if found is None:
        return []
    last = found.steps[-1]
    when = writing.period(last.period, language)
    shape = _(_SHAPES[found.shape])
    seasons = _("%(shape)s, with seasons") % {"shape": shape} if found.has_seasons else shape
    return [
        (_("If this goes on: middle"), f"{queries.level(card, last.middle, language)} ({when})"),
        (_interval_name(OUTLOOK_LEVEL, language), span(card, last.low, last.high, language)),
        (_interval_name(WIDE_LEVEL, language), span(card, last.wide_low, last.wide_high, language)),
        (_("Probability of reaching the target"), _likely(found.probability, language)),
        (_("What is continued"), seasons),
        (_("Figures that are continued"), whole(found.count, language)),
    ]


def table(card: IndicatorCard, language: Language) -> tuple[AheadRow, ...]:
    """Give every coming period, the next one first."""
    found = card.analysis.outlook if card.analysis else None
    return tuple(
        AheadRow(
            writing.period(step.period, language),
            writing.number(step.middle, card.decimals, language),
            span(card, step.low, step.high, language),
            span(card, step.wide_low, step.wide_high, language),
        )
        for step in (found.steps if found else ())
    )


def _interval_name(level: float, language: Language) -> str:
    return _("If this goes on: interval of %(level)s") % {"level": percent(level, 0, language)}


def _continued(card: IndicatorCard, found: SeriesOutlook, language: Language) -> list[str]:
    last = found.steps[-1]
    words = {
        "when": writing.in_period(last.period, language),
        "span": span(card, last.low, last.high, language),
        "target": queries.target_level(card, card.assessment, language),
        "likely": _likely(found.probability, language),
        "count": whole(found.count, language),
    }
    return [
        _("If all goes on as before, the figure will probably be %(span)s %(when)s.") % words,
        _("The probability of then reaching the target, %(target)s, is %(likely)s.") % words,
        _(
            "This is arithmetic, not a promise: it continues the course of the last %(count)s figures and assumes that "
            "they go on varying as they have varied. It cannot foresee a sudden turn."
        )
        % words,
    ]


def _likely(share: float, language: Language) -> str:
    """Round to what the method can know: ``about 15%``, ``below 5%``."""
    if share < _ROUNDED_TO:
        return _("below %(share)s") % {"share": percent(_ROUNDED_TO, 0, language)}
    if share > 1 - _ROUNDED_TO:
        return _("above %(share)s") % {"share": percent(1 - _ROUNDED_TO, 0, language)}
    return _("about %(share)s") % {"share": percent(round(share / _ROUNDED_TO) * _ROUNDED_TO, 0, language)}


def _official(card: IndicatorCard, language: Language) -> list[str]:
    target = queries.evidence_of(card).target
    series = next(iter(card.with_role(SeriesRole.FORECAST)), None)
    known = [figure for figure in (series.figures if series else ()) if figure.value is not None]
    due = [figure for figure in known if target is not None and figure.period.end <= target.due_on]
    if series is None or target is None or not due or due[-1].value is None:
        return []
    words = {
        "when": writing.in_period(due[-1].period, language),
        "value": queries.level(card, due[-1].value, language),
        "source": series.source_name.in_language(language) or _("official forecast"),
        "target": queries.target_level(card, card.assessment, language),
    }
    met = is_met(target, due[-1].value, Way(card.direction.value))
    verdict = _("By it the target, %(target)s, is met.") if met else _("By it the target, %(target)s, is not met.")
    return [
        _("An official forecast tells where this is going: %(value)s %(when)s (%(source)s).") % words,
        verdict % words,
        _("No calculation of our own stands beside it."),
    ]
