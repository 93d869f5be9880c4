"""Whether a hierarchy of codes is one: no code may lie below itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def circle(children: Mapping[str, Sequence[str]]) -> str | None:
    """Give a code that is its own descendant, or None; no recursion, so that no depth of a hierarchy can stop it."""
    waiting = dict.fromkeys((child for below in children.values() for child in below), 0)
    for below in children.values():
        for child in below:
            waiting[child] += 1
    ready = [parent for parent in children if not waiting.get(parent)]
    while ready:
        for child in children.get(ready.pop(), ()):
            waiting[child] -= 1
            if not waiting[child]:
                ready.append(child)
    return next((code for code, count in waiting.items() if count), None)
