"""What stood in a field before and after, in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _

from teoiksi.domains.indicators import types as indicators
from teoiksi.domains.indicators.types import ChartRules
from teoiksi.domains.programmes import types as programmes
from teoiksi.domains.strategy import types as strategy
from teoiksi.kernel import writing
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.web.shared.chart_rules import chart_rules

_DAYS: Final = {"due_on", "period_start", "starts_on", "ends_on", "decided_on", "done_on"}
_MOST_DECIMALS: Final = 6

Named = Mapping[str, LocalizedText]


def _by_code(names: Mapping[Any, LocalizedText]) -> Named:
    return {str(code): name for code, name in names.items()}


_ORIGINS: Final = _by_code(indicators.ORIGIN_NAMES)
_CODES: Final[Mapping[tuple[str, str], Named]] = {
    ("strategy", "state"): _by_code(strategy.STATE_NAMES),
    ("text", "kind"): _by_code(strategy.TEXT_KIND_NAMES),
    ("coverage", "matter"): _by_code(strategy.MATTER_NAMES),
    ("goal", "matters"): _by_code(strategy.MATTER_NAMES),
    ("goal", "origin"): _ORIGINS,
    ("target", "origin"): _ORIGINS,
    ("indicator", "origin"): _ORIGINS,
    ("indicator", "state"): _by_code(indicators.STATE_NAMES),
    ("indicator", "direction"): _by_code(indicators.DIRECTION_NAMES),
    ("indicator", "method"): _by_code(indicators.METHOD_NAMES),
    ("indicator", "measure"): _by_code(indicators.MEASURE_NAMES),
    ("indicator", "rhythm"): _by_code(indicators.RHYTHM_NAMES),
    ("indicatorseries", "role"): _by_code(indicators.ROLE_NAMES),
    ("programme", "state"): _by_code(programmes.PROGRAMME_STATE_NAMES),
    ("action", "state"): _by_code(programmes.ACTION_STATE_NAMES),
}


def written(value: Any, model: str, field: str, language: Language) -> str:
    """Write a value of history; nothing for none."""
    match value:
        case None:
            return ""
        case bool():
            return _("yes") if value else _("no")
        case dict():
            return _rules(value, language) if field == "control_chart" else _mapping(value, language)
        case list():
            return ", ".join(written(each, model, field, language) for each in value)
        case int() | float():
            return str(value) if field == "year" else _number(value, language)
        case _:
            return _word(str(value), model, field, language)


def _word(value: str, model: str, field: str, language: Language) -> str:
    if field in _DAYS:
        return writing.day(date.fromisoformat(value), language)
    name = _CODES.get((model, field), {}).get(value)
    return name.in_language(language) if name else value


def _rules(value: Mapping[str, Any], language: Language) -> str:
    return "; ".join(f"{name}: {said}" for name, said in chart_rules(ChartRules.from_mapping(value), language))


def _mapping(value: Mapping[str, Any], language: Language) -> str:
    """Write a localized text, or else codes with what they are."""
    if set(value) <= set(LANGUAGES):
        return LocalizedText.from_mapping(value).in_language(language)
    return ", ".join(f"{code}: {meaning}" for code, meaning in value.items())


def _number(value: float, language: Language) -> str:
    """Write a number with the decimals that it has."""
    decimals = len(f"{value:.{_MOST_DECIMALS}f}".rstrip("0").partition(".")[2])
    return writing.number(value, decimals, language)
