"""Days of the demo's annual wheel: made up, and marked so on the page."""

from __future__ import annotations

from datetime import date
from typing import Final

from teoiksi.domains.annual_wheel import queries, services
from teoiksi.domains.annual_wheel.types import EntryPart, OccasionKind
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText

_DAYS: Final = (
    (
        "karkiryhmien-kevatpaiva",
        OccasionKind.MEETING,
        LocalizedText("Kärkiryhmien yhteinen kevätpäivä", "Spetsgruppernas gemensamma vårdag", "Groups' spring day"),
        date(2026, 3, 12),
        date(2026, 3, 12),
        "",
    ),
    (
        "valtuustoseminaari",
        OccasionKind.BUDGET,
        LocalizedText(
            "Valtuustoseminaari: seuraavan vuoden tavoitteet",
            "Fullmäktigeseminarium: följande års mål",
            "Council seminar: goals of the next year",
        ),
        date(2026, 9, 10),
        date(2026, 9, 11),
        "",
    ),
    (
        "talousarvio-valtuustossa",
        OccasionKind.BUDGET,
        LocalizedText("Talousarvio valtuuston päätettävänä", "Budgeten i fullmäktige", "Budget before the council"),
        date(2026, 12, 14),
        date(2026, 12, 14),
        "talousarvio",
    ),
)


def put_example_days() -> None:
    """Write the example days when the wheel has no days of the city's own."""
    if queries.entries():
        return
    for slug, kind, name, starts_on, ends_on, duty in _DAYS:
        part = EntryPart(slug, kind, name, starts_on, ends_on, duty=duty, is_example=True)
        services.put_entry(actor=COMMAND_LINE, part=part, reason="esimerkki")
