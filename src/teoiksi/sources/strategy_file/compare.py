"""What differs between two versions of a strategy, item by item: what a load would change, and what did change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.document import Known, StrategyDocument
from teoiksi.sources.strategy_file.items import Item, items_of, items_of_known

_OF_INDICATORS: Final = ("baseline", "target", "series", "figure")


class Change(StrEnum):
    """What happened to an item."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. ``kind`` is ``municipality``, ``term``, ``strategy``, ``text``, ``coverage``, ``value``,
    ``spearhead``, ``goal``, ``unit``, ``source``, ``indicator``, ``baseline``, ``target``, ``series`` or ``figure``.

    ``id`` is that of the file; a part of an indicator has the indicator's before it: ``vaesto/toteuma/2024``. ``name`` is
    what a reader knows it by. A changed item has one difference per ``field`` (``decision.section``, ``goals`` for the
    order of goals), a changed baseline, target or figure one in all, with the whole part before and after.
    """

    kind: str
    id: str
    change: Change
    name: LocalizedText
    field: str = ""
    before: Any = None
    after: Any = None


def compare(old: StrategyDocument | None, new: StrategyDocument, known: Known | None = None) -> tuple[Difference, ...]:
    """List what differs, in the order of the new document; what was removed comes last.

    Without an old one all is added but what is already ``known``. Municipality, council term and strategy are held against
    each other whatever their ids, so the two documents may also be two strategies. A figure that only the old one has is
    no difference: figures are never removed. Nor are the levels and series of an indicator that the new one has not.
    """
    before = items_of_known(known or Known()) | ({} if old is None else items_of(old))
    after = items_of(new)
    found = [difference for key, item in after.items() for difference in _differences(before.get(key), item)]
    removed = (item for key, item in before.items() if key not in after and _is_told_when_gone(item, after))
    return (*found, *(Difference(item.kind, item.id, Change.REMOVED, item.name, before=item.part) for item in removed))


def _is_told_when_gone(item: Item, after: Mapping[tuple[str, str], Item]) -> bool:
    """Figures are never removed, and an indicator that leaves takes its levels and series along."""
    if item.kind not in _OF_INDICATORS:
        return True
    return item.kind != "figure" and ("indicator", item.id.partition("/")[0]) in after


def _differences(before: Item | None, after: Item) -> Iterator[Difference]:
    if before is None:
        yield Difference(after.kind, after.id, Change.ADDED, after.name, after=after.part)
    elif after.is_whole:
        if before.part != after.part:
            yield Difference(after.kind, after.id, Change.CHANGED, after.name, "", before.part, after.part)
    else:
        yield from _changed_fields(before, after)


def _changed_fields(before: Item, after: Item) -> Iterator[Difference]:
    for name, value in after.fields.items():
        earlier = before.fields.get(name)
        if value != earlier:
            yield Difference(after.kind, after.id, Change.CHANGED, after.name, name, earlier, value)
    for name, ids in after.orders.items():
        earlier = before.orders[name]
        if _common(ids, earlier) != _common(earlier, ids):
            yield Difference(after.kind, after.id, Change.CHANGED, after.name, name, earlier, ids)


def _common(ids: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    return [name for name in ids if name in others]


def counts(differences: tuple[Difference, ...]) -> Mapping[tuple[str, Change], int]:
    """Count the items that were added, removed or changed, by kind; an item counts once however many its fields."""
    items = dict.fromkeys((one.kind, one.change, one.id) for one in differences)
    found: dict[tuple[str, Change], int] = {}
    for kind, change, _ in items:
        found[kind, change] = found.get((kind, change), 0) + 1
    return found
