"""The regions of Sotkanet: its own numbers, and which area each is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.area_codes import area_code
from teoiksi.sources.cube import Texts, texts


@dataclass(frozen=True, slots=True)
class Region:
    """A region: Sotkanet's number, the code of the area that it is, its names, and the regions it belongs to."""

    number: int
    area: str
    names: Texts
    member_of: tuple[int, ...]


def read_regions(content: bytes) -> Mapping[int, Region]:
    """Read the answer of ``/regions``, by Sotkanet's numbers.

    Numbers of regions change (wellbeing counties had others until 2023), so this is asked anew at each run.

    :raises BadInput: when it is no such list.
    """
    try:
        found: Any = orjson.loads(content)
        return {region.number: region for region in map(_region, found)}
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadInput([_not_regions()]) from error


def areas(regions: Iterable[Region]) -> Mapping[str, Region]:
    """Give the regions by the codes of their areas; of two regions with one area the newer (larger) number counts."""
    return {region.area: region for region in sorted(regions, key=lambda region: region.number)}


def _region(found: Any) -> Region:
    number, title = int(found["id"]), found["title"]
    names = texts({language: title[language] for language in ("fi", "sv", "en") if title.get(language)})
    members = tuple(int(each) for each in found.get("memberOf") or ())
    return Region(number, area_code(str(found["category"]), str(found["code"])), names, members)


def _not_regions() -> Problem:
    return Problem("not-regions", "Vastaus ei ole Sotkanetin aluelista", "Hae alueet uudelleen osoitteesta /regions")
