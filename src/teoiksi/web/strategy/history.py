"""Changes in the reader's words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from teoiksi.domains.common.types import ChangeKind, ChangeSet, FieldChange, ItemChange
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.web.strategy.change_words import field_name, model_name

_LISTED = 12


def in_words(sets: Iterable[ChangeSet], language: Language) -> list[dict[str, Any]]:
    """Give what the component ``change_list`` shows; a large set is told by its counts, a small one item by item."""
    return [_set(one, language) for one in sets]


def _set(one: ChangeSet, language: Language) -> dict[str, Any]:
    told = [item for item in one.items if model_name(item.model)]
    small = len(told) <= _LISTED
    return {
        "at": one.happened_at,
        "what": _summary(one),
        "who": _actor(one.actor_kind),
        "why": one.reason,
        "fields": [row for item in told for row in _rows(item, language)] if small else [],
    }


def _summary(one: ChangeSet) -> str:
    parts = [_count(model, kind, number) for model, kind, number in one.counts if model_name(model)]
    return ", ".join(parts) or _("Links between items")


def _count(model: str, kind: ChangeKind, number: int) -> str:
    name = model_name(model)
    values = {"name": name, "number": number}
    match kind:
        case ChangeKind.ADDED:
            return _("%(name)s: %(number)s added") % values
        case ChangeKind.CHANGED:
            return _("%(name)s: %(number)s changed") % values
        case ChangeKind.REMOVED:
            return _("%(name)s: %(number)s removed") % values


def _actor(kind: str) -> str:
    match kind:
        case "person":
            return _("A person at the city")
        case "job":
            return _("Automatically")
        case _:
            return _("From a file of the city")


def _rows(item: ItemChange, language: Language) -> list[tuple[str, str, str]]:
    title = f"{model_name(item.model)}: {item.name.in_language(language) or item.slug}"
    match item.kind:
        case ChangeKind.ADDED:
            return [(title, "", _("added"))]
        case ChangeKind.REMOVED:
            return [(title, _("in the strategy"), _("removed"))]
        case ChangeKind.CHANGED:
            return [_field(title, field, language) for field in item.fields]


def _field(title: str, field: FieldChange, language: Language) -> tuple[str, str, str]:
    before, after = (_written(value, language) for value in (field.before, field.after))
    return f"{title} – {field_name(field.field)}", before, after


def _written(value: object, language: Language) -> str:
    if isinstance(value, dict):
        return LocalizedText.from_mapping(value).in_language(language)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return "" if value is None else str(value)
