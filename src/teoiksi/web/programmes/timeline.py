"""The actions of a programme in time: a table whose bars repeat what its cells say in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from teoiksi.domains.programmes.types import ActionInBrief, ProgrammeCard
from teoiksi.kernel.language import Language
from teoiksi.web.shared.action_signs import written_days

WIDTH = 1000
"""Units of a drawing across the years; it is stretched to its column."""

_THINNEST = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One action in time."""

    action: ActionInBrief
    days: str
    bar: SafeString


@dataclass(frozen=True, slots=True)
class Timeline:
    """Whole calendar years from the first action to the last, and a line for each action by its start."""

    years: tuple[int, ...]
    lines: tuple[Line, ...]


def timeline(
    card: ProgrammeCard, actions: Sequence[ActionInBrief], language: Language, *, today: date
) -> Timeline | None:
    """Draw the actions of a programme in time; nothing when there are none."""
    if not actions:
        return None
    first = min(card.starts_on, *(each.starts_on for each in actions)).year
    last = max(card.ends_on, *(each.ends_on for each in actions)).year
    years = tuple(range(first, last + 1))
    in_time = sorted(actions, key=lambda each: (each.starts_on, each.ends_on))
    return Timeline(
        years,
        tuple(
            Line(each, written_days(each.starts_on, each.ends_on, language), _bar(each, years, today))
            for each in in_time
        ),
    )


def _bar(action: ActionInBrief, years: tuple[int, ...], today: date) -> SafeString:
    start, end = _place(action.starts_on, years), _place(action.ends_on, years)
    borders = format_html_join(
        "",
        '<rect class="timeline-year" x="{}" width="1" height="20"/>',
        ((WIDTH * at // len(years),) for at in range(1, len(years))),
    )
    now = _place(today, years)
    mark = format_html('<rect class="timeline-today" x="{}" width="3" height="20"/>', now) if 0 <= now < WIDTH else ""
    return format_html(
        '<svg class="timeline-bar" viewBox="0 0 {} 20" preserveAspectRatio="none" aria-hidden="true">{}'
        '<rect class="timeline-time timeline-{}" x="{}" y="4" width="{}" height="12"/>{}</svg>',
        WIDTH,
        borders,
        action.state.value,
        start,
        max(end - start, _THINNEST),
        mark,
    )


def _place(day: date, years: tuple[int, ...]) -> int:
    """Give where a day is, every year as wide as another."""
    of_year = (day - date(day.year, 1, 1)).days / 366
    return round(WIDTH * (day.year - years[0] + of_year) / len(years))
