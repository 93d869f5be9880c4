"""Proposed changes of approved plans: those of a programme, one by its number, and when a plan was changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from teoiksi.domains.programmes.models import ProposedChange
from teoiksi.domains.programmes.types import (
    OPEN_CHANGES,
    ActionPart,
    ChangeState,
    ProgrammePart,
    ProposedChangeCard,
    action_from,
    programme_from,
)


def proposed_changes(
    programme: str, *, states: Collection[ChangeState] = tuple(ChangeState)
) -> tuple[ProposedChangeCard, ...]:
    """Give the proposed changes of a programme and its actions, the newest first; one query."""
    rows = ProposedChange.objects.filter(programme__slug=programme, state__in=[each.value for each in states])
    return tuple(_card(row) for row in rows.select_related("programme"))


def proposed_change(number: int) -> ProposedChangeCard:
    """Give one proposed change; one query.

    :raises ProposedChange.DoesNotExist: when there is none.
    """
    return _card(ProposedChange.objects.select_related("programme").get(pk=number))


def proposed_actions() -> frozenset[str]:
    """Give the ids of the new actions that are proposed and not in any plan yet; one query."""
    rows = ProposedChange.objects.filter(before__isnull=True, state__in=[each.value for each in OPEN_CHANGES]).exclude(
        action=""
    )
    return frozenset(rows.values_list("action", flat=True))


def proposed_plans(actions: Collection[str]) -> dict[str, tuple[ActionPart, ...]]:
    """Give, by action, the plans that are proposed for these actions and wait to be decided or taken into use; one query."""
    found: defaultdict[str, list[ActionPart]] = defaultdict(list)
    rows = ProposedChange.objects.filter(action__in=actions, state__in=[each.value for each in OPEN_CHANGES])
    for slug, after in rows.values_list("action", "after"):
        found[slug].append(action_from(after))
    return {slug: tuple(plans) for slug, plans in found.items()}


def _card(row: ProposedChange) -> ProposedChangeCard:
    after: ActionPart | ProgrammePart = action_from(row.after) if row.action else programme_from(row.after)
    before: ActionPart | ProgrammePart | None = None
    if row.before is not None:
        before = action_from(row.before) if row.action else programme_from(row.before)
    return ProposedChangeCard(
        id=row.pk,
        programme=row.programme.slug,
        name=after.name,
        before=before,
        after=after,
        why=row.why,
        language=row.language,
        state=ChangeState(row.state),
        decision=row.decision,
        refusal=row.refusal,
        author=row.author,
        opened_at=row.opened_at,
        applied_on=row.applied_on,
    )
