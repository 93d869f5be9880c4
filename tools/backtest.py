"""Tries the outlook on the past: how many of the figures that came did its intervals hold?

usage: python tools/backtest.py [SERIES]

Takes the demo's series and, under TEOIKSI_TEST_DATA, every table of statistics and every control-chart series, at most SERIES
(40) of each file. From three moments of each series it is continued by five steps, and these are compared with what came.
"""

from __future__ import annotations

import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np

import teoiksi
from teoiksi.kernel.period import Period
from teoiksi.kernel.problems import BadInput
from teoiksi.numerics.analyses import STEPS_OF_YEAR
from teoiksi.numerics.outlook import outlook
from teoiksi.numerics.outlooks import Ahead, Outlook
from teoiksi.numerics.periods import gapless_end
from teoiksi.sources.any_file import read_any
from teoiksi.sources.cube.cube import Cube
from teoiksi.sources.cube.periods import period_of
from teoiksi.sources.cube.roles import Role
from teoiksi.sources.strategy_file.read import read_strategy

AHEAD: Final = 5
SHOWN: Final = (1, 3, 5)
LEAST: Final = 15
"""Ten figures to continue, and five that came."""

Series = tuple[str, int, list[float]]
"""Where it is from, how many steps a year has, and its values, oldest first."""


@dataclass
class Held:
    """Which of the figures that came were held, by step: in the interval of 80 %, and in that of 95 %."""

    series: int = 0
    narrow: defaultdict[int, list[bool]] = field(default_factory=lambda: defaultdict(list))
    wide: defaultdict[int, list[bool]] = field(default_factory=lambda: defaultdict(list))

    def add(self, step: int, ahead: Ahead, came: float) -> None:
        """Count one figure."""
        self.narrow[step].append(ahead.low <= came <= ahead.high)
        self.wide[step].append(ahead.wide_low <= came <= ahead.wide_high)

    def row(self, name: str) -> str:
        """Write a row of a Markdown table."""
        shares = [
            f"{sum(of[step]) / len(of[step]):.0%}" if of[step] else "–"
            for of in (self.narrow, self.wide)
            for step in SHOWN
        ]
        return f"| {name} | {self.series} | {len(self.narrow[1])} | {' | '.join(shares)} |"


def tried(values: Sequence[float], season: int, into: Held) -> None:
    """Continue the series from three moments of its past."""
    into.series += 1
    moments = sorted({LEAST - AHEAD, (LEAST - AHEAD + len(values) - AHEAD) // 2, len(values) - AHEAD})
    for moment in moments:
        found = outlook(values[:moment], AHEAD, season=season)
        if isinstance(found, Outlook):
            for step in range(1, AHEAD + 1):
                into.add(step, found.ahead[step - 1], values[moment + step - 1])


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


def main(most: int) -> None:
    """Print the table that docs/reference/outlook.md shows."""
    folder = os.environ.get("TEOIKSI_TEST_DATA", "")
    every = list(demo_series())
    if folder:
        every += [*control_chart_series(Path(folder)), *series_of_tables(Path(folder), most)]
    held: defaultdict[str, Held] = defaultdict(Held)
    for name, season, values in every:
        tried(values, season, held[name])
    print("| series from | series | trials | 80 %, step 1 | 3 | 5 | 95 %, step 1 | 3 | 5 |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    whole = Held()
    for name, one in held.items():
        print(one.row(name))
        whole.series += one.series
        for step in range(1, AHEAD + 1):
            whole.narrow[step] += one.narrow[step]
            whole.wide[step] += one.wide[step]
    print(whole.row("**all**"))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
