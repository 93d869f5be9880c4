"""One indicator for programs: definition, levels, assessment and every figure with its dates."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from teoiksi.domains.indicators.types import IndicatorCard, SeriesCard
from teoiksi.domains.stats.types import Figure


def figures_json(card: IndicatorCard, *, address: str) -> bytes:
    """Give the indicator as JSON in UTF-8: texts as ``{"fi", "sv", "en"}``, days in ISO form, ``null`` for not known."""
    return json.dumps({"address": address, **_indicator(card)}, ensure_ascii=False, indent=1).encode()


def _indicator(card: IndicatorCard) -> dict[str, Any]:
    assessment, baseline = card.assessment, card.baseline
    return {
        "id": card.slug,
        "number": card.number,
        "name": card.name.as_mapping(),
        "definition": card.definition.as_mapping(),
        "does_not_tell": card.validity.as_mapping(),
        "unit": card.unit.as_mapping(),
        "decimals": card.decimals,
        "direction": card.direction.value,
        "rhythm": card.rhythm.value if card.rhythm else None,
        "state": card.state.value,
        "origin": card.origin.value,
        "lacks": [lack.value for lack in card.lacks],
        "owner": card.owner.as_mapping(),
        "source": {
            "name": card.source_name.as_mapping(),
            "publisher": card.source_publisher.as_mapping(),
            "address": card.source_address,
            "licence": card.licence,
            "reference": card.reference,
        },
        "known_on": _day(card.known_on),
        "assessment": {
            "outcome": assessment.outcome.value,
            "reason": assessment.reason.value if assessment.reason else None,
            "expected": assessment.expected,
        },
        "baseline": {"period": baseline.period.code, "value": baseline.value, "is_example": baseline.is_example}
        if baseline
        else None,
        "targets": [
            {
                "due_on": _day(target.due_on),
                "value": target.value,
                "low": target.low,
                "high": target.high,
                "origin": target.origin.value,
                "is_example": target.is_example,
            }
            for target in card.targets
        ],
        "series": [_series(series) for series in card.series],
    }


def _series(series: SeriesCard) -> dict[str, Any]:
    return {
        "id": series.slug,
        "role": series.role.value,
        "name": series.name.as_mapping(),
        "source": {
            "name": series.source_name.as_mapping(),
            "address": series.source_address,
            "licence": series.licence,
            "reference": series.reference,
        },
        "area": series.area_code,
        "dimensions": dict(series.dimensions),
        "figures": [_figure(figure) for figure in series.figures],
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "period": figure.period.code,
        "start": _day(figure.period.start),
        "end": _day(figure.period.end),
        "value": figure.value,
        "missing": figure.missing.value if figure.missing else None,
        "status": figure.status.value,
        "published_on": _day(figure.published_on),
        "retrieved_on": _day(figure.retrieved_on),
        "next_expected_on": _day(figure.next_expected_on),
        "is_example": figure.is_example,
        "note": figure.note.as_mapping(),
        "recorded_at": figure.recorded_at.isoformat(),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
