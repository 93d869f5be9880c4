"""The actions of a programme in time, with milestones and needs: a table whose bars repeat what its cells say in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from teoiksi.domains.programmes.types import (
    ENDED,
    ActionInBrief,
    ActionsInTime,
    MilestoneCard,
    NeededAction,
    ProgrammeCard,
)
from teoiksi.kernel.language import Language
from teoiksi.web.shared.action_signs import written_days

WIDTH = 1000
"""Units of a drawing across the years; it is stretched to its column."""

_THINNEST = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One action in time; ``steps`` are its milestones, each with whether it is late."""

    action: ActionInBrief
    days: str
    bar: SafeString
    steps: tuple[tuple[MilestoneCard, bool], ...]
    needs: tuple[NeededAction, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Whole calendar years from the first action to the last, and a line for each action by its start."""

    years: tuple[int, ...]
    lines: tuple[Line, ...]

    @property
    def has_steps(self) -> bool:
        """Whether any milestone is drawn."""
        return any(line.steps for line in self.lines)


def timeline(
    card: ProgrammeCard, actions: Sequence[ActionInBrief], around: ActionsInTime, language: Language, *, today: date
) -> Timeline | None:
    """Draw the actions of a programme in time with their milestones; nothing when there are none."""
    if not actions:
        return None
    first = min(card.starts_on, *(each.starts_on for each in actions)).year
    last = max(card.ends_on, *(each.ends_on for each in actions)).year
    years = tuple(range(first, last + 1))
    in_time = sorted(actions, key=lambda each: (each.starts_on, each.ends_on))
    return Timeline(years, tuple(_line(each, around, years, language, today) for each in in_time))


def _line(
    action: ActionInBrief, around: ActionsInTime, years: tuple[int, ...], language: Language, today: date
) -> Line:
    steps = around.milestones.get(action.slug, ())
    waits = action.state not in ENDED
    return Line(
        action,
        written_days(action.starts_on, action.ends_on, language),
        _bar(action, steps, years, today),
        tuple((step, waits and step.done_on is None and step.due_on < today) for step in steps),
        around.needs.get(action.slug, ()),
    )


def _dots(steps: Iterable[MilestoneCard], years: tuple[int, ...], kind: str) -> SafeString:
    """Draw dots by lines of no length: their round ends stay round however the drawing is stretched."""
    places = "".join(f"M{_place(step.due_on, years)} 10h0" for step in steps)
    return format_html('<path class="timeline-step {}" d="{}"/>', kind, places) if places else SafeString("")


def _bar(action: ActionInBrief, steps: Sequence[MilestoneCard], years: tuple[int, ...], today: date) -> SafeString:
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
        '<rect class="timeline-time timeline-{}" x="{}" y="4" width="{}" height="12"/>{}{}{}{}</svg>',
        WIDTH,
        borders,
        action.state.value,
        start,
        max(end - start, _THINNEST),
        mark,
        _dots(steps, years, "timeline-step-rim"),
        _dots(steps, years, "timeline-step-dot"),
        _dots((step for step in steps if step.done_on is None), years, "timeline-step-open"),
    )


def _place(day: date, years: tuple[int, ...]) -> int:
    """Give where a day is, every year as wide as another."""
    of_year = (day - date(day.year, 1, 1)).days / 366
    return round(WIDTH * (day.year - years[0] + of_year) / len(years))
