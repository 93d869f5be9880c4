"""The figures of Sotkanet (``/json`` and ``/csv``) as a cube: indicator, area, year, gender, and value with its count."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite, prod
from typing import Any, Final

import numpy as np
import orjson

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.cube import CellState, Cube, Dimension, Role, texts
from teoiksi.sources.cube.missing import NUMBER_OF
from teoiksi.sources.limits import DEFAULT_LIMITS
from teoiksi.sources.sotkanet.regions import Region

LICENCE: Final = "CC BY 4.0"
SOURCE: Final = texts(fi="THL, Sotkanet", sv="THL, Sotkanet", en="THL, Sotkanet")

_CSV_COLUMNS: Final = ("indicator", "region", "year", "gender", "primary value", "absolute value")
_GENDERS: Final = {
    "fi": {"total": "yhteensä", "male": "miehet", "female": "naiset"},
    "sv": {"total": "totalt", "male": "män", "female": "kvinnor"},
    "en": {"total": "total", "male": "men", "female": "women"},
}
_CONTENTS: Final = ("value", "absValue")
_CONTENT_LABELS: Final = {
    "fi": ("luku", "lukumäärä"),
    "sv": ("värde", "antal"),
    "en": ("value", "absolute value"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an answer; ``count`` is the number behind a ratio."""

    indicator: int
    region: int
    year: int
    gender: str
    value: float | None
    count: float | None


def read_json(content: bytes, regions: Mapping[int, Region] | None = None, *, address: str = "") -> Cube:
    """Read an answer of ``/json``; without ``regions`` the codes of areas are Sotkanet's numbers.

    A figure that is not there has no row: fewer than five cases in a municipality are not published, and some indicators
    have no total.

    :raises BadInput: when it is no such answer, a row is there twice, or a row names an unknown region.
    """
    try:
        rows = [_json_row(each) for each in orjson.loads(content)]
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise BadInput([_problem("not-figures", "Vastaus ei ole Sotkanetin lukuja (JSON)")]) from error
    return _cube(rows, regions, address)


def read_csv(content: bytes, regions: Mapping[int, Region] | None = None, *, address: str = "") -> Cube:
    """Read an answer of ``/csv``: ``indicator;region;year;gender;primary value;absolute value``.

    :raises BadInput: as :func:`read_json`.
    """
    try:
        lines = csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")
        if tuple(lines.fieldnames or ()) != _CSV_COLUMNS:
            raise ValueError(lines.fieldnames)
        rows = [_csv_row(line) for line in lines]
    except (UnicodeDecodeError, csv.Error, KeyError, TypeError, ValueError) as error:
        raise BadInput([_problem("not-figures", "Vastaus ei ole Sotkanetin lukuja (CSV)")]) from error
    return _cube(rows, regions, address)


def _json_row(found: Any) -> Row:
    return Row(
        int(found["indicator"]),
        int(found["region"]),
        int(found["year"]),
        str(found["gender"]),
        _number(found.get("value")),
        _number(found.get("absValue")),
    )


def _csv_row(line: Mapping[str, str]) -> Row:
    keys = (int(line["indicator"]), int(line["region"]), int(line["year"]), str(line["gender"]))
    return Row(*keys, _number(line["primary value"]), _number(line["absolute value"]))


def _number(found: object) -> float | None:
    if found is None or found == "":
        return None
    number = float(found.replace(",", ".") if isinstance(found, str) else found)  # type: ignore[arg-type] # refused
    if isinstance(found, bool) or not isfinite(number):
        raise ValueError(found)
    return number


def _cube(rows: Sequence[Row], regions: Mapping[int, Region] | None, address: str) -> Cube:
    if regions is not None and (strangers := {row.region for row in rows} - regions.keys()):
        text = f"Vastauksessa on alue {min(strangers)}, jota aluelistassa ei ole"
        raise BadInput([_problem("unknown-region", text)])
    dimensions = (
        Dimension("indicator", _ordered(str(row.indicator) for row in rows)),
        _area_dimension(rows, regions),
        Dimension("year", _ordered(str(row.year) for row in rows), Role.TIME),
        _gender_dimension(rows),
        Dimension("content", _CONTENTS, Role.CONTENT, labels=_CONTENT_LABELS),
    )
    shape = tuple(dimension.size for dimension in dimensions)
    if prod(shape) > DEFAULT_LIMITS.cells:
        raise BadInput([_problem("too-many-cells", f"Vastauksessa olisi {prod(shape)} solua")])
    values = np.full(shape, np.nan)
    states = np.full(shape, NUMBER_OF[CellState.NO_ROW], dtype=np.uint8)
    seen: set[tuple[int, ...]] = set()
    for row in rows:
        area = regions[row.region].area if regions is not None else str(row.region)
        keys = (str(row.indicator), area, str(row.year), row.gender)
        place = tuple(dimension.positions[key] for dimension, key in zip(dimensions[:4], keys, strict=True))
        if place in seen:
            raise BadInput([_problem("row-twice", f"Sama rivi on kahdesti: {', '.join(keys)}")])
        seen.add(place)
        for content, number in enumerate((row.value, row.count)):
            values[(*place, content)] = np.nan if number is None else number
            states[(*place, content)] = NUMBER_OF[CellState.NOT_AVAILABLE] if number is None else 0
    return Cube(dimensions, values, states, source=SOURCE, licence=LICENCE, address=address)


def _ordered(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(codes), key=lambda code: (len(code), code)))


def _area_dimension(rows: Sequence[Row], regions: Mapping[int, Region] | None) -> Dimension:
    numbers = sorted({row.region for row in rows})
    if regions is None:
        return Dimension("region", tuple(str(number) for number in numbers), Role.AREA)
    found = {regions[number].area: regions[number] for number in numbers}
    codes = _ordered(found)
    labels = {
        language: tuple(found[code].names.get(language, code) for code in codes) for language in ("fi", "sv", "en")
    }
    return Dimension("region", codes, Role.AREA, labels=labels)


def _gender_dimension(rows: Sequence[Row]) -> Dimension:
    codes = _ordered(row.gender for row in rows)
    labels = {language: tuple(names.get(code, code) for code in codes) for language, names in _GENDERS.items()}
    return Dimension("gender", codes, labels=labels)


def _problem(code: str, what: str) -> Problem:
    return Problem(code, what, "Tarkista vastaus tai hae se uudelleen")
