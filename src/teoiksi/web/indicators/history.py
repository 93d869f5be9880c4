"""What has changed in one indicator, in the reader's words: definition, levels, and figures that were revised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from teoiksi.domains.common.types import ChangeKind, ChangeSet, FieldChange, ItemChange
from teoiksi.domains.indicators.types import (
    DIRECTION_NAMES,
    ORIGIN_NAMES,
    RHYTHM_NAMES,
    STATE_NAMES,
    IndicatorCard,
)
from teoiksi.domains.stats.types import STATUS_NAMES, Figure, FigureStatus
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.web.indicators.tables import figure_value

Change = dict[str, Any]
Words = tuple[str, str, str]

_ITEMS: Final = {
    "indicator": gettext_noop("Indicator"),
    "baseline": gettext_noop("Baseline"),
    "target": gettext_noop("Target level"),
    "indicatorseries": gettext_noop("Time series"),
}
_FIELDS: Final = {
    "number": gettext_noop("number"),
    "name": gettext_noop("name"),
    "definition": gettext_noop("definition"),
    "validity": gettext_noop("what it does not tell"),
    "unit": gettext_noop("unit"),
    "decimals": gettext_noop("decimals"),
    "direction": gettext_noop("direction"),
    "rhythm": gettext_noop("update interval"),
    "reference": gettext_noop("place in the source"),
    "area": gettext_noop("area"),
    "is_guardrail": gettext_noop("basic service guardrail"),
    "origin": gettext_noop("who stands behind it"),
    "state": gettext_noop("state"),
    "value": gettext_noop("level"),
    "low": gettext_noop("lower limit"),
    "high": gettext_noop("upper limit"),
    "due_on": gettext_noop("due date"),
    "period_start": gettext_noop("beginning of the period"),
    "is_example": gettext_noop("example"),
}
_LEVELS: Final = {"value", "low", "high"}
_NAMES: Final[dict[str, dict[str, LocalizedText]]] = {
    "direction": {key.value: name for key, name in DIRECTION_NAMES.items()},
    "rhythm": {key.value: name for key, name in RHYTHM_NAMES.items()},
    "state": {key.value: name for key, name in STATE_NAMES.items()},
    "origin": {key.value: name for key, name in ORIGIN_NAMES.items()},
}


def changes(
    card: IndicatorCard, sets: Iterable[ChangeSet], versions: Iterable[Figure], language: Language
) -> list[Change]:
    """Give what the component ``change_list`` shows, newest first: changes of the indicator and of its figures."""
    told = (_change(one, card, language) for one in sets)
    kept = (change for change in told if change is not None)
    return sorted([*kept, *_revisions(card, versions, language)], key=lambda change: change["at"], reverse=True)


def _change(one: ChangeSet, card: IndicatorCard, language: Language) -> Change | None:
    """Give a change in words, or none when nothing of it is told; of a new indicator only that it is new."""
    is_new = any(item.model == "indicator" and item.kind is ChangeKind.ADDED for item in one.items)
    rows = [] if is_new else [row for item in one.items for row in _item(item, card, language)]
    if not rows and not is_new:
        return None
    return {
        "at": one.happened_at,
        "what": _("The indicator was added") if is_new else _("The indicator changed"),
        "who": "",
        "why": one.reason,
        "fields": list(dict.fromkeys(rows)),
    }


def _item(item: ItemChange, card: IndicatorCard, language: Language) -> Iterable[Words]:
    if item.model not in _ITEMS:
        return
    title = _(_ITEMS[item.model])
    match item.kind:
        case ChangeKind.ADDED:
            yield title, "", _("added")
        case ChangeKind.REMOVED:
            yield title, _("in use before"), _("removed")
        case ChangeKind.CHANGED:
            for change in item.fields:
                if change.field in _FIELDS:
                    before, after = (_written(change, value, card, language) for value in (change.before, change.after))
                    yield f"{title}: {_(_FIELDS[change.field])}", before, after


def _written(change: FieldChange, value: Any, card: IndicatorCard, language: Language) -> str:
    match value:
        case None:
            return ""
        case bool():
            return _("yes") if value else _("no")
        case dict():
            return LocalizedText.from_mapping(value).in_language(language)
        case int() | float() if change.field in _LEVELS:
            return writing.number(value, card.decimals, language)
        case str() if change.field in {"due_on", "period_start"}:
            return writing.day(date.fromisoformat(value), language)
    names = _NAMES.get(change.field, {})
    return names[value].in_language(language) if value in names else str(value)


def _revisions(card: IndicatorCard, versions: Iterable[Figure], language: Language) -> Iterable[Change]:
    """Give the days on which figures that were known already got a new version."""
    of_period: defaultdict[Period, list[Figure]] = defaultdict(list)
    for figure in versions:
        of_period[figure.period].append(figure)
    days: defaultdict[date, list[tuple[Figure, Figure]]] = defaultdict(list)
    for known in of_period.values():
        for after, before in pairwise(known):
            days[timezone.localtime(after.recorded_at).date()].append((before, after))
    for pairs in days.values():
        pairs.sort(key=lambda pair: pair[0].period, reverse=True)
        told = [row for pair in pairs if (row := _revision(card, *pair, language))[1] != row[2]]
        if told:
            yield {
                "at": pairs[0][1].recorded_at,
                "what": _("Figures were revised"),
                "who": "",
                "why": "",
                "fields": told,
            }


def _revision(card: IndicatorCard, before: Figure, after: Figure, language: Language) -> Words:
    period = writing.period(after.period, language)
    return period, _version(card, before, language), _version(card, after, language)


def _version(card: IndicatorCard, figure: Figure, language: Language) -> str:
    value = figure_value(card, figure, language)
    if figure.status is FigureStatus.PRELIMINARY:
        return f"{value} ({STATUS_NAMES[figure.status].in_language(language)})"
    return value
