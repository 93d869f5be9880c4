"""From a tree without mistakes to the document: every dataclass of ``document.py`` is filled by the types of its fields."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.sources.strategy_file.document import StrategyDocument
from teoiksi.sources.strategy_file.tree import Mapping

Reader = Callable[[Any], Any]
Document = TypeVar("Document")


def decode(root: Mapping) -> StrategyDocument:
    """Make the document of a tree that has passed every check."""
    document: StrategyDocument = _reader(StrategyDocument)(root)
    return document


def decode_as(kind: type[Document], root: Mapping) -> Document:
    """Make a document of another kind of file, of a tree that has passed every check."""
    document: Document = _reader(cast("Hashable", kind))(root)
    return document


@cache
def _reader(kind: Any) -> Reader:
    if kind in _READERS:
        return _READERS[kind]
    if get_origin(kind) is UnionType:
        return _reader(next(choice for choice in get_args(kind) if choice is not NoneType))
    if kind == tuple[tuple[str, str], ...]:
        return lambda node: tuple((str(code), str(value)) for code, value in node.items())
    if get_origin(kind) is tuple:
        read = _reader(get_args(kind)[0])
        return lambda node: tuple(read(item) for item in node)
    if not is_dataclass(kind):
        raise TypeError(f"no reader for {kind}")
    return _part_reader(kind)


def _part_reader(kind: Any) -> Reader:
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}
    return lambda node: kind(**{name: read(node[name]) for name, read in readers.items() if name in node})


_READERS: dict[Any, Reader] = {
    str: str,
    int: lambda node: node.meaning,
    float: lambda node: float(node.meaning),
    bool: lambda node: node.meaning,
    date: date.fromisoformat,
    Period: Period.parse,
    LocalizedText: lambda node: LocalizedText(**{str(language): str(text) for language, text in node.items()}),
}
