"""Sets of changes as the component ``change_list`` shows them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.utils.translation import gettext as _

from teoiksi.domains.common.types import ChangeKind, ChangeSet, FieldChange, ItemChange
from teoiksi.kernel.language import Language
from teoiksi.web.shared.history.values import written
from teoiksi.web.shared.history.words import field_name, is_told, item_name

Change = dict[str, Any]
Count = tuple[str, ChangeKind, int]
Words = tuple[str, str, str]
"""What changed, before, after."""

_MOST_LISTED: Final = 12
_ORDER: Final = ("strategy", "value", "spearhead", "goal", "indicator", "baseline", "target", "guardrail")
_NAMING: Final = ("action", "needed", "goal", "spearhead", "indicator", "matter", "year", "due_on")
"""Fields that tell which one it is of items without a name, in the order in which they are said."""


def in_words(sets: Iterable[ChangeSet], language: Language) -> list[Change]:
    """Give what the component shows; a large set is told by its counts, a small one item by item."""
    return [_set(one, language) for one in sets]


def rows_of(items: Iterable[ItemChange], language: Language, *, with_names: bool = True) -> list[Words]:
    """Give the rows of these items, each once; without names where all of them are of the one item that a page is about."""
    told = (item for item in items if is_told(item.model, item.kind))
    return list(dict.fromkeys(row for item in told for row in _rows(item, language, with_names=with_names)))


def actor(kind: str) -> str:
    """Say who, as far as that is public."""
    match kind:
        case "person":
            return _("A person at the city")
        case "job":
            return _("Automatically")
        case _:
            return _("From a file of the city")


def of_one_goal(sets: Iterable[ChangeSet], language: Language) -> list[Change]:
    """Give what changed in one goal: of a new goal only that it is new, since the page itself shows what is in it."""
    return [_of_goal(one, language) for one in sets]


def _of_goal(one: ChangeSet, language: Language) -> Change:
    is_new = any(item.model == "goal" and item.kind is ChangeKind.ADDED for item in one.items)
    new = {"what": _("The goal was added"), "counts": [], "fields": []} if is_new else {}
    return _set(one, language) | new


def _set(one: ChangeSet, language: Language) -> Change:
    told = sorted((count for count in one.counts if is_told(count[0], count[1])), key=_reading_order)
    parts = [_of_kind(kind, told) for kind in ChangeKind if any(count[1] is kind for count in told)]
    is_large = sum(number for _model, _kind, number in told) > _MOST_LISTED
    return {
        "at": one.happened_at,
        "what": _of_many(told) if is_large else ". ".join(parts) or _("Links between items"),
        "counts": parts if is_large else [],
        "who": actor(one.actor_kind),
        "why": one.reason,
        "fields": [] if is_large else rows_of(one.items, language),
    }


def _of_many(told: list[Count]) -> str:
    is_new = any(model == "strategy" and kind is ChangeKind.ADDED for model, kind, _number in told)
    return _("The strategy was published on this site") if is_new else _("Many changes at once")


def _reading_order(count: Count) -> int:
    """Give the place of a count: the strategy first, its parts after it, then what follows them up."""
    return _ORDER.index(count[0]) if count[0] in _ORDER else len(_ORDER)


def _of_kind(kind: ChangeKind, told: Iterable[Count]) -> str:
    """Say what was added, what changed or what was removed, with the number of those that are many."""
    items = ", ".join(_counted(item_name(model), number) for model, which, number in told if which is kind)
    match kind:
        case ChangeKind.ADDED:
            return _("Added: %(items)s") % {"items": items}
        case ChangeKind.CHANGED:
            return _("Changed: %(items)s") % {"items": items}
        case ChangeKind.REMOVED:
            return _("Removed: %(items)s") % {"items": items}


def _counted(name: str, number: int) -> str:
    name = name[:1].lower() + name[1:]
    return f"{name} ({number})" if number > 1 else name


def _rows(item: ItemChange, language: Language, *, with_names: bool) -> Iterable[Words]:
    title = ": ".join(part for part in (item_name(item.model), _name(item, language) if with_names else "") if part)
    match item.kind:
        case ChangeKind.ADDED:
            yield title, "", _("added")
        case ChangeKind.REMOVED:
            yield title, _("in use before"), _("removed")
        case ChangeKind.CHANGED:
            for change in item.fields:
                if field := field_name(change.field, item.model):
                    before, after = _before_and_after(change, item.model, language)
                    yield f"{title} – {field}" if with_names else f"{title}: {field}", before, after


def _before_and_after(change: FieldChange, model: str, language: Language) -> tuple[str, str]:
    """Write a field before and after; who a person is stays untold, for these words are public."""
    if (model, change.field) == ("action", "owner"):
        return (_("someone") if change.before else ""), (
            _("someone else") if change.before and change.after else _("someone") if change.after else ""
        )
    before = written(change.before, model, change.field, language)
    after = written(change.after, model, change.field, language)
    return ("", _("changed in other languages only")) if before == after else (before, after)


def _name(item: ItemChange, language: Language) -> str:
    """Give the name of an item, or what tells it from others of its kind."""
    if item.name:
        return item.name.in_language(language)
    naming = (*_NAMING, "value") if item.model == "actionvalue" else _NAMING
    known = (written(item.values.get(field), item.model, field, language) for field in naming)
    return " – ".join(part for part in known if part) or item.slug
