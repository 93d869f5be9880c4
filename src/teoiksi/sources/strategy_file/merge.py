"""Two people's changes to the same plain values brought together: neither's words are lost, and clashes are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final

_KEYS: Final = ("id", "matter")
"""What tells the items of a list apart; lists of anything else are looked at as one value."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A place that both changed, each in another way; none as a value means that the one took it away."""

    path: tuple[str, ...]
    mine: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of it: ``value`` has mine where both changed the same place, and ``clashes`` tell what theirs was."""

    value: Any
    clashes: tuple[Clash, ...]


def merge(base: Any, mine: Any, theirs: Any) -> Merged:
    """Bring together what two writers made of the same ``base``: each place as the one who changed it left it.

    Lists of items with ids are merged item by item; their order is mine when I changed it, else theirs.
    """
    clashes: list[Clash] = []
    return Merged(deepcopy(_merge((), base, mine, theirs, clashes)), tuple(clashes))


def _merge(path: tuple[str, ...], base: Any, mine: Any, theirs: Any, clashes: list[Clash]) -> Any:
    if mine in (base, theirs):
        return theirs
    if theirs == base:
        return mine
    if isinstance(mine, Mapping) and isinstance(theirs, Mapping):
        return _mappings(path, base if isinstance(base, Mapping) else {}, mine, theirs, clashes)
    if _is_keyed(mine) and _is_keyed(theirs):
        return _lists(path, base if _is_keyed(base) else [], mine, theirs, clashes)
    clashes.append(Clash(path, mine, theirs))
    return mine if mine is not None else theirs


def _mappings(
    path: tuple[str, ...],
    base: Mapping[str, Any],
    mine: Mapping[str, Any],
    theirs: Mapping[str, Any],
    clashes: list[Clash],
) -> dict[str, Any]:
    names = dict.fromkeys([*theirs, *mine])
    found = {name: _merge((*path, name), base.get(name), mine.get(name), theirs.get(name), clashes) for name in names}
    return {name: value for name, value in found.items() if value is not None}


def _lists(
    path: tuple[str, ...], base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any], clashes: list[Clash]
) -> list[Any]:
    of_base, of_mine, of_theirs = (_by_key(items) for items in (base, mine, theirs))
    found = {
        key: _merge((*path, key), of_base.get(key), of_mine.get(key), of_theirs.get(key), clashes)
        for key in _order(list(of_base), list(of_mine), list(of_theirs))
    }
    return [value for value in found.values() if value is not None]


def _order(base: list[str], mine: list[str], theirs: list[str]) -> list[str]:
    """Give all keys: in my order when I changed it, else in theirs; what only the other has comes after its neighbour."""
    stayed = [key for key in base if key in mine]
    lead, other = (theirs, mine) if [key for key in mine if key in base] == stayed else (mine, theirs)
    order = list(lead)
    for at, key in enumerate(other):
        if key not in order:
            before = next((each for each in reversed(other[:at]) if each in order), None)
            order.insert(0 if before is None else order.index(before) + 1, key)
    return order


def _by_key(items: Sequence[Any]) -> dict[str, Any]:
    return {_key(item): item for item in items}


def _key(item: Mapping[str, Any]) -> str:
    return str(next(item[name] for name in _KEYS if name in item))


def _is_keyed(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, Mapping) and any(name in item for name in _KEYS) for item in value
    )
