"""The calls of Sotkanet: search, description, figures. Every answer has all regions; those asked for are picked from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import urlencode

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.cube import Cube, Dimension, Role, Unit, texts
from teoiksi.sources.network import Client
from teoiksi.sources.services import FoundTable, Selection, ServiceProfile, TableDescription
from teoiksi.sources.services.spreading import spread
from teoiksi.sources.sotkanet import figures
from teoiksi.sources.sotkanet.indicators import Indicator, read_indicator, read_indicators
from teoiksi.sources.sotkanet.regions import Region, areas, read_regions

_YEARS_AT_ONCE = 10
_MOST_FOUND = 100


@dataclass
class Sotkanet:
    """Sotkanet; ``table`` is the number of an indicator, as ``127``. Regions are asked once for each run."""

    profile: ServiceProfile
    client: Client
    _regions: Mapping[int, Region] | None = field(default=None, init=False)
    _indicators: Sequence[Indicator] | None = field(default=None, init=False)
    _described: dict[tuple[str, str], TableDescription] = field(default_factory=dict, init=False)

    def find(self, text: str, *, language: str = "fi") -> tuple[FoundTable, ...]:
        """Search indicators whose title has every word; the service itself has no search."""
        if self._indicators is None:
            self._indicators = read_indicators(self._get("indicators"))
        words = text.casefold().split()
        found = [each for each in self._indicators if _has(each.title.get(language, ""), words)]
        return tuple(
            FoundTable(str(each.number), each.title.get(language, ""), each.updated) for each in found[:_MOST_FOUND]
        )

    def describe(self, table: str, *, language: str = "fi") -> TableDescription:
        """Ask what an indicator is, and which regions there are; once in a run."""
        if (table, language) not in self._described:
            self._described[table, language] = self._describe(table, language)
        return self._described[table, language]

    def _describe(self, table: str, language: str) -> TableDescription:
        indicator = read_indicator(self._get(f"indicators/{_number(table)}"))
        first, last = indicator.years or (0, -1)
        dimensions = (
            Dimension("region", tuple(areas(self.regions().values())), Role.AREA, labels=self._names()),
            Dimension("year", tuple(str(year) for year in range(first, last + 1)), Role.TIME),
            Dimension("gender", indicator.genders),
            _content(indicator),
        )
        return TableDescription(
            table,
            dimensions,
            indicator.title,
            indicator.updated,
            figures.SOURCE,
            figures.LICENCE,
            f"{self.profile.address}indicators/{table}",
            tuple(filter(None, (each.get(language, "") for each in (indicator.description, indicator.limits)))),
        )

    def fetch(self, table: str, selection: Selection, *, language: str = "fi") -> Cube:
        """Get the figures of a selection, ten years at a time; a cell without a row is missing."""
        years = selection.get("year", ())
        genders = selection.get("gender", ("total",))
        parts = []
        for start in range(0, len(years), _YEARS_AT_ONCE):
            query = [("indicator", _number(table))]
            query += [("years", year) for year in years[start : start + _YEARS_AT_ONCE]]
            query += [("genders", gender) for gender in genders]
            address = f"{self.profile.address}json?{urlencode(query)}"
            parts.append(figures.read_json(self.client.get(address).body, self.regions(), address=address))
        described = self.describe(table, language=language)
        wanted = {dimension.id: selection.get(dimension.id, dimension.codes) for dimension in described.dimensions}
        return spread(parts, described, wanted | {"gender": genders})

    def regions(self) -> Mapping[int, Region]:
        """Give the regions by Sotkanet's numbers."""
        if self._regions is None:
            self._regions = read_regions(self._get("regions"))
        return self._regions

    def _names(self) -> Mapping[str, tuple[str, ...]]:
        of_area = areas(self.regions().values())
        return MappingProxyType(
            {
                language: tuple(region.names.get(language, code) for code, region in of_area.items())
                for language in ("fi", "sv", "en")
            }
        )

    def _get(self, path: str) -> bytes:
        return self.client.get(f"{self.profile.address}{path}").body


def _content(indicator: Indicator) -> Dimension:
    value = Unit(texts({"und": indicator.unit} if indicator.unit else {}), indicator.decimals)
    return Dimension("content", ("value", "absValue"), Role.CONTENT, units=(value, Unit(decimals=0)))


def _has(title: str, words: Sequence[str]) -> bool:
    return bool(words) and all(word in title.casefold() for word in words)


def _number(table: str) -> str:
    if not (table.isascii() and table.isdigit()):
        what = f"”{table}” ei ole Sotkanetin mittarin numero"
        raise BadInput([Problem("not-a-number", what, "Numero näkyy mittarin osoitteessa Sotkanetissa")])
    return table
