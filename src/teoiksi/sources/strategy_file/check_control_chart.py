"""What the control chart of an indicator needs to make sense: a rhythm that has one, and days that differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from teoiksi.kernel.problems import Problem
from teoiksi.sources.strategy_file.tree import Mapping, mapping_in, mappings_in, problem_at, problem_at_key, scalar_in

_TOO_SELDOM: Final = ("half_year", "year", "two_years")


def check_control_chart(indicator: Mapping) -> Iterator[Problem]:
    """Find settings of a control chart where there is none, and two rebasings on one day."""
    rhythm = scalar_in(indicator, "rhythm")
    if "control_chart" in indicator and rhythm is not None and rhythm in _TOO_SELDOM:
        yield problem_at_key(
            indicator,
            "control_chart",
            "control_chart_too_seldom",
            "Tavallinen vaihtelu lasketaan vain kuukausittain tai neljännesvuosittain tulevista luvuista.",
            "Poista control_chart, tai korjaa mittarin päivitysväli (rhythm): month tai quarter.",
        )
    seen = set[str]()
    for rebase in mappings_in(mapping_in(indicator, "control_chart"), "rebase"):
        day = scalar_in(rebase, "day")
        if day is not None and day in seen:
            yield problem_at(
                day,
                "rebase_twice",
                f"Tavallinen vaihtelu lasketaan uudelleen kahdesti samasta päivästä {day} alkaen.",
                "Jätä päivälle vain yksi kohta.",
            )
        seen |= {str(day)} if day is not None else set()
