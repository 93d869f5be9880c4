"""What is measured, what it may cost at most, and whether it holds: names, limits and the arithmetic of the bench."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any, Final

REFERENCE: Final = 0.52
"""Seconds of CPU that the yardstick takes on the machine for which the limits on CPU time are given."""

PAGES: Final[Mapping[str, str]] = {
    "front": "front page",
    "spearhead": "page of a spearhead with 83 goals",
    "indicator": "page of an indicator",
    "indicators": "list of 200 indicators with trend, target and assessment",
    "table": "list of 200 indicators with ten values and assessment",
    "goals": "list of 500 goals",
    "actions": "list of 500 actions",
    "programme": "page of a programme with 83 actions",
    "action": "page of an action",
    "search": "search with its answers",
    "strategy": "whole strategy as a text",
}
"""The pages, by the name that their figures carry."""

NOT_KEPT: Final = frozenset({"search"})
"""Hardly anyone asks for the same words twice, so these pages are made anew for each reader."""

OF_A_PAGE: Final[Mapping[str, tuple[str, str]]] = {
    "anew": ("ms CPU", "made anew and packed"),
    "database": ("ms CPU", "the same, CPU of PostgreSQL"),
    "calls": ("calls", "the same, calls of the database"),
    "kept": ("µs CPU", "from kept pages"),
    "kept_ratio": ("× peer", "from kept pages, beside a static file from the same server"),
    "not_modified": ("µs CPU", "not changed since the reader's last visit (304)"),
    "raw": ("bytes", "HTML"),
    "gzip": ("bytes", "HTML, gzip"),
    "br": ("bytes", "HTML, Brotli"),
    "weight_390": ("kB", "first view in Chromium 390 wide, everything over the wire"),
    "weight_1280": ("kB", "first view in Chromium 1280 wide, everything over the wire"),
}
"""What is measured of each page: unit and words."""

OF_A_KEPT_PAGE: Final = frozenset({"kept", "kept_ratio", "not_modified"})
"""What is measured only of pages that are kept."""

OTHERS: Final[Mapping[str, tuple[str, str]]] = {
    "yardstick": ("s CPU", 'python -c "sum(i*i for i in range(10**7))"'),
    "peer.static": ("µs CPU", "peer: the site's style sheet, by WhiteNoise from the same Granian"),
    "peer.view": ("µs CPU", "peer: Django's shortest view (robots.txt), all middleware, no database"),
    "peer.plain": ("ms CPU", "peer: 200 indicators with ten values, Django's ORM and template in the usual way"),
    "change": ("s", "from a stored figure to the page that shows it"),
    "change.action": ("s", "from a told state of an action to the list that shows it"),
    "together.errors": ("people", "of 200 who tell of their actions at the same time, those who met an error"),
    "together": ("s", "the same, until the answer, in the middle of all"),
    "together.last": ("s", "the same, until the last has an answer"),
    "load.read": ("s CPU", "strategy file of 1.5 MB read and checked"),
    "load.store": ("s CPU", "the same stored with its history"),
    "actions.load": ("s CPU", "500 actions from a programme file, with 800 updates"),
    "actions.load.calls": ("calls", "the same, calls of the database"),
    "actions.import": ("s CPU", "300 changed actions from a workbook"),
    "actions.import.calls": ("calls", "the same, calls of the database"),
    "store.ratio": ("× peer", "100,000 figures stored, beside a bare COPY of the same rows"),
    "areas.ratio": (
        "× peer",
        "a table of 310 areas, 40 years and 10 contents stored, beside a bare COPY of the same rows",
    ),
    "areas.again": ("× peer", "the same table again, of which nothing is new"),
    "areas.page": ("s CPU", "the same table from the answer to the page of comparison"),
    "assess": ("s CPU", "10,000 assessments"),
    "assess.charts": ("s CPU", "10,000 monthly series of three years judged by their control charts"),
    "analyse.years": ("ms CPU", "signals, chance and outlook of a series of 24 years, in the worker"),
    "analyse.months": ("ms CPU", "the same of four years of months"),
    "read.json_stat": ("ms CPU", "a million cells of JSON-stat into the cube"),
    "peer.json_stat.pyjstat": ("ms CPU", "the same by pyjstat into a frame of pandas"),
    "peer.json_stat.pxwebpy": ("ms CPU", "the same by pxwebpy into rows"),
    "read.px": ("ms CPU", "a million cells of a px file into the cube"),
    "peer.px.pyaxis": ("ms CPU", "the same by pyaxis into a frame of pandas, figures as texts"),
    "chart.first": ("ms CPU", "the first chart, with the start of the process that draws"),
    "chart": ("ms CPU", "a later chart"),
    "paper.first": ("s CPU", "the council's report as PDF, with the start of the process that typesets"),
    "paper.first.wait": ("s", "the same, until it is there"),
    "paper": ("s CPU", "another report of the same size, from the frozen round to the file"),
    "paper.wait": ("s", "the same, until it is there"),
    "paper.pages": ("pages", "in that report"),
    "paper.charts": ("charts", "in that report"),
    "memory.start": ("MB", "web process after its first page"),
    "memory.pages": ("MB", "after every page in Finnish but those of the indicators"),
    "memory": ("MB", "after every page in Finnish, a chart drawn for each of 200 indicators"),
    "memory.drawer": ("MB", "beside it, until a minute without charts: the process that drew them"),
}
"""Everything else: unit and words."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that is allowed; one on CPU time is given for the reference machine and scaled to this one."""

    most: float
    of_cpu: bool = False

    def here(self, yardstick: float) -> float:
        """Give the limit on a machine whose yardstick takes so many seconds of CPU."""
        return self.most * yardstick / REFERENCE if self.of_cpu else self.most


LIMITS: Final[Mapping[str, Limit]] = {
    **{f"{page}.anew": Limit(40, of_cpu=True) for page in ("actions", "goals", "indicators", "table")},
    **{f"{page}.calls": Limit(8) for page in ("actions", "goals", "indicators", "table")},
    **{f"{page}.kept_ratio": Limit(2) for page in PAGES if page not in NOT_KEPT},
    **{f"{page}.weight_{width}": Limit(100) for page in PAGES for width in (390, 1280)},
    "change": Limit(1),
    "change.action": Limit(1),
    "together.errors": Limit(0),
    "actions.load": Limit(5, of_cpu=True),
    "actions.load.calls": Limit(250),
    "actions.import": Limit(3, of_cpu=True),
    "actions.import.calls": Limit(60),
    "store.ratio": Limit(1.3),
    "areas.ratio": Limit(1.3),
    "areas.page": Limit(3, of_cpu=True),
    "assess": Limit(1, of_cpu=True),
    "assess.charts": Limit(1, of_cpu=True),
    "read.json_stat": Limit(250, of_cpu=True),  # 4 million cells a second
    "read.px": Limit(667, of_cpu=True),  # 1.5 million cells a second
    "paper.first": Limit(2, of_cpu=True),
    "paper": Limit(2, of_cpu=True),
    "memory": Limit(250),
}
"""What "fast" means, by name; everything else is only told."""


@dataclass(frozen=True, slots=True)
class Result:
    """One figure beside its limit; ``value`` is None when it could not be measured, and ``note`` then says why."""

    name: str
    value: float | None
    unit: str
    words: str
    goal: float | None = None
    limit_here: float | None = None
    note: str = ""

    @property
    def holds(self) -> bool | None:
        """Whether the value is within the limit; none when there is no limit or no value."""
        if self.limit_here is None or self.value is None:
            return None
        return self.value <= self.limit_here

    def as_mapping(self) -> dict[str, Any]:
        """Give what the file says of it."""
        return {
            "value": self.value,
            "unit": self.unit,
            "goal": self.goal,
            "limit_here": self.limit_here,
            "holds": self.holds,
            "what": self.words,
            **({"note": self.note} if self.note else {}),
        }


def all_names() -> list[str]:
    """Name everything that is measured, in the order of the table."""
    return [*(f"{page}.{measure}" for page in PAGES for measure in OF_A_PAGE if is_measured(page, measure)), *OTHERS]


def is_measured(page: str, measure: str) -> bool:
    """Whether this is measured of this page."""
    return page not in NOT_KEPT or measure not in OF_A_KEPT_PAGE


def unit_and_words(name: str) -> tuple[str, str]:
    """Give the unit of a figure and what it is.

    :raises KeyError: when nothing of this name is measured.
    """
    if name in OTHERS:
        return OTHERS[name]
    page, _dot, measure = name.partition(".")
    unit, words = OF_A_PAGE[measure]
    return unit, f"{PAGES[page]}: {words}"


def judged(values: Mapping[str, float], *, notes: Mapping[str, str]) -> list[Result]:
    """Give a result for every name, measured or not; limits on CPU time are scaled by the yardstick among the values.

    :raises KeyError: when a value has a name that is not in the tables, or the yardstick is missing.
    """
    for name in values:
        unit_and_words(name)
    yardstick = values["yardstick"]
    return [_judged(name, values.get(name), yardstick, notes) for name in all_names()]


def _judged(name: str, value: float | None, yardstick: float, notes: Mapping[str, str]) -> Result:
    unit, words = unit_and_words(name)
    limit = LIMITS.get(name)
    missing = "not measured" if value is None else ""
    return Result(
        name,
        None if value is None else rounded(value),
        unit,
        words,
        goal=limit.most if limit else None,
        limit_here=rounded(limit.here(yardstick)) if limit else None,
        note=notes.get(name, missing),
    )


def rounded(value: float) -> float:
    """Round to three significant digits, as much as repeats from run to run; whole numbers stay whole."""
    return float(f"{value:.3g}") if abs(value) < 1000 else float(round(value))


def typical(rounds: Sequence[float]) -> float:
    """Give the median of the rounds: one disturbed round does not move it.

    :raises ValueError: when there are none.
    """
    if not rounds:
        raise ValueError("no rounds")
    return median(rounds)
