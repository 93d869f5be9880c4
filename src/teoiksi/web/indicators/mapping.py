"""What the map of municipalities shows: areas in classes of their figures, the key of the classes, and the same as a table."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from teoiksi.domains.indicators.types import ComparedArea, Comparison, IndicatorCard
from teoiksi.domains.stats.types import MISSING_NAMES, AreaMapCard, MapShape
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.numerics.comparison.ranking import cuts
from teoiksi.web.indicators import comparing
from teoiksi.web.shared.known_on import KnownOnForm, known_on

Context = dict[str, Any]

CLASSES: Final = 5
_MARGIN: Final = 8


@dataclass(frozen=True, slots=True)
class MapArea:
    """A municipality on the map: its class (0 when it has no figure), its path, and its name and figure for pointing at."""

    number: int
    path: str
    title: str


@dataclass(frozen=True, slots=True)
class MapClass:
    """A class of the key: its number from the lowest, the figures that belong to it, and how many municipalities have them."""

    number: int
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class MapRow:
    """A municipality of the table beside the map."""

    name: str
    is_own: bool
    value: str
    number: int


def page(
    card: IndicatorCard, comparison: Comparison, drawn: AreaMapCard, form: KnownOnForm, language: Language
) -> Context:
    """Give everything that the page of the map shows, as it is known now or was on the day of the form."""
    values = [area.value for area in comparison.areas if area.value is not None]
    limits = cuts(values, CLASSES)
    by_code = {area.code: area for area in comparison.areas}
    rows = sorted(comparison.areas, key=lambda area: area.name.in_language(language).casefold())
    own = drawn.shapes.get(comparison.own)
    return {
        **comparing.frame(card, comparison, form, language),
        **known_on(form, reverse("indicators:map", args=[card.slug]), language),
        "comparison_address": reverse("indicators:comparison", args=[card.slug]) + form.query,
        "box": f"{-_MARGIN} {-_MARGIN} {drawn.width + 2 * _MARGIN} {drawn.height + 2 * _MARGIN}",
        "areas": [
            _drawn(card, by_code.get(code), shape, limits, language) for code, shape in sorted(drawn.shapes.items())
        ],
        "own_shape": own,
        "own_label": _label(own, drawn) if own else None,
        "classes": _classes(card, values, limits, language),
        "without": len(drawn.shapes.keys() - {area.code for area in comparison.areas if area.value is not None}),
        "rows": [_row(card, comparison, area, limits, language) for area in rows],
        "map_source": drawn.source,
        "map_licence": drawn.licence,
        "map_year": drawn.year,
    }


def _class(value: float | None, limits: tuple[float, ...]) -> int:
    return 0 if value is None else bisect_left(limits, value) + 1


def _drawn(
    card: IndicatorCard, area: ComparedArea | None, shape: MapShape, limits: tuple[float, ...], language: Language
) -> MapArea:
    if area is None:
        return MapArea(0, shape.path, "")
    title = f"{area.name.in_language(language)}: {_value(card, area, language)}"
    return MapArea(_class(area.value, limits), shape.path, title)


def _value(card: IndicatorCard, area: ComparedArea, language: Language) -> str:
    if area.value is not None:
        return writing.number(area.value, card.decimals, language)
    return MISSING_NAMES[area.missing].in_language(language) if area.missing else _("no figure")


def _classes(card: IndicatorCard, values: list[float], limits: tuple[float, ...], language: Language) -> list[MapClass]:
    """Give the key, the highest class first; each class says the lowest and the highest figure that it really has."""
    found = []
    for number in range(len(limits) + 1, 0, -1):
        inside = [value for value in values if _class(value, limits) == number]
        if inside:
            low, high = (writing.number(edge, card.decimals, language) for edge in (min(inside), max(inside)))
            found.append(MapClass(number, low if low == high else f"{low}–{high}", len(inside)))
    return found


def _row(
    card: IndicatorCard, comparison: Comparison, area: ComparedArea, limits: tuple[float, ...], language: Language
) -> MapRow:
    value = _value(card, area, language)
    name = area.name.in_language(language)
    return MapRow(name, area.code == comparison.own, value, _class(area.value, limits))


def _label(own: MapShape, drawn: AreaMapCard) -> dict[str, int]:
    """Put the name of the own municipality outside the country, at the nearer edge, with a line to its middle."""
    is_east = own.x > drawn.width / 2
    x = drawn.width - 2 if is_east else 2
    y = min(own.y + 70, drawn.height - 10)
    return {"x": x, "y": y, "is_east": is_east}
