"""Plans as they are written: what forms begin with, and what two writers compare."""

from __future__ import annotations

from teoiksi.domains.programmes.models import Action, Programme
from teoiksi.domains.programmes.queries.details import costs_of
from teoiksi.domains.programmes.types import ActionPart, MilestonePart, ProgrammePart


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
    """Give the plan of an action, in any state of its programme, and its version; seven queries.

    :raises Action.DoesNotExist: when there is none.
    """
    row = Action.objects.select_related("unit").get(slug=slug)
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
        goals=tuple(row.goal_links.values_list("goal__slug", flat=True)),
        values=tuple(row.value_links.values_list("value__slug", flat=True)),
        indicators=tuple(row.indicator_links.values_list("indicator__slug", flat=True)),
        needs=tuple(row.need_links.values_list("needed__slug", flat=True)),
        milestones=tuple(MilestonePart(each.name, each.due_on, each.pk) for each in row.milestones.all()),
        costs=costs_of(row),
    )
    return part, row.version
