"""An indicator as a closed round tells it: figures, levels, assessment with its numbers, and the words in each language."""

from __future__ import annotations

from datetime import date
from typing import Any

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators.types import (
    CONTEXT_NAME,
    OUTCOME_NAMES,
    REASON_NAMES,
    Direction,
    IndicatorCard,
    SeriesCard,
)
from teoiksi.domains.stats.types import Figure
from teoiksi.kernel import writing
from teoiksi.kernel.language import LANGUAGES, Language


def indicator_content(card: IndicatorCard, *, owner: str) -> dict[str, Any]:
    """Write one indicator as plain data; ``owner`` is the id of the unit that answers for it.

    Dates are ISO 8601, periods their codes, texts objects of languages.
    """
    return {
        "slug": card.slug,
        "number": card.number,
        "name": card.name.as_mapping(),
        "definition": card.definition.as_mapping(),
        "validity": card.validity.as_mapping(),
        "unit": card.unit.as_mapping(),
        "decimals": card.decimals,
        "direction": card.direction.value,
        "origin": card.origin.value,
        "state": card.state.value,
        "is_guardrail": card.is_guardrail,
        "is_example": card.shows_examples,
        "owner": owner,
        "source": {
            "name": card.source_name.as_mapping(),
            "publisher": card.source_publisher.as_mapping(),
            "address": card.source_address,
            "licence": card.licence,
            "reference": card.reference,
        },
        "outcome": "context" if card.direction is Direction.CONTEXT else card.assessment.outcome.value,
        "reason": card.assessment.reason.value if card.assessment.reason else "",
        "baseline": _baseline(card),
        "targets": _targets(card),
        "assessment": _assessment(card),
        "series": [_series(each) for each in card.series],
        "words": {language: _words(card, language) for language in LANGUAGES},
    }


def _baseline(card: IndicatorCard) -> dict[str, Any] | None:
    level = card.baseline
    if level is None:
        return None
    return {"period": level.period.code, "value": level.value, "is_example": level.is_example}


def _targets(card: IndicatorCard) -> list[dict[str, Any]]:
    return [
        {
            "due_on": each.due_on.isoformat(),
            "value": each.value,
            "low": each.low,
            "high": each.high,
            "origin": each.origin.value,
            "is_example": each.is_example,
            "words": {language: indicators.target_with_unit(card, each, language) for language in LANGUAGES},
        }
        for each in card.targets
    ]


def _assessment(card: IndicatorCard) -> dict[str, Any]:
    found = card.assessment
    return {
        "period": found.period.code if found.period else None,
        "value": found.value,
        "baseline": found.baseline,
        "target": found.target,
        "low": found.low,
        "high": found.high,
        "due_on": _iso(found.due_on),
        "expected": found.expected,
        "ratio": found.ratio,
        "method": found.method.value,
        "fresh_until": _iso(found.fresh_until),
    }


def _series(card: SeriesCard) -> dict[str, Any]:
    return {
        "slug": card.slug,
        "role": card.role.value,
        "name": card.name.as_mapping(),
        "source": card.source_name.as_mapping(),
        "reference": card.reference,
        "figures": [_figure(each) for each in card.figures],
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "period": figure.period.code,
        "value": figure.value,
        "missing": figure.missing.value if figure.missing else None,
        "status": figure.status.value,
        "published_on": _iso(figure.published_on),
        "is_example": figure.is_example,
    }


def _words(card: IndicatorCard, language: Language) -> dict[str, str]:
    found, latest = card.assessment, card.latest
    is_context = card.direction is Direction.CONTEXT
    target, due_on = _target_in_words(card, language)
    return {
        "outcome": (CONTEXT_NAME if is_context else OUTCOME_NAMES[found.outcome]).in_language(language),
        "reason": REASON_NAMES[found.reason].in_language(language) if found.reason else "",
        "sentence": indicators.sentence(card, language),
        "value": indicators.level(card, latest.value, language) if latest else "",
        "period": writing.period(latest.period, language) if latest else "",
        "baseline": indicators.level(card, card.baseline.value, language) if card.baseline else "",
        "baseline_period": writing.period(card.baseline.period, language) if card.baseline else "",
        "target": target,
        "target_due": writing.day(due_on, language) if due_on else "",
    }


def _target_in_words(card: IndicatorCard, language: Language) -> tuple[str, date | None]:
    """Give the target that the assessment rests on, else the last one, with its day."""
    if card.assessment.due_on:
        return indicators.target_level(card, card.assessment, language), card.assessment.due_on
    if card.targets:
        return indicators.target_with_unit(card, card.targets[-1], language), card.targets[-1].due_on
    return "", None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
