"""What was found, as a reader sees it: where it leads, what it is, and which spearhead it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.search.types import Found, Segment
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.language import Language
from teoiksi.web.search.kinds import address_of, name_of

_MEASURED = frozenset({"goal", "indicator"})
_CARRIED_OUT = frozenset({"programme", "action"})


@dataclass(frozen=True, slots=True)
class Place:
    """A spearhead that something belongs to."""

    position: int
    name: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the results; ``place`` is none for what belongs to no spearhead."""

    address: str
    kind: str
    place: Place | None
    title: tuple[Segment, ...]
    excerpt: tuple[Segment, ...]


def hits(found: Iterable[Found], language: Language) -> tuple[Hit, ...]:
    """Give the lines of the results; four queries more when there are goals or indicators among them, and three when there
    are programmes or actions."""
    found = [each for each in found if address_of(each.kind, each.key)]
    kinds = {each.kind for each in found}
    places = {
        **(_places(language) if kinds & _MEASURED else {}),
        **(_places_of_actions(language) if kinds & _CARRIED_OUT else {}),
    }
    return tuple(
        Hit(
            address=address_of(each.kind, each.key),
            kind=name_of(each.kind),
            place=places.get((each.kind, each.key)),
            title=each.title,
            excerpt=each.snippet,
        )
        for each in found
    )


def _places(language: Language) -> Mapping[tuple[str, str], Place]:
    """Give the spearhead of every goal and of every indicator, of one that follows many goals the first."""
    strategy = strategies.in_force()
    places: dict[tuple[str, str], Place] = {}
    for goal in strategies.goals(strategy) if strategy else ():
        place = Place(goal.spearhead_position, goal.spearhead_name.in_language(language))
        places["goal", goal.slug] = place
        for indicator in goal.indicators:
            places.setdefault(("indicator", indicator), place)
    return places


def _places_of_actions(language: Language) -> Mapping[tuple[str, str], Place]:
    """Give the spearhead of every programme and action."""
    strategy = strategies.in_force()
    places: dict[tuple[str, str], Place] = {}
    for programme in programmes.programmes(strategy) if strategy else ():
        place = Place(programme.spearhead_position, programme.spearhead_name.in_language(language))
        places["programme", programme.slug] = place
    for action in programmes.action_texts(strategy) if strategy else ():
        place = Place(action.spearhead_position, action.spearhead_name.in_language(language))
        places["action", action.slug] = place
    return places
