"""Whether a change is more than chance: for counts, rates and shares of so few that chance shows."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.types import IndicatorCard, SeriesRole
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.numerics.analyses import Against, Analysis, Comparison
from teoiksi.numerics.measures import LEVEL, Measure
from teoiksi.web.indicators.reading.levels import Rows, percent, span, whole

_WITHIN: Final = {
    Against.BASELINE: gettext_noop("The change from the baseline (%(level)s, %(when)s) is within chance."),
    Against.YEAR_BEFORE: gettext_noop("The change from the year before (%(level)s, %(when)s) is within chance."),
}
_BEYOND: Final = {
    Against.BASELINE: gettext_noop(
        "The change from the baseline (%(level)s, %(when)s) is larger than chance explains."
    ),
    Against.YEAR_BEFORE: gettext_noop(
        "The change from the year before (%(level)s, %(when)s) is larger than chance explains."
    ),
}
_P: Final = {
    Against.BASELINE: gettext_noop("Probability of such a difference from the baseline by chance alone"),
    Against.YEAR_BEFORE: gettext_noop("Probability of such a difference from the year before by chance alone"),
}
_SMALLEST_SHOWN: Final = 0.001


def sentences(card: IndicatorCard, analysis: Analysis, language: Language) -> list[str]:
    """Answer in sentences; nothing of figures whose events are not known."""
    found = analysis.uncertainty
    if found is None:
        return []
    behind = ngettext(
        "There is %(count)s case behind the newest figure. Chance could as well have made it %(span)s.",
        "There are %(count)s cases behind the newest figure. Chance could as well have made it %(span)s.",
        found.events,
    )
    words = {"count": whole(found.events, language), "span": span(card, found.low, found.high, language)}
    out_of = (
        [f"{_population_name(card, language)}: {whole(found.exposure, language)}."] if _has_population(card) else []
    )
    return [behind % words, *out_of, *(_compared(card, each, language) for each in found.comparisons)]


def rows(card: IndicatorCard, analysis: Analysis, language: Language) -> Rows:
    """Give the interval and the probabilities."""
    found = analysis.uncertainty
    if found is None:
        return []
    interval = _("Interval of the newest figure (%(level)s)") % {"level": percent(LEVEL, 0, language)}
    people = [(_population_name(card, language), whole(found.exposure, language))] if _has_population(card) else []
    return [
        (interval, span(card, found.low, found.high, language)),
        (_("Cases behind the newest figure"), whole(found.events, language)),
        *people,
        *((_(_P[each.against]), _probability(each.p, language)) for each in found.comparisons),
    ]


def _has_population(card: IndicatorCard) -> bool:
    return card.measure is not Measure.COUNT


def _population_name(card: IndicatorCard, language: Language) -> str:
    """Give what the events are out of in the words of its series: residents, pupils who answered."""
    series = card.with_role(SeriesRole.POPULATION)
    return series[0].name.in_language(language) if series else _("Population")


def _compared(card: IndicatorCard, each: Comparison, language: Language) -> str:
    words = {"level": queries.level(card, each.value, language), "when": writing.period(each.period, language)}
    return _((_BEYOND if each.is_more_than_chance else _WITHIN)[each.against]) % words


def _probability(p: float, language: Language) -> str:
    if p < _SMALLEST_SHOWN:
        return _("below %(share)s") % {"share": percent(_SMALLEST_SHOWN, 1, language)}
    return percent(p, 1, language)
