"""All texts of a document in plain values, each with the item and the field that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any, Final

from teoiksi.kernel.language import LANGUAGES
from teoiksi.sources.strategy_file.document import (
    CoveragePart,
    GoalPart,
    IndicatorPart,
    SpearheadPart,
    StrategyPart,
    TextPart,
    ValuePart,
)
from teoiksi.sources.strategy_file.editing import HOMES
from teoiksi.sources.strategy_file.plain import Plain

_INSIDE: Final = frozenset({"texts", "coverage", "values", "spearheads", "goals", "series", "targets", "baseline"})
"""Lists of items that have their own places, and what has no text."""

_PARTS: Final[Mapping[str, Any]] = {
    "strategy": StrategyPart,
    "text": TextPart,
    "coverage": CoveragePart,
    "value": ValuePart,
    "spearhead": SpearheadPart,
    "goal": GoalPart,
    "indicator": IndicatorPart,
}
"""Their fields give the order of texts: a database keeps the keys of a mapping in an order of its own."""


def texts_of(plain: Plain) -> Iterator[tuple[str, str, str, dict[str, str]]]:
    """Give kind and id of the item, its field (``name``, ``contents.0``, ``decision.body``) and the text by language.

    Units, sources, the term and the municipality are not told: strategies share them.
    """
    strategy = plain["strategy"]
    yield from _of_item("strategy", "", strategy)
    for kind in ("text", "coverage", "value"):
        for item in strategy.get(HOMES[kind][1], []):
            yield from _of_item(kind, item.get("id") or item["matter"], item)
    for spearhead in strategy.get("spearheads", []):
        yield from _of_item("spearhead", spearhead["id"], spearhead)
        for goal in spearhead.get("goals", []):
            yield from _of_item("goal", goal["id"], goal)
    for indicator in plain.get("indicators", []):
        yield from _of_item("indicator", indicator["id"], indicator)


def with_text(item: Plain, field: str, language: str, text: str) -> None:
    """Put a text of one language into a field of an item; an empty one takes that language away.

    :raises LookupError: when the item has no such text.
    """
    found: Any = item
    for step in field.split("."):
        found = found[int(step)] if isinstance(found, list) else found[step]
    if text:
        found[language] = text
    else:
        found.pop(language, None)


def _of_item(kind: str, slug: str, item: Mapping[str, Any]) -> Iterator[tuple[str, str, str, dict[str, str]]]:
    for name in (field.name for field in fields(_PARTS[kind]) if field.name in item):
        if name not in _INSIDE:
            yield from ((kind, slug, field, text) for field, text in _texts(name, item[name]))


def _texts(name: str, value: Any) -> Iterator[tuple[str, dict[str, str]]]:
    if isinstance(value, dict) and value and set(value) <= set(LANGUAGES):
        yield name, value
    elif isinstance(value, dict):
        for inner, found in value.items():
            yield from _texts(f"{name}.{inner}", found)
    elif isinstance(value, list):
        for at, found in enumerate(value):
            yield from _texts(f"{name}.{at}", found)
