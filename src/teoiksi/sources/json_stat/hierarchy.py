"""The hierarchy of a dimension: which codes lie right below a code, never in a circle."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from teoiksi.sources.cube.hierarchy import circle
from teoiksi.sources.json_stat.telling import Telling

Children = Mapping[str, tuple[str, ...]]


def read_children(name: str, value: object, known: set[str], telling: Telling) -> Children:
    """Read ``child``: parent to its direct children."""
    if not isinstance(value, dict):
        return MappingProxyType({})
    children = {
        parent: tuple(child for child in below if isinstance(child, str))
        for parent, below in value.items()
        if isinstance(below, list)
    }
    named = children.keys() | {child for below in children.values() for child in below}
    for stranger in sorted(named - known):
        telling.tell("CHILD_ID_UNKNOWN", id=name, key=stranger)
    if (where := circle(children)) is not None:
        telling.tell("CHILD_CYCLE", id=name, key=where)
    return MappingProxyType(children)
