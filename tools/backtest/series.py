"""The series that the outlook is tried on: the demonstration's, and every table and control chart of the test data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np

import teoiksi
from teoiksi.kernel.period import Period
from teoiksi.kernel.problems import BadInput
from teoiksi.numerics.analyses import STEPS_OF_YEAR
from teoiksi.numerics.periods import gapless_end
from teoiksi.sources.any_file import read_any
from teoiksi.sources.cube.cube import Cube
from teoiksi.sources.cube.periods import period_of
from teoiksi.sources.cube.roles import Role
from teoiksi.sources.strategy_file.read import read_strategy

LEAST: Final = 15
"""Ten figures to continue, and five that came."""

Series = tuple[str, int, list[float]]
"""Where it is from, how many steps a year has, and its values, oldest first."""


def real_series(folder: str, most: int) -> list[Series]:
    """Give the series of the demonstration and of this folder of test data, if there is one; each only once, though the same
    figures may stand in two files."""
    every = list(demo_series())
    if folder:
        every += [*control_chart_series(Path(folder)), *series_of_tables(Path(folder), most)]
    return list({tuple(values): (name, season, values) for name, season, values in reversed(every)}.values())[::-1]


def demo_series() -> Iterator[Series]:
    """Give the series of the demonstration that are long enough."""
    for file in sorted((Path(teoiksi.__file__).parent / "cli/demo").glob("*.yaml")):
        for part in read_strategy(file.read_bytes()).indicators:
            for series in part.series:
                known = [(figure.period, figure.value) for figure in series.figures if figure.value is not None]
                yield from _of_points("the demo's series", known)


def control_chart_series(root: Path) -> Iterator[Series]:
    """Give the real series of hospitals, monthly."""
    for file in sorted(root.glob("spc/series*.json")):
        for case in json.loads(file.read_bytes())["cases"]:
            if str(case["set"]).startswith("real"):
                yield f"monthly, {case['set']}", 12, [float(value) for value in case["input"]["values"]]


def series_of_tables(root: Path, most: int) -> Iterator[Series]:
    """Give the whole series of every table of statistics that has a time, evenly chosen, at most so many of each file."""
    for file in sorted(each for each in root.glob("statistics/*/*") if each.is_file()):
        try:
            cubes = read_any(file.read_bytes())
        except BadInput:
            continue
        found = [series for cube in cubes for series in _of_cube(file.name, cube)]
        for place in sorted({round(at) for at in np.linspace(0, len(found) - 1, min(most, len(found)))}):
            yield found[place]


def _of_cube(name: str, cube: Cube) -> Iterator[Series]:
    time = cube.only(Role.TIME)
    if time is None or time.size < LEAST:
        return
    periods = [found and found[0] for found in (period_of(time, code) for code in time.codes)]
    rows = np.moveaxis(cube.values, cube.dimensions.index(time), -1).reshape(-1, time.size)
    for row in rows[np.isfinite(rows).sum(axis=1) >= LEAST]:
        known = [(period, float(value)) for period, value in zip(periods, row, strict=True) if period]
        yield from _of_points(name, sorted(point for point in known if np.isfinite(point[1])))


def _of_points(name: str, known: Sequence[tuple[Period, float]]) -> Iterator[Series]:
    points = gapless_end(known)
    values = [value for _, value in points]
    if len(values) >= LEAST and len(set(values)) > len(values) // 2:
        yield name, STEPS_OF_YEAR.get(points[0][0].kind, 1), values
