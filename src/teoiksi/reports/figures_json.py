"""One indicator as JSON, for programs: its definition, its levels, its state, and every figure with its four dates."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final

from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.types import BaselineLevel, IndicatorCard, SeriesCard, TargetLevel
from teoiksi.domains.stats.types import Figure
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.numerics.progress import Assessment

FORMAT: Final = "teoiksi-indicator/1"


def figures_json(card: IndicatorCard, *, address: str) -> bytes:
    """Write the whole card as UTF-8 JSON; docs/reference/figure-files.md lists its keys.

    ``address`` is the permanent address of the indicator's page. Texts are objects of languages; what is not
    known is ``null``. Dates are ISO 8601, periods as ``2024``, ``2024Q1``, ``2024-01`` or ``2024-01-31``.
    """
    document = {
        "format": FORMAT,
        "address": address,
        "known_on": card.known_on.isoformat(),
        "indicator": _indicator(card),
        "baseline": _baseline(card.baseline) if card.baseline else None,
        "targets": [_target(target) for target in card.targets],
        "assessment": _assessment(card.assessment),
        "analysis": queries.content_of(card.analysis) if card.analysis else None,
        "series": [_series(series) for series in card.series],
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1).encode()


def _indicator(card: IndicatorCard) -> dict[str, Any]:
    return {
        "id": card.slug,
        "number": card.number,
        "name": _text(card.name),
        "definition": _text(card.definition),
        "does_not_tell": _text(card.validity),
        "unit": _text(card.unit),
        "decimals": card.decimals,
        "direction": card.direction.value,
        "rhythm": card.rhythm.value if card.rhythm else None,
        "lag_days": card.lag_days,
        "method": card.method.value,
        "measure": card.measure.value if card.measure else None,
        "per": card.per,
        "control_chart": card.chart_rules.as_mapping(),
        "owner": _text(card.owner),
        "area": _text(card.area),
        "is_guardrail": card.is_guardrail,
        "origin": card.origin.value,
        "state": card.state.value,
        "lacks": [lack.value for lack in card.lacks],
        "source": _source(card.source_name, card.source_address, card.licence, card.reference)
        | {"publisher": _text(card.source_publisher)},
    }


def _baseline(level: BaselineLevel) -> dict[str, Any]:
    return {"period": level.period.code, "value": level.value, "is_example": level.is_example}


def _target(level: TargetLevel) -> dict[str, Any]:
    return {
        "due_on": level.due_on.isoformat(),
        "value": level.value,
        "low": level.low,
        "high": level.high,
        "origin": level.origin.value,
        "is_example": level.is_example,
    }


def _assessment(found: Assessment) -> dict[str, Any]:
    return {
        "outcome": found.outcome.value,
        "reason": found.reason.value if found.reason else None,
        "period": _code(found.period),
        "value": found.value,
        "baseline_period": _code(found.baseline_period),
        "baseline": found.baseline,
        "target": found.target,
        "low": found.low,
        "high": found.high,
        "due_on": _iso(found.due_on),
        "expected": found.expected,
        "ratio": found.ratio,
        "method": found.method.value,
        "met_before": _code(found.met_before),
        "fresh_until": _iso(found.fresh_until),
        "rule": found.rule.value if found.rule else None,
    }


def _series(series: SeriesCard) -> dict[str, Any]:
    return {
        "id": series.slug,
        "role": series.role.value,
        "name": _text(series.name),
        "source": _source(series.source_name, series.source_address, series.licence, series.reference),
        "area_code": series.area_code,
        "dimensions": dict(series.dimensions),
        "figures": [_figure(figure) for figure in series.figures],
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "period": figure.period.code,
        "first_day": figure.period.start.isoformat(),
        "last_day": figure.period.end.isoformat(),
        "value": figure.value,
        "missing": figure.missing.value if figure.missing else None,
        "status": figure.status.value,
        "published_on": _iso(figure.published_on),
        "retrieved_on": _iso(figure.retrieved_on),
        "next_expected_on": _iso(figure.next_expected_on),
        "recorded_at": figure.recorded_at.isoformat(),
        "is_example": figure.is_example,
        "note": _text(figure.note),
    }


def _source(name: LocalizedText, address: str, licence: str, reference: str) -> dict[str, Any]:
    return {"name": _text(name), "address": address or None, "licence": licence or None, "reference": reference or None}


def _text(text: LocalizedText) -> dict[str, str] | None:
    return text.as_mapping() or None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _code(period: Period | None) -> str | None:
    return period.code if period else None
