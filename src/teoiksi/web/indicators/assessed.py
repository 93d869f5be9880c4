"""How an indicator was assessed: the rules in plain sentences, and every number that the outcome rests on."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.types import METHOD_NAMES, OUTCOME_NAMES, REASON_NAMES, Direction, IndicatorCard
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.period import Period
from teoiksi.numerics.progress import ON_TRACK_FROM, Assessment, Method, NotAssessed, Rule
from teoiksi.web.indicators import reading
from teoiksi.web.indicators.reading import Rows

_RULES: Final = {
    Rule.TARGET_MET: gettext_noop(
        "The figure meets the target, so the target is achieved, however the figure came there."
    ),
    Rule.LAST_DATE_PASSED: gettext_noop(
        "The last date has come and the target is not met. Then it is behind, or moving away if the figure is worse than "
        "the baseline."
    ),
    Rule.ON_THE_PATH: gettext_noop("The figure is at least as good as was expected by then, so it is on track."),
    Rule.NOTHING_WAS_DUE: gettext_noop(
        "The baseline already met the target or nothing was due yet, and the figure has become worse, so it is moving away."
    ),
    Rule.BY_RATIO: gettext_noop(
        "The change so far is compared with the change that was due: from %(cut)s it is on track, from 0%% to that it is "
        "behind, and below 0%% it is moving away."
    ),
}
_METHODS: Final = {
    Method.LINE: gettext_noop(
        "The expected level goes in a straight line from the baseline to each target in turn. The newest figure is "
        "compared with the level expected at the end of its own period, not today."
    ),
    Method.GROWTH: gettext_noop(
        "The expected level grows or falls by the same share each year from the baseline to each target in turn. The "
        "yearly growth so far is compared with the growth needed by the end of the newest figure's period."
    ),
}


def how_assessed(card: IndicatorCard, language: Language) -> dict[str, object]:
    """Give the ``sentences`` and the ``rows`` of name and number; of an indicator that is never assessed those of its
    analysis alone, and nothing when it has none."""
    analysed = reading.rows(card, language)
    if card.direction is Direction.CONTEXT:
        return {"sentences": [], "rows": analysed} if analysed else {}
    return {"sentences": _sentences(card, language), "rows": [*_rows(card, language), *analysed]}


def _sentences(card: IndicatorCard, language: Language) -> list[str]:
    found = card.assessment
    said = [_(_METHODS[found.method])]
    if found.rule is not None:
        cut = writing.number_with_unit(100 * ON_TRACK_FROM, 0, "%", language)
        said.append(_(_RULES[found.rule]) % {"cut": cut})
    if found.reason is not None:
        reason = REASON_NAMES[found.reason].in_language(language)
        said.append(_("It could not be assessed: %(reason)s.") % {"reason": reason})
    if found.reason is NotAssessed.LATE and found.fresh_until:
        day = writing.day(found.fresh_until, language)
        said.append(_("The new figure should have come by %(day)s. An old figure is not assessed.") % {"day": day})
    if found.met_before is not None:
        when = writing.in_period(found.met_before, language)
        said.append(_("The figure already met this target %(when)s and has fallen back since.") % {"when": when})
    return said


def _rows(card: IndicatorCard, language: Language) -> Rows:
    found = card.assessment
    outcome = OUTCOME_NAMES[found.outcome].in_language(language)
    rows = [
        (_("Assessment"), outcome),
        (_("Baseline"), _at(card, found.baseline, _period(found.baseline_period, language), language)),
        (_("Target"), _at(card, *_target(card, found, language), language)),
        (_("Newest figure"), _at(card, found.value, _period(found.period, language), language)),
        (_("Expected by then"), queries.level(card, found.expected, language)),
        (_("Share of the change that was due"), _share(found, language)),
        (_("Way of assessing"), METHOD_NAMES[found.method].in_language(language)),
        (_("The newest figure is fresh until"), writing.day(found.fresh_until, language) if found.fresh_until else ""),
        (_("Assessed as known on"), writing.day(card.known_on, language)),
    ]
    return [(name, value) for name, value in rows if value]


def _period(period: Period | None, language: Language) -> str:
    return writing.period(period, language) if period else ""


def _target(card: IndicatorCard, found: Assessment, language: Language) -> tuple[str, str]:
    day = writing.day(found.due_on, language) if found.due_on else ""
    return queries.target_level(card, found, language), day


def _at(card: IndicatorCard, value: float | str | None, when: str, language: Language) -> str:
    said = value if isinstance(value, str) else queries.level(card, value, language)
    return f"{said} ({when})" if said and when else said


def _share(found: Assessment, language: Language) -> str:
    return "" if found.ratio is None else writing.number_with_unit(100 * found.ratio, 0, "%", language)
