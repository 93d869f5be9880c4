"""Two plans that began from the same one, brought together place by place."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TypeVar

from teoiksi.domains.programmes.types.parts import ActionPart, ProgrammePart

Part = TypeVar("Part", bound=ActionPart | ProgrammePart)


def merged(base: Part, theirs: Part, mine: Part) -> tuple[Part, tuple[str, ...]]:
    """Bring what two people made of the same plan together: gives the plan, and the fields that both changed differently.

    A field that only one of them changed is as that one wrote it. One that both changed is as in ``mine``, and is named.
    """
    both = []
    taken = {}
    for name in (each.name for each in fields(mine)):
        began, other, own = (getattr(plan, name) for plan in (base, theirs, mine))
        if own == began:
            taken[name] = other
        elif other not in (began, own):
            both.append(name)
    return replace(mine, **taken), tuple(both)
