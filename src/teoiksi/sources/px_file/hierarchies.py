"""HIERARCHIES: which codes lie right below a code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from teoiksi.sources.cube.hierarchy import circle
from teoiksi.sources.px_file.findings import Findings
from teoiksi.sources.px_file.header import Header

_PAIR: Final = re.compile(r'"([^"]*+)"\s*+(?::\s*+"([^"]*+)"\s*+)?+(?:,\s*+|$)')


def read_hierarchy(
    header: Header, name: str, codes: tuple[str, ...], findings: Findings
) -> Mapping[str, tuple[str, ...]]:
    """Read ``HIERARCHIES("region")="00","00":"01","01":"0114"``: the root, then pairs of a parent and its child.

    A code that the variable does not have is left out, and a hierarchy that is malformed or goes in a circle is told.
    """
    entry = header.find("HIERARCHIES", name)
    if entry is None:
        return MappingProxyType({})
    known, children = set(codes), dict[str, list[str]]()
    position, text = 0, entry.value.strip()
    while position < len(text):
        pair = _PAIR.match(text, position)
        if pair is None:
            findings.tell("HIERARCHY_MALFORMED", entry.line, variable=name)
            return MappingProxyType({})
        if pair[2] is not None and pair[1] in known and pair[2] in known and pair[1] != pair[2]:
            children.setdefault(pair[1], []).append(pair[2])
        position = pair.end()
    if circle(children) is not None:
        findings.tell("HIERARCHY_MALFORMED", entry.line, variable=name)
        return MappingProxyType({})
    return MappingProxyType({parent: tuple(below) for parent, below in children.items()})
