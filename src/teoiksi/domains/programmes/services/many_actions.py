"""Writing the plans of many actions with as few queries as that of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import Max

from teoiksi.domains.common import services as common
from teoiksi.domains.programmes.models import Action, Programme
from teoiksi.domains.programmes.services.action_parts import Planned, put_links
from teoiksi.domains.programmes.services.checks import Found, check_action
from teoiksi.domains.programmes.services.known import Plan, known_to
from teoiksi.domains.programmes.services.two_writers import same_plan_as_opened
from teoiksi.domains.programmes.types import WRITABLE_STATES, ActionPart, NotWritable
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.problems import BadInput

_TEXTS: Final = ("name", "what", "why", "partners", "risk", "appropriation", "starts_on", "ends_on")


@dataclass(frozen=True, slots=True)
class Written:
    """The versions of the actions now, and why others were not written, by slug."""

    versions: dict[str, int] = field(default_factory=dict)
    refused: dict[str, BadInput | NotWritable] = field(default_factory=dict)


def put_actions(
    *, actor: Actor, plans: Sequence[tuple[str, ActionPart]], coming: Collection[str] = (), reason: str = ""
) -> Written:
    """Add actions to programmes or bring them to their plans, as ``put_action`` does each; a plan may need those that stand
    after it, and those that are ``coming`` some other way.

    What does not fit is not written and told in the answer: whoever wants all or nothing undoes the change.

    :raises Programme.DoesNotExist: when there is no such programme.
    """
    with common.change(actor=actor, event="programmes.action_put", reason=reason):
        slugs = {slug for slug, _part in plans}
        locked = Programme.objects.select_for_update(of=["self"]).select_related("spearhead").filter(slug__in=slugs)
        programmes = {row.slug: row for row in locked.order_by("pk")}
        if unknown := slugs - programmes.keys():
            raise Programme.DoesNotExist(", ".join(sorted(unknown)))
        writable = [(slug, part) for slug, part in plans if programmes[slug].state in WRITABLE_STATES]
        known = {part.slug for _slug, part in plans}.union(coming)
        written = write_actions([Plan(programmes[slug], part) for slug, part in writable], coming=known)
        approved = ((slug, part) for slug, part in plans if programmes[slug].state not in WRITABLE_STATES)
        written.refused.update((part.slug, NotWritable(slug)) for slug, part in approved)
        return written


def write_actions(plans: Sequence[Plan], *, opened: int | None = None, coming: Collection[str] = ()) -> Written:
    """Bring actions of programmes, which the caller has locked, to their plans; ``opened`` as for one.

    :raises EditedMeanwhile: when someone else has saved since.
    """
    written = Written()
    if not plans:
        return written
    found = _fitting(plans, coming, written)
    fitting = [each for each in plans if each.part.slug in found]
    locked = Action.objects.select_for_update(of=["self"]).filter(slug__in=[each.part.slug for each in fitting])
    rows = {row.slug: row for row in locked.select_related("unit").order_by("pk")}
    differing = _brought(rows, fitting, found, opened)
    new = _created([each for each in fitting if each.part.slug not in rows], found)
    rows |= new
    planned = [Planned(rows[each.part.slug], each.part, found[each.part.slug]) for each in fitting]
    wrote = put_links(planned, _ids(planned, rows))
    _save([row for slug, row in rows.items() if slug not in new and (row.pk in wrote or slug in differing)], differing)
    written.versions.update((slug, row.version) for slug, row in rows.items())
    return written


def _fitting(plans: Sequence[Plan], coming: Collection[str], written: Written) -> dict[str, Found]:
    """Give what those plans name that fit what is known and the plans before them."""
    known = known_to(plans, coming=coming)
    found: dict[str, Found] = {}
    for plan in plans:
        try:
            found[plan.part.slug] = check_action(plan.part, plan.programme, known)
        except BadInput as error:
            written.refused[plan.part.slug] = error
        else:
            known.needs[plan.part.slug] = plan.part.needs
    return found


def _fields(part: ActionPart, found: Found) -> dict[str, Any]:
    return {name: getattr(part, name) for name in _TEXTS} | {"unit": found.unit, "owner_id": part.owner}


def _brought(
    rows: Mapping[str, Action], plans: Sequence[Plan], found: Mapping[str, Found], opened: int | None
) -> dict[str, list[str]]:
    """Bring the rows that are there to their plans, not yet saved; gives the names of what differed, by slug."""
    differing: dict[str, list[str]] = {}
    for plan in plans:
        if (row := rows.get(plan.part.slug)) is None:
            continue
        fields = _fields(plan.part, found[plan.part.slug])
        same_plan_as_opened(row, fields, opened)
        if names := [name for name, value in fields.items() if getattr(row, name) != value]:
            differing[row.slug] = names
        for name in names:
            setattr(row, name, fields[name])
    return differing


def _created(plans: Sequence[Plan], found: Mapping[str, Found]) -> dict[str, Action]:
    """Add actions after the last ones of their programmes."""
    if not plans:
        return {}
    last = Action.objects.filter(programme__in={each.programme.pk for each in plans}).order_by()
    at = Counter(dict(last.values_list("programme").annotate(Max("position"))))
    rows = []
    for plan in plans:
        at[plan.programme.pk] += 1
        place = {"programme": plan.programme, "position": at[plan.programme.pk]}
        rows.append(Action(slug=plan.part.slug, **place, **_fields(plan.part, found[plan.part.slug])))
    return {row.slug: row for row in Action.objects.bulk_create(rows)}


def _ids(planned: Sequence[Planned], rows: Mapping[str, Action]) -> dict[str, int]:
    """Give the ids of all actions that are needed and there."""
    ids = {slug: row.pk for slug, row in rows.items()}
    if elsewhere := {slug for each in planned for slug in each.part.needs} - ids.keys():
        ids |= dict(Action.objects.filter(slug__in=elsewhere).values_list("slug", "pk"))
    return ids


def _save(rows: Sequence[Action], differing: Mapping[str, Sequence[str]]) -> None:
    """Save the rows of which anything differed as their next versions."""
    for row in rows:
        row.version += 1
    names = {name.removesuffix("_id") for row in rows for name in differing.get(row.slug, ())}
    if rows:
        Action.objects.bulk_update(rows, [*sorted(names), "version"])
