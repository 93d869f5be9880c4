"""Has the worker count anew all that rests on figures; it loads none of that, so pages and commands may use it.

Charts are drawn after the counting, for they show it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from teoiksi.jobs.deferring import by_name, defer_once

ANALYSE: Final = "teoiksi.jobs.analysing.analyse_indicator"
ANALYSE_ALL: Final = "teoiksi.jobs.analysing.analyse_all"
COMPARE: Final = "teoiksi.jobs.comparing.compare"
COMPARE_ALL: Final = "teoiksi.jobs.comparing.compare_all"


def figures_changed(slugs: Iterable[str]) -> None:
    """Have these indicators analysed, compared with other municipalities and drawn; once, however often they change."""
    for slug in slugs:
        defer_once(by_name(ANALYSE, queue="indicators", queueing_lock=f"analyse_indicator:{slug}"), slug=slug)
        defer_once(by_name(COMPARE, queue="indicators", queueing_lock=f"compare:{slug}"), slug=slug)


def anything_changed() -> None:
    """Have all indicators analysed, compared and drawn: figures, areas, peers or definitions have changed."""
    for name in (ANALYSE_ALL, COMPARE_ALL):
        lock = name.rpartition(".")[2]
        defer_once(by_name(name, queue="indicators", queueing_lock=lock, lock=lock))
