"""A document as plain values, as JSON holds them, and back through every check that a strategy file goes through."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from dataclasses import fields, replace
from datetime import date
from typing import Any, Final

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.kernel.problems import BadInput, Place
from teoiksi.sources.strategy_file.document import FORMAT, SourcePart, StrategyDocument
from teoiksi.sources.strategy_file.order import in_order
from teoiksi.sources.strategy_file.read import document_of_tree
from teoiksi.sources.strategy_file.tree import Mapping, Node, Scalar, Sequence

_HOLDER: Final = "tietolahteen-kokeilu"
"""An indicator that has the source that is being read."""

Plain = dict[str, Any]
"""A document, or a part of it, in texts, numbers, booleans, lists and mappings; keys are those of the file."""


def to_plain(document: StrategyDocument) -> Plain:
    """Give a document in the keys of the file; what is at its default is left out, as in the file."""
    plain: Plain = {"format": FORMAT, **part_in_plain(in_order(document))}
    return plain


def from_plain(plain: AnyMapping[str, Any]) -> StrategyDocument:
    """Read plain values as a strategy file would be read.

    :raises BadInput: with every mistake; places have paths (``strategy.spearheads[2].name``) and no lines.
    """
    try:
        return document_of_tree(_node(plain))
    except BadInput as error:
        raise BadInput([replace(one, place=Place(path=one.place.path)) for one in error.problems]) from error


def source_of(plain: AnyMapping[str, Any], item: AnyMapping[str, Any]) -> SourcePart:
    """Read a source in plain values as one of this document would be read, though nothing in it has the source yet.

    :raises BadInput: with every mistake; places are those of a source added last (``sources[3].name``).
    """
    whole = {**plain, "sources": [*plain.get("sources", []), item]}
    indicators = plain.get("indicators", [])
    holder = {"id": _HOLDER, "number": "", "name": {"fi": _HOLDER}, "direction": "context", "source": item["id"]}
    read = from_plain({**whole, "indicators": [*indicators, holder]})
    return next(each for each in read.sources if each.id == item["id"])


def without_figures(document: StrategyDocument) -> StrategyDocument:
    """Give a document without its figures: they come to be known on their own, and loading keeps those that are there."""
    return replace(
        document,
        indicators=tuple(
            replace(part, series=tuple(replace(series, figures=()) for series in part.series))
            for part in document.indicators
        ),
    )


def part_in_plain(part: Any) -> Plain:
    """Give one part of a document, such as its term, in the keys of the file."""
    given = ((field.name, getattr(part, field.name), field.default) for field in fields(part))
    return {name: _value(value) for name, value, default in given if value != default}


def _value(value: Any) -> Any:
    match value:
        case str() | bool() | int() | float() | None:
            return value
        case LocalizedText():
            return value.as_mapping()
        case Period() | date():
            return str(value)
        case ((str(), str()), *_):
            return dict(value)
        case tuple():
            return [_value(item) for item in value]
    return part_in_plain(value)


def _node(value: Any, parent: Mapping | Sequence | None = None, key: str | int = "") -> Node:
    node: Node
    if isinstance(value, AnyMapping):
        node = Mapping(0, 0)
        node.update({name: _node(inner, node, name) for name, inner in value.items()})
        node.key_places = dict.fromkeys(node, (0, 0))
    elif isinstance(value, list | tuple):
        node = Sequence(0, 0)
        node.extend(_node(inner, node, at) for at, inner in enumerate(value))
    else:
        node = _scalar(value)
    node.parent, node.key = parent, key
    return node


def _scalar(value: Any) -> Scalar:
    if isinstance(value, str):
        return Scalar.at(value, 0, 0, is_plain=False)
    written = "" if value is None else str(value).lower() if isinstance(value, bool) else repr(value)
    return Scalar.at(written, 0, 0, is_plain=True)
