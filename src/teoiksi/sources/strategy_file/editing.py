"""Edits of one item of a document in plain values: each gives new values and leaves the given ones as they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy
from typing import Any, Final

from teoiksi.sources.strategy_file.plain import Plain

HOMES: Final[Mapping[str, tuple[str, ...]]] = {
    "text": ("strategy", "texts"),
    "coverage": ("strategy", "coverage"),
    "value": ("strategy", "values"),
    "spearhead": ("strategy", "spearheads"),
    "indicator": ("indicators",),
    "unit": ("units",),
    "source": ("sources",),
}
"""In which list of the file the items of a kind stand; goals stand in their spearheads."""

_LONGEST_ID: Final = 80
ONLY_ONE: Final = frozenset({"strategy", "term", "municipality"})
"""Kinds of which a document has one; they need no id to be found."""


class NoSuchItem(LookupError):
    """The document has no such item (any more)."""


def item_of(plain: Plain, kind: str, slug: str = "") -> Plain:
    """Give an item as it stands in the document, so with everything inside it.

    :raises NoSuchItem: when there is none.
    """
    if kind in ONLY_ONE:
        found: Plain = plain[kind]
        return found
    return _place(plain, kind, slug)[1]


def spearhead_of_goal(plain: Plain, goal: str) -> str:
    """Give the id of the spearhead that a goal stands in.

    :raises NoSuchItem: when there is no such goal.
    """
    for spearhead in plain["strategy"].get("spearheads", []):
        if any(each["id"] == goal for each in spearhead.get("goals", [])):
            return str(spearhead["id"])
    raise NoSuchItem(goal)


def changed(plain: Plain, kind: str, slug: str, item: Mapping[str, Any]) -> Plain:
    """Put an item in the place of the one with this id; its own id stays."""
    new = deepcopy(plain)
    found = item_of(new, kind, slug)
    own: Plain = {name: found[name] for name in ("id", "matter") if name in found}
    found.clear()
    found.update({**own, **deepcopy(dict(item)), **own})
    return new


def added(plain: Plain, kind: str, item: Mapping[str, Any], *, spearhead: str = "") -> Plain:
    """Add an item as the last one of its list; a goal to its spearhead.

    :raises NoSuchItem: when there is no such spearhead.
    """
    new = deepcopy(plain)
    _home(new, kind, spearhead).append(deepcopy(dict(item)))
    return new


def removed(plain: Plain, kind: str, slug: str) -> Plain:
    """Take an item away, and what refers to it: an indicator leaves goals, guardrails and circumstances.

    :raises NoSuchItem: when there is none.
    """
    new = deepcopy(plain)
    items, item = _place(new, kind, slug)
    items.remove(item)
    if kind == "indicator":
        for holder, name in _holders(new):
            left = [each for each in holder[name] if each != slug]
            holder.pop(name) if not left else holder.update({name: left})
    return _without_empty_lists(new)


def moved(plain: Plain, kind: str, slug: str, step: int) -> Plain:
    """Move an item in its list: ``step`` -1 towards the beginning, 1 towards the end; at the end it stays.

    :raises NoSuchItem: when there is none.
    """
    new = deepcopy(plain)
    items, item = _place(new, kind, slug)
    at = items.index(item)
    items.insert(min(max(at + step, 0), len(items) - 1), items.pop(at))
    return new


def moved_to_spearhead(plain: Plain, goal: str, spearhead: str) -> Plain:
    """Move a goal to the end of another spearhead, or leave it where it is when it stands there already.

    :raises NoSuchItem: when there is no such goal or spearhead.
    """
    if spearhead_of_goal(plain, goal) == spearhead:
        return plain
    new = deepcopy(plain)
    items, item = _place(new, "goal", goal)
    items.remove(item)
    _home(new, "goal", spearhead).append(item)
    return _without_empty_lists(new)


def with_needed(plain: Plain, units: Collection[Plain], sources: Collection[Plain]) -> Plain:
    """Let the document have just the units and sources that its indicators need, new ones from those given."""
    indicators = plain.get("indicators", [])
    used = {
        "units": {each.get("owner") for each in indicators},
        "sources": {one.get("source") for each in indicators for one in (each, *each.get("series", []))},
    }
    new = {name: value for name, value in plain.items() if name not in used}
    for name, more in (("units", units), ("sources", sources)):
        known = {each["id"]: each for each in (*more, *plain.get(name, []))}
        new[name] = [known[slug] for slug in sorted(known) if slug in used[name]]
    return {name: new[name] for name in (*plain, *used) if name in new and (new[name] or name not in used)}


def fresh_id(name: str, taken: Collection[str]) -> str:
    """Make an id of a name: ``Jokivarsi elää`` becomes ``jokivarsi-elaa``, and ``jokivarsi-elaa-2`` when that is taken."""
    plain = unicodedata.normalize("NFKD", name.lower().replace("–", "-")).encode("ascii", "ignore").decode()
    stem = "-".join(re.findall("[a-z0-9]+", plain))[: _LONGEST_ID - 5].strip("-") or "kohta"
    number, slug = 1, stem
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug


def ids_of(plain: Plain, kind: str) -> list[str]:
    """Give the ids of all items of a kind, in the order of the document."""
    if kind == "goal":
        return [goal["id"] for spear in plain["strategy"].get("spearheads", []) for goal in spear.get("goals", [])]
    return [_id(item) for item in _list(plain, kind)]


def _place(plain: Plain, kind: str, slug: str) -> tuple[list[Plain], Plain]:
    homes = (
        [each.get("goals", []) for each in plain["strategy"].get("spearheads", [])]
        if kind == "goal"
        else [_list(plain, kind)]
    )
    for items in homes:
        for item in items:
            if _id(item) == slug:
                return items, item
    raise NoSuchItem(slug)


def _list(plain: Plain, kind: str) -> list[Plain]:
    if kind not in HOMES:
        raise NoSuchItem(kind)
    *path, last = HOMES[kind]
    at = plain
    for step in path:
        at = at[step]
    found: list[Plain] = at.get(last, [])
    return found


def _home(plain: Plain, kind: str, spearhead: str) -> list[Plain]:
    if kind == "goal":
        holder, last = item_of(plain, "spearhead", spearhead), "goals"
    else:
        *path, last = HOMES[kind]
        holder = plain[path[0]] if path else plain
    home: list[Plain] = holder.setdefault(last, [])
    return home


def _holders(plain: Plain) -> Iterator[tuple[Plain, str]]:
    strategy = plain["strategy"]
    spearheads = strategy.get("spearheads", [])
    places = [
        (strategy, "context"),
        *((each, "guardrails") for each in spearheads),
        *((goal, "indicators") for each in spearheads for goal in each.get("goals", [])),
    ]
    return ((holder, name) for holder, name in places if name in holder)


def _without_empty_lists(plain: Plain) -> Plain:
    """An empty list is left out of a file."""

    def clean(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: clean(inner) for name, inner in value.items() if inner != []}
        return [clean(inner) for inner in value] if isinstance(value, list) else value

    cleaned: Plain = clean(plain)
    return cleaned


def _id(item: Plain) -> str:
    return str(item.get("id") or item["matter"])
