"""Plans as they are written: what forms begin with, and what two writers compare."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import OuterRef, Prefetch, Subquery

from teoiksi.domains.programmes.models import (
    Action,
    ActionGoal,
    ActionIndicator,
    ActionNeed,
    ActionValue,
    Programme,
    ProgressUpdate,
)
from teoiksi.domains.programmes.queries.details import costs_of, decisions_of
from teoiksi.domains.programmes.types import (
    ActionPart,
    ActionPlan,
    ActionState,
    MilestonePart,
    PlannedTerm,
    ProgrammePart,
)
from teoiksi.domains.strategy.models import Strategy


def part_of_programme(slug: str) -> tuple[ProgrammePart, int]:
    """Give the plan of a programme, in any state, and its version; one query.

    :raises Programme.DoesNotExist: when there is none.
    """
    row = Programme.objects.select_related("spearhead__strategy", "term").get(slug=slug)
    part = ProgrammePart(
        slug=row.slug,
        strategy=row.spearhead.strategy.slug,
        spearhead=row.spearhead.slug,
        term=row.term.slug,
        name=row.name,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        purpose=row.purpose,
        resources=row.resources,
        risks=row.risks,
        is_example=row.is_example,
    )
    return part, row.version


def part_of_action(slug: str) -> tuple[ActionPart, int]:
    """Give the plan of an action, in any state of its programme, and its version; nine queries.

    :raises Action.DoesNotExist: when there is none.
    """
    plan = plans_of([Action.objects.get(slug=slug).slug])[slug]
    return plan.part, plan.version


def actions_of_programmes(programmes: Collection[str]) -> tuple[str, ...]:
    """Give the slugs of the actions of these programmes, in their order; one query."""
    rows = Action.objects.filter(programme__slug__in=programmes)
    ordered = rows.order_by("programme__spearhead__position", "programme__starts_on", "position")
    return tuple(ordered.values_list("slug", flat=True))


def plans_of(actions: Collection[str]) -> dict[str, ActionPlan]:
    """Give the plans of those of these actions that there are, by slug in the order of programmes; eight queries."""
    rows = Action.objects.filter(slug__in=actions).select_related("unit", "programme")
    links = [
        Prefetch("goal_links", ActionGoal.objects.select_related("goal")),
        Prefetch("value_links", ActionValue.objects.select_related("value")),
        Prefetch("indicator_links", ActionIndicator.objects.select_related("indicator")),
        Prefetch("need_links", ActionNeed.objects.select_related("needed")),
    ]
    newest = ProgressUpdate.objects.filter(action=OuterRef("pk")).order_by("-pk").values("pk")[:1]
    whole = rows.annotate(told=Subquery(newest)).prefetch_related(*links, "milestones", "costs", "decisions")
    ordered = whole.order_by("programme__spearhead__position", "programme__starts_on", "position")
    return {row.slug: _plan(row) for row in ordered}


def _plan(row: Action) -> ActionPlan:
    part = ActionPart(
        slug=row.slug,
        name=row.name,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        unit=row.unit.slug,
        what=row.what,
        why=row.why,
        partners=row.partners,
        risk=row.risk,
        appropriation=row.appropriation,
        owner=row.owner_id,
        goals=tuple(each.goal.slug for each in row.goal_links.all()),
        values=tuple(each.value.slug for each in row.value_links.all()),
        indicators=tuple(each.indicator.slug for each in row.indicator_links.all()),
        needs=tuple(each.needed.slug for each in row.need_links.all()),
        milestones=tuple(MilestonePart(each.name, each.due_on, each.pk) for each in row.milestones.all()),
        costs=costs_of(row),
        decisions=decisions_of(row),
    )
    done = {each.pk: each.done_on for each in row.milestones.all() if each.done_on}
    told = getattr(row, "told", None) or 0  # annotated by plans_of
    return ActionPlan(part, row.version, row.programme.slug, ActionState(row.state), done, row.progress, told)


def term_of(strategy: str) -> PlannedTerm:
    """Give the term of a strategy: the one for which its spearheads get their programmes; one query.

    :raises Strategy.DoesNotExist: when there is none.
    """
    row = Strategy.objects.select_related("term").get(slug=strategy)
    return PlannedTerm(row.term.slug, row.term.name, row.term.starts_on, row.term.ends_on)


def is_action(slug: str) -> bool:
    """Tell whether there is an action of this slug, in any programme; one query."""
    return Action.objects.filter(slug=slug).exists()


def is_programme(slug: str) -> bool:
    """Tell whether there is a programme of this slug; one query."""
    return Programme.objects.filter(slug=slug).exists()
