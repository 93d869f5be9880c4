"""What is coming: the next expected figures and the due dates of targets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from teoiksi.web.strategy.states import Prepared


def coming(slugs: Iterable[str], prepared: Prepared) -> list[Mapping[str, Any]]:
    """Give the prepared contents of the indicators that wait for a figure or have a dated target, soonest first."""
    waiting = [prepared[slug] for slug in dict.fromkeys(slugs) if slug in prepared]
    return sorted((row for row in waiting if row["coming_on"]), key=lambda row: str(row["coming_on"]))
