"""Actions: what lists show of all of them, and one with everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db.models import QuerySet

from teoiksi.domains.people.models import Unit
from teoiksi.domains.programmes import policies
from teoiksi.domains.programmes.models import Action, ActionGoal, Milestone, Programme
from teoiksi.domains.programmes.queries.details import card_of
from teoiksi.domains.programmes.types import (
    ENDED,
    PUBLIC_STATES,
    ActionCard,
    ActionInBrief,
    ActionState,
    OwnedAction,
    ProgrammeState,
)
from teoiksi.kernel.localized_text import LocalizedText

_COLUMNS: Final = (
    "pk",
    "slug",
    "name",
    "state",
    "progress",
    "starts_on",
    "ends_on",
    "programme_id",
    "unit_id",
    "owner_id",
    "updated_at",
)


def actions_in_brief(
    strategy: str, *, today: date, states: Collection[ProgrammeState] = PUBLIC_STATES, programme: str = ""
) -> tuple[ActionInBrief, ...]:
    """Give what lists show of the actions of a strategy, or of one programme, in their order; five queries.

    ``states`` are those of the programmes whose actions are given; ``today`` decides what is late.
    """
    rows = Action.objects.filter(
        programme__spearhead__strategy__slug=strategy, programme__state__in=[state.value for state in states]
    )
    return briefs_of(rows.filter(programme__slug=programme) if programme else rows, today=today)


def action(slug: str, *, today: date, states: Collection[ProgrammeState] = PUBLIC_STATES) -> ActionCard:
    """Give one action with everything that its page shows; fourteen queries.

    :raises Action.DoesNotExist: when there is none with this slug in a programme of these states.
    """
    rows = Action.objects.filter(slug=slug, programme__state__in=[state.value for state in states])
    row = rows.get()
    (brief,) = briefs_of(rows, today=today)
    return card_of(row, brief)


def public_actions(strategy: str) -> tuple[str, ...]:
    """Give the slugs of the actions of a strategy that everybody may read; one query."""
    rows = Action.objects.filter(
        programme__spearhead__strategy__slug=strategy, programme__state__in=[state.value for state in PUBLIC_STATES]
    )
    return tuple(rows.order_by("slug").values_list("slug", flat=True))


def owned_actions(person: UUID) -> tuple[OwnedAction, ...]:
    """Give the actions that a person owns and that have not ended, of programmes in every state but closed; one query."""
    rows = Action.objects.filter(owner__pseudonym=person).exclude(state__in=[each.value for each in ENDED])
    found = rows.exclude(programme__state=ProgrammeState.CLOSED.value).order_by("slug")
    return tuple(OwnedAction(slug, name, unit) for slug, name, unit in found.values_list("slug", "name", "unit__name"))


@dataclass(frozen=True, slots=True)
class _Spearhead:
    """What every action of a programme shows of it; read once, for joined to hundreds of actions it would be slow."""

    programme: str
    is_example: bool
    strategy: str
    slug: str
    position: int
    name: LocalizedText


def briefs_of(rows: QuerySet[Action], *, today: date) -> tuple[ActionInBrief, ...]:
    """Make what lists show of these actions, in the order of spearheads and actions; five queries."""
    ordered = rows.order_by("programme__spearhead__position", "programme__starts_on", "position")
    found = list(ordered.values_list(*_COLUMNS))
    if not found:
        return ()
    around = _Around(
        programmes=_programmes({row[7] for row in found}),
        units=_units({row[8] for row in found}),
        due=_due(rows),
        goals=_goals(rows),
        today=today,
    )
    return tuple(_brief(row, around) for row in found)


@dataclass(frozen=True, slots=True)
class _Around:
    """What rows of actions refer to, by id; ``due`` and ``goals`` by the action's."""

    programmes: dict[int, _Spearhead]
    units: dict[int, tuple[str, LocalizedText]]
    due: defaultdict[int, list[date]]
    goals: defaultdict[int, list[str]]
    today: date


def _brief(row: tuple[Any, ...], around: _Around) -> ActionInBrief:
    pk, slug, name, word, progress, starts_on, ends_on, programme, unit, owner, updated_at = row
    state, of = ActionState(word), around.programmes[programme]
    late = policies.delay_of(state=state, starts_on=starts_on, ends_on=ends_on, due=around.due[pk], today=around.today)
    return ActionInBrief(
        slug=slug,
        name=name,
        state=state,
        delay=late[0] if late else None,
        late_since=late[1] if late else None,
        progress=progress,
        starts_on=starts_on,
        ends_on=ends_on,
        programme_slug=of.programme,
        strategy_slug=of.strategy,
        spearhead_slug=of.slug,
        spearhead_position=of.position,
        spearhead_name=of.name,
        unit_slug=around.units[unit][0],
        unit_name=around.units[unit][1],
        owner=owner,
        is_example=of.is_example,
        updated_at=updated_at,
        goals=tuple(around.goals[pk]),
    )


def _programmes(ids: set[int]) -> dict[int, _Spearhead]:
    rows = (
        Programme.objects.filter(pk__in=ids)
        .select_related("spearhead__strategy")
        .only(
            "slug",
            "is_example",
            "spearhead__strategy__slug",
            "spearhead__slug",
            "spearhead__position",
            "spearhead__name",
            "spearhead__short_name",
        )
    )
    return {
        row.pk: _Spearhead(
            row.slug,
            row.is_example,
            row.spearhead.strategy.slug,
            row.spearhead.slug,
            row.spearhead.position,
            row.spearhead.short_name or row.spearhead.name,
        )
        for row in rows
    }


def _units(ids: set[int]) -> dict[int, tuple[str, LocalizedText]]:
    return {pk: (slug, name) for pk, slug, name in Unit.objects.filter(pk__in=ids).values_list("pk", "slug", "name")}


def _due(actions: QuerySet[Action]) -> defaultdict[int, list[date]]:
    """Give the days of the milestones that are not done, by action."""
    found: defaultdict[int, list[date]] = defaultdict(list)
    rows = Milestone.objects.filter(action__in=actions.order_by().values("pk"), done_on=None)
    for action_id, day in rows.order_by().values_list("action_id", "due_on"):
        found[action_id].append(day)
    return found


def _goals(actions: QuerySet[Action]) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    links = ActionGoal.objects.filter(action__in=actions.order_by().values("pk")).order_by("position")
    for action_id, slug in links.values_list("action_id", "goal__slug"):
        found[action_id].append(slug)
    return found
