"""Where the measured pages are."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import NoReverseMatch, reverse
from django.utils import translation
from tools.bench import actions, city

_WORDS = "nuorisotyötä keskustassa"


def paths() -> dict[str, str]:
    """Give the Finnish path of each measured page by its name; an area that is not there yet is left out."""
    return {name: path for name, (view, slug, query) in _VIEWS.items() if (path := _path(view, slug, query))}


def paths_of_goals_and_more() -> Iterator[str]:
    """Give the paths of every Finnish page but those of the indicators."""
    yield from paths().values()
    for view in ("strategy:spearheads", "strategy:versions", "strategy:changes", "pages:data", "pages:accessibility"):
        yield _path(view)
    for number in range(city.SPEARHEADS):
        yield _path("strategy:spearhead", city.slug_of_spearhead(number))
    for number in range(city.GOALS):
        yield _path("strategy:goal", city.slug_of_goal(number))
    for number in range(actions.ACTIONS):
        yield _path("programmes:action", actions.slug_of_action(number))


def paths_of_indicators() -> Iterator[str]:
    """Give the paths of every Finnish page of an indicator."""
    for number in range(city.INDICATORS):
        yield _path("indicators:indicator", city.slug_of_indicator(number))


_VIEWS = {
    "front": ("strategy:front", "", ""),
    "spearhead": ("strategy:spearhead", city.slug_of_spearhead(1), ""),
    "indicator": ("indicators:indicator", city.slug_of_indicator(3), ""),
    "indicators": ("indicators:indicators", "", ""),
    "table": ("indicators:indicators", "", "?nakyma=taulukko"),
    "goals": ("strategy:goals", "", ""),
    "actions": ("programmes:actions", "", ""),
    "programme": ("programmes:programme", actions.slug_of_programme(1), ""),
    "action": ("programmes:action", actions.slug_of_action(3), ""),
    "search": ("search:search", "", f"?q={_WORDS.replace(' ', '+').replace('ö', '%C3%B6').replace('ä', '%C3%A4')}"),
    "strategy": ("strategy:strategy", "", ""),
}


def _path(view: str, slug: str = "", query: str = "") -> str:
    with translation.override("fi"):
        try:
            return reverse(view, args=[slug] if slug else []) + query
        except NoReverseMatch:
            return ""
