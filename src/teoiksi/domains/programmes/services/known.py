"""What there is that plans of actions may name, read once however many plans are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.people.models import Unit, User
from teoiksi.domains.programmes.models import Action, ActionNeed, Milestone, Programme
from teoiksi.domains.programmes.types import ActionPart
from teoiksi.domains.strategy.models import Goal, Value


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of one action and the programme that it belongs to."""

    programme: Programme
    part: ActionPart


@dataclass(frozen=True, slots=True)
class Known:
    """Goals and values by the strategy's id and slug, all else by slug; ``needs`` are those of all actions.

    ``coming`` are actions that may be needed though they are not there yet: they are written together with these.
    """

    units: Mapping[str, Unit]
    owners: Collection[UUID]
    goals: Mapping[tuple[int, str], int]
    values: Mapping[tuple[int, str], int]
    indicators: Mapping[str, int]
    actions: Mapping[str, Action]
    coming: Collection[str]
    milestones: Mapping[str, Collection[int]]
    needs: dict[str, Sequence[str]]


def known_to(plans: Sequence[Plan], *, coming: Collection[str] = ()) -> Known:
    """Give all that these plans name and that is there; nine queries at most."""
    parts = [each.part for each in plans]
    written = {each.slug for each in parts}
    strategies = {each.programme.spearhead.strategy_id for each in plans}
    goals = Goal.objects.filter(spearhead__strategy__in=strategies, slug__in=_named(parts, "goals"))
    values = Value.objects.filter(strategy__in=strategies, slug__in=_named(parts, "values"))
    owners = {each.owner for each in parts if each.owner is not None}
    people = User.objects.filter(pseudonym__in=owners, is_active=True) if owners else User.objects.none()
    actions = Action.objects.filter(slug__in=written | _named(parts, "needs")).select_related("programme")
    return Known(
        units={each.slug: each for each in Unit.objects.filter(slug__in={each.unit for each in parts})},
        owners=set(people.values_list("pseudonym", flat=True)),
        goals={(of, slug): pk for of, slug, pk in goals.values_list("spearhead__strategy", "slug", "pk")},
        values={(of, slug): pk for of, slug, pk in values.values_list("strategy", "slug", "pk")},
        indicators=dict(Indicator.objects.filter(slug__in=_named(parts, "indicators")).values_list("slug", "pk")),
        actions={each.slug: each for each in actions},
        coming=written.union(coming),
        milestones=_milestones(written),
        needs=_needs(parts) if any(each.needs for each in parts) else {},
    )


def _named(parts: Sequence[ActionPart], name: str) -> set[str]:
    return {slug for part in parts for slug in getattr(part, name)}


def _milestones(actions: Collection[str]) -> Mapping[str, Collection[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for slug, pk in Milestone.objects.filter(action__slug__in=actions).values_list("action__slug", "pk"):
        found[slug].add(pk)
    return found


def _needs(parts: Sequence[ActionPart]) -> dict[str, Sequence[str]]:
    """Give what each action needs; of the actions to be written only what they go on needing, so that needs may be turned."""
    kept = {each.slug: each.needs for each in parts}
    needs: defaultdict[str, list[str]] = defaultdict(list)
    for action, needed in ActionNeed.objects.values_list("action__slug", "needed__slug"):
        if needed in kept.get(action, (needed,)):
            needs[action].append(needed)
    return dict(needs)
