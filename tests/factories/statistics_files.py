"""Cubes of any shape, and writers of them in the formats that are read: JSON-stat, px and tidy CSV, each in its variants."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from itertools import product
from math import prod
from typing import Any, Final, Literal

import numpy as np
import orjson
from hypothesis import strategies as st

from teoiksi.sources.cube import MISSING_CODES, CellState, Cube, Dimension, Role, texts
from teoiksi.sources.cube.missing import NUMBER_OF

SIGNS: Final = {
    CellState.NIL: "-",
    CellState.NOT_APPLICABLE: ".",
    CellState.NOT_AVAILABLE: "..",
    CellState.SUPPRESSED: "...",
    CellState.NOT_PUBLISHED: "....",
    CellState.UNKNOWN: "......",
}
ODD: Final = "aZ0 9;=,:#()[]{}'/\\%&<>*+-_.|~äÅö€\n\tÉß"
"""Everything that a string of a px file may hold, separators of every format among them; never a quotation mark."""


def names(alphabet: str) -> st.SearchStrategy[str]:
    """Texts that are not blank."""
    return st.text(alphabet, min_size=1, max_size=8).filter(lambda text: bool(text.strip()))


@st.composite
def cubes(draw: st.DrawFn, alphabet: str = ODD, most_dimensions: int = 4) -> Cube:
    """Cubes of one to four dimensions with odd names, some cells missing for every reason, numbers of every size."""
    ids = draw(st.lists(names(alphabet), min_size=1, max_size=most_dimensions, unique=True))
    dimensions = tuple(_dimension(draw, name, alphabet) for name in ids)
    sizes = tuple(dimension.size for dimension in dimensions)
    count = prod(sizes)
    numbers = st.one_of(
        st.floats(allow_nan=False, allow_infinity=False),
        st.integers(-(10**15), 10**15).map(float),
        st.just(0.0),
    )
    reasons = st.sampled_from([CellState.PRESENT, CellState.PRESENT, *SIGNS])
    values = np.array(draw(st.lists(numbers, min_size=count, max_size=count)), dtype=np.float64)
    states = np.array([NUMBER_OF[each] for each in draw(st.lists(reasons, min_size=count, max_size=count))], np.uint8)
    values[states != 0] = np.nan
    title = texts({"und": draw(names(alphabet.replace("#", "")))})
    return Cube(dimensions, values.reshape(sizes), states.reshape(sizes), title=title)


def _dimension(draw: st.DrawFn, name: str, alphabet: str) -> Dimension:
    codes = tuple(draw(st.lists(names(alphabet), min_size=1, max_size=4, unique=True)))
    labels = tuple(draw(st.lists(names(alphabet), min_size=len(codes), max_size=len(codes))))
    return Dimension(name, codes, Role.OTHER, texts({"und": name}), {"und": labels})


def signs(cube: Cube) -> list[str]:
    """The sign of each cell, empty where there is a figure."""
    return [SIGNS.get(MISSING_CODES[state], "") for state in cube.states.ravel().tolist()]


def json_stat(
    cube: Cube,
    *,
    is_old: bool = False,
    is_sparse: bool = False,
    index: Literal["list", "object"] = "object",
    status: Literal["list", "object"] = "object",
) -> bytes:
    """Write a cube as JSON-stat 1.x (a bundle) or 2.0."""
    flat: list[float | None] = [
        None if state else value
        for value, state in zip(cube.values.ravel().tolist(), cube.states.ravel().tolist(), strict=True)
    ]
    about = {"id": [each.id for each in cube.dimensions], "size": list(cube.shape)}
    dimension: dict[str, Any] = {each.id: _category(each, index) for each in cube.dimensions}
    given = signs(cube)
    document = {
        "label": cube.title["und"],
        "value": {str(place): value for place, value in enumerate(flat) if value is not None} if is_sparse else flat,
        "status": given if status == "list" else {str(place): sign for place, sign in enumerate(given) if sign},
    }
    if is_old:
        return orjson.dumps({"taulukko": {**document, "dimension": {**dimension, **about}}})
    return orjson.dumps({"version": "2.0", "class": "dataset", **document, **about, "dimension": dimension})


def _category(dimension: Dimension, index: str) -> Mapping[str, Any]:
    places = {code: place for place, code in enumerate(dimension.codes)}
    return {
        "label": dimension.name["und"],
        "category": {
            # The order of the keys of an object means nothing.
            "index": list(dimension.codes) if index == "list" else dict(reversed(places.items())),
            "label": dict(zip(dimension.codes, dimension.labels["und"], strict=True)),
        },
    }


def px(
    cube: Cube, *, encoding: str = "utf-8", keyed: Literal["", "CODES", "VALUES"] = "", delimiter: str = " "
) -> bytes:
    """Write a cube as a px file in Finnish and Swedish (with ``sv`` put before each text), all but the last dimension in
    STUB; with KEYS, rows of nothing but zeros are left out."""
    *stub, heading = [dimension.id for dimension in cube.dimensions]
    lines = [
        f'CHARSET="{"Unicode" if encoding.startswith("utf-8") else "ANSI"}";', f'CODEPAGE="{encoding.removesuffix("-sig")}";',
        'LANGUAGE="fi";', 'LANGUAGES="fi","sv";', "DECIMALS=2;", 'MATRIX="m";', 'SUBJECT-CODE="s";', 'SUBJECT-AREA="s";',
        'CONTENTS="c";', 'UNITS="u";', f'TITLE={_split(cube.title["und"])};', f'TITLE[sv]={_split("sv" + cube.title["und"])};',
        f"HEADING={_listed([heading])};", f'HEADING[sv]={_listed(["sv" + heading])};',
    ]  # fmt: skip
    if stub:
        lines += [f"STUB={_listed(stub)};", f"STUB[sv]={_listed(['sv' + name for name in stub])};"]
    for dimension in cube.dimensions:
        labels = dimension.labels["und"]
        lines += [
            f'VALUES("{dimension.id}")={_listed(labels)};',
            f'VALUES[sv]("sv{dimension.id}")={_listed(["sv" + label for label in labels])};',
            f'CODES("{dimension.id}")={_listed(dimension.codes)};',
        ]
    if keyed:
        lines += [f'KEYS("{name}")={keyed};' for name in stub]
    return "\n".join([*lines, "DATA=", *_rows(cube, keyed, delimiter), ";"]).encode(encoding)


def _rows(cube: Cube, keyed: str, delimiter: str) -> list[str]:
    width = cube.shape[-1]
    pairs = zip(cube.values.ravel().tolist(), signs(cube), strict=True)
    words = [f'"{sign}"' if sign else repr(value) for value, sign in pairs]
    rows = [words[start : start + width] for start in range(0, len(words), width)]
    if not keyed:
        return [delimiter.join(row) for row in rows]
    of_stub = cube.dimensions[:-1]
    keys = product(*(each.codes if keyed == "CODES" else each.labels["und"] for each in of_stub))
    written = zip(keys, rows, strict=True)
    return [
        ",".join([*(f'"{key}"' for key in of_row), delimiter.join(row)])
        for of_row, row in written
        if any(word not in {"0.0", "-0.0"} for word in row)
    ]


def _listed(found: list[str] | tuple[str, ...]) -> str:
    return ",\n".join(f'"{text}"' for text in found)


def _split(text: str) -> str:
    """Write a long text as writers do: in strings one after another."""
    middle = len(text) // 2
    return f'"{text[:middle]}"\n"{text[middle:]}"'


def tidy_csv(cube: Cube, *, separator: str = ";", decimal: str = ".") -> bytes:
    """Write a cube as rows, the cells in the order of the cube."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=separator, quoting=csv.QUOTE_ALL)
    writer.writerow([*(dimension.id for dimension in cube.dimensions), "value"])
    cells = product(*(dimension.codes for dimension in cube.dimensions))
    for codes, value, sign in zip(cells, cube.values.ravel().tolist(), signs(cube), strict=True):
        writer.writerow([*codes, sign or repr(value).replace(".", decimal)])
    return file.getvalue().encode()
