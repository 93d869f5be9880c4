"""The kinds of what can be found: their words, their addresses, and the few groups that readers choose from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext, gettext_noop

from teoiksi.domains.search.types import Facet

GROUPS: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "strategy": (gettext_noop("Strategy"), ("strategy", "value", "text", "coverage")),
    "spearhead": (gettext_noop("Spearheads"), ("spearhead",)),
    "goal": (gettext_noop("Goals"), ("goal",)),
    "indicator": (gettext_noop("Indicators"), ("indicator",)),
    "action": (gettext_noop("Programmes and actions"), ("programme", "action")),
    "page": (gettext_noop("About this site"), ("page",)),
}
"""The groups by their code in the address: what each is called and which kinds belong to it."""

_NAMES: Final = {
    "strategy": gettext_noop("Strategy"),
    "value": gettext_noop("Value"),
    "text": gettext_noop("Background text"),
    "coverage": gettext_noop("Matter of the Local Government Act"),
    "spearhead": gettext_noop("Spearhead"),
    "goal": gettext_noop("Goal"),
    "indicator": gettext_noop("Indicator"),
    "programme": gettext_noop("Implementation programme"),
    "action": gettext_noop("Action"),
    "page": gettext_noop("About this site"),
}


def _in_the_strategy(kind: str) -> Callable[[str], str]:
    return lambda key: f"{reverse('strategy:strategy')}#{kind}-{key}"


_ADDRESSES: Final[dict[str, Callable[[str], str]]] = {
    "strategy": lambda key: reverse("strategy:version", args=[key]),
    "value": _in_the_strategy("value"),
    "text": _in_the_strategy("text"),
    "coverage": _in_the_strategy("matter"),
    "spearhead": lambda key: reverse("strategy:spearhead", args=[key]),
    "goal": lambda key: reverse("strategy:goal", args=[key]),
    "indicator": lambda key: reverse("indicators:indicator", args=[key]),
    "programme": lambda key: reverse("programmes:programme", args=[key]),
    "action": lambda key: reverse("programmes:action", args=[key]),
    "page": lambda key: reverse(f"pages:{key}"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A group to choose, and how many items of it were found; an empty code is everything."""

    code: str
    name: str
    count: int


def kinds_of(group: str) -> tuple[str, ...] | None:
    """Give the kinds of a group; none for everything."""
    return GROUPS[group][1] if group else None


def name_of(kind: str) -> str:
    """Give the word for one item of this kind."""
    return gettext(_NAMES[kind])


def address_of(kind: str, key: str) -> str:
    """Give the path of what was found; a part of the strategy is a place in its text.

    Empty for what has no page: until the index is brought up to date, it may be older than the program.
    """
    try:
        return _ADDRESSES[kind](key)
    except (KeyError, NoReverseMatch):
        return ""


def choices(facets: Iterable[Facet], chosen: str) -> tuple[Choice, ...]:
    """Give everything and the groups of which something was found, and the chosen one in any case."""
    counts = {facet.kind: facet.count for facet in facets}
    of_each = [
        Choice(code, gettext(name), sum(counts.get(kind, 0) for kind in kinds))
        for code, (name, kinds) in GROUPS.items()
    ]
    everything = Choice("", gettext("Everything"), sum(counts.values()))
    return (everything, *(choice for choice in of_each if choice.count or choice.code == chosen))
