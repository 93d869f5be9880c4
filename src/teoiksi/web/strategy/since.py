"""What has changed since the quarter before ended: outcomes counted then and now, and the indicators that moved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.web.strategy.states import Prepared, Row, State, rows, state_of


@dataclass(frozen=True, slots=True)
class Moved:
    """An indicator whose outcome is another one now."""

    name: str
    address: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Since:
    """Both counts, and what moved; ``is_known`` is false when no figure of these indicators was here yet on the day."""

    day: str
    is_known: bool
    then: State
    now: State
    moved: list[Moved]


def since(slugs: Iterable[str], prepared: Prepared, language: Language, query: str = "") -> Since | None:
    """Compare the outcomes of these indicators with those of the day of ``then``; nothing without an assessed indicator. The
    addresses of those that moved end in the ``query``."""
    found = {row["slug"]: row for row in rows(dict.fromkeys(slugs), prepared) if row["outcome"] != "context"}
    told = {slug: row for slug, row in found.items() if row.get("then")}
    if not told:
        return None
    day = date.fromisoformat(max(row["then"]["on"] for row in told.values()))
    earlier = {slug: {**row, "outcome": row["then"]["outcome"]} for slug, row in told.items()}
    return Since(
        day=writing.day(day, language),
        is_known=any(row["then"]["had_figures"] for row in told.values()),
        then=state_of(told, earlier),
        now=state_of(told, told),
        moved=[_moved(row, query) for row in told.values() if row["then"]["outcome"] != row["outcome"]],
    )


def _moved(row: Row, query: str) -> Moved:
    address = reverse("indicators:indicator", args=[row["slug"]]) + query
    return Moved(row["name"], address, row["then"]["outcome"], row["outcome"])
