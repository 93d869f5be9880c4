"""Counts the comparison of one indicator: places, groups of peers and lines over time, from figures of many areas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Final

from teoiksi.domains.indicators.types import (
    ComparedArea,
    Comparison,
    Direction,
    IndicatorCard,
    PeerGroup,
    SeriesRole,
)
from teoiksi.domains.stats.types import AreaCard, AreaKind, AreaTable, MissingReason, StructureFeature, size_class
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.numerics.comparison.merging import Merger, on_areas_of_today
from teoiksi.numerics.comparison.ranking import Standing, changes, move, places, standing
from teoiksi.numerics.comparison.structure import Feature, nearest
from teoiksi.numerics.measures import Measure
from teoiksi.sources.area_codes import normal_area

YEARS_BACK: Final = 5
"""A place is compared with the one of so many years ago, or of the oldest period since then."""

Lines = Mapping[str, Mapping[Period, float | None]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all comparisons share: the own municipality (``KU153``), those it has chosen, the register as it is today, the
    features of structure that are known (feature → code → value) and, where a map is loaded, middles of municipalities in
    kilometres."""

    own: str
    peers: tuple[str, ...]
    areas: Mapping[str, AreaCard]
    features: Mapping[StructureFeature, Feature]
    places: Mapping[str, tuple[float, float]]


def comparison_of(card: IndicatorCard, table: AreaTable, around: Surroundings) -> Comparison | None:
    """Count the comparison of an indicator; None when no period has both an own figure and another municipality's."""
    given = _Given.of(card, table, around)
    period = next((each for each in sorted(given.own, reverse=True) if len(given.values(each)) > 1), None)
    if period is None:
        return None
    before = _earlier(given, period)
    lowest_first = card.direction is Direction.FALL
    now, then = given.values(period), given.values(before) if before else {}
    own_standing = standing(now, around.own, lowest_first=lowest_first)
    groups = _groups(around, now)
    wider = _wider(around)
    return Comparison(
        own=around.own,
        period=period,
        before=before,
        lowest_first=lowest_first,
        standing=own_standing or Standing(1, 1, 0, 0.5),
        move=move(then, now, around.own, lowest_first=lowest_first),
        areas=given.areas(
            period, places(now, lowest_first=lowest_first), changes(then, now, lowest_first=lowest_first)
        ),
        wider=tuple(given.area(code, period) for code in wider if given.lines.get(code, {}).get(period) is not None),
        groups=groups,
        lines=given.lines_of({around.own, *wider, *(code for codes in groups.values() for code in codes)}),
        size=_size(around),
        features=tuple(around.features),
        counts_distance=bool(around.places),
        published_on=table.published_on,
        retrieved_on=table.retrieved_on,
        is_example=given.is_example,
    )


@dataclass(frozen=True, slots=True)
class _Given:
    """The figures of everybody, the own ones among them: as they were published, and why any is missing."""

    around: Surroundings
    own: frozenset[Period]
    lines: Lines
    missing: Mapping[tuple[str, Period], MissingReason | None]
    names: Mapping[str, LocalizedText]
    is_additive: bool
    is_example: bool

    @classmethod
    def of(cls, card: IndicatorCard, table: AreaTable, around: Surroundings) -> _Given:
        """Gather the figures of the table, those given by hand, and the own ones."""
        lines: dict[str, dict[Period, float | None]] = {}
        missing: dict[tuple[str, Period], MissingReason | None] = {}
        names = dict(table.names)
        for code, line in table.figures.items():
            lines[code] = {period: figure.value for period, figure in line.items()}
            missing |= {(code, period): figure.missing for period, figure in line.items() if figure.missing}
        is_example = table.is_example
        for series in card.with_role(SeriesRole.COMPARISON):
            code = normal_area(series.area_code) or series.area_code
            lines.setdefault(code, {}).update({each.period: each.value for each in series.figures})
            missing |= {(code, each.period): each.missing for each in series.figures if each.missing}
            is_example |= any(each.is_example for each in series.figures)
            names.setdefault(code, series.name)
        figures = card.actual.figures if card.actual else ()
        lines[around.own] = {figure.period: figure.value for figure in figures}
        own = frozenset(figure.period for figure in figures if figure.value is not None)
        return cls(around, own, lines, missing, names, card.measure is Measure.COUNT, is_example)

    def values(self, period: Period) -> dict[str, float]:
        """Give the values of the municipalities that existed at the end of the period."""
        return {
            code: value
            for code, line in self.lines.items()
            if (value := line.get(period)) is not None and self._is_municipality(code, period)
        }

    def areas(self, period: Period, now: Mapping[str, int], moved: Mapping[str, int]) -> tuple[ComparedArea, ...]:
        there = [code for code, line in self.lines.items() if period in line and self._is_municipality(code, period)]
        in_order = sorted(there, key=lambda code: (now.get(code, len(there) + 1), self._name(code).fi, code))
        return tuple(self.area(code, period, now.get(code), moved.get(code)) for code in in_order)

    def area(self, code: str, period: Period, place: int | None = None, change: int | None = None) -> ComparedArea:
        reason = self.missing.get((code, period))
        return ComparedArea(code, self._name(code), self.lines[code].get(period), place, change, reason)

    def lines_of(self, codes: set[str]) -> dict[str, dict[Period, float | None]]:
        """Give the lines of these on the areas of today, with the periods that the own municipality has."""
        mergers = [
            Merger(area.code, area.merged_into, area.valid_until)
            for area in self.around.areas.values()
            if area.merged_into and area.valid_until
        ]
        today = on_areas_of_today(self.lines, mergers, is_additive=self.is_additive)
        return {
            code: {period: value for period, value in sorted(today[code].items()) if period in self.own}
            for code in sorted(codes & today.keys())
        }

    def _is_municipality(self, code: str, period: Period) -> bool:
        area = self.around.areas.get(code)
        if area is None:
            return code.startswith("KU")
        return area.kind is AreaKind.MUNICIPALITY and area.exists_on(period.end)

    def _name(self, code: str) -> LocalizedText:
        area = self.around.areas.get(code)
        return area.name if area else self.names.get(code, LocalizedText(fi=code))


def _earlier(given: _Given, period: Period) -> Period | None:
    earliest = period.start.replace(year=period.start.year - YEARS_BACK, day=1)
    candidates = sorted(
        each for each in given.own if each.kind == period.kind and earliest <= each.start < period.start
    )
    same_season = [each for each in candidates if each.start.month == period.start.month]
    return next((each for each in same_season or candidates if len(given.values(each)) > 1), None)


def _groups(around: Surroundings, values: Mapping[str, float]) -> dict[PeerGroup, tuple[str, ...]]:
    """Give the groups that have anybody with a figure, the own municipality in none of them.

    Those of the same size and nearest by structure stand the nearest first, the others as they are given.
    """
    own = around.areas.get(around.own)
    region = own.region if own else ""
    same_size = _size(around)
    population = around.features.get(StructureFeature.POPULATION)
    sized = population.values if population else {}
    near = nearest(around.own, list(around.features.values()), places=around.places or None)
    found: dict[PeerGroup, Sequence[str]] = {
        PeerGroup.CHOSEN: around.peers,
        PeerGroup.REGION: [code for code, area in around.areas.items() if region and area.region == region],
        PeerGroup.SIZE: sorted(
            (code for code, people in sized.items() if size_class(people) == same_size),
            key=lambda code: (abs(log(sized[code] / sized[around.own])), code),
        ),
        PeerGroup.STRUCTURE: [each.code for each in near],
    }
    with_figures = {
        group: tuple(code for code in codes if code in values and code != around.own) for group, codes in found.items()
    }
    return {group: codes for group, codes in with_figures.items() if codes}


def _size(around: Surroundings) -> tuple[int, int | None] | None:
    population = around.features.get(StructureFeature.POPULATION)
    people = population.values.get(around.own) if population else None
    return size_class(people) if people else None


def _wider(around: Surroundings) -> tuple[str, ...]:
    own = around.areas.get(around.own)
    country = [code for code, area in around.areas.items() if area.kind is AreaKind.COUNTRY]
    return (*([own.region] if own and own.region else []), *country)
