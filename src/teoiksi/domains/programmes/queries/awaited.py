"""What waits for the chairs of groups: programmes and proposed changes to decide on, and to take into force."""

from __future__ import annotations

from datetime import date

from django.db.models import Q
from django.utils import timezone

from teoiksi.domains.programmes.models import Programme, ProposedChange
from teoiksi.domains.programmes.types import (
    OPEN_CHANGES,
    ActionPart,
    AwaitedStep,
    ChangeState,
    ProgrammePart,
    ProgrammeState,
    action_from,
    programme_from,
)
from teoiksi.domains.strategy.types import PUBLIC_STATES


def awaited_steps(*, today: date) -> tuple[AwaitedStep, ...]:
    """Give what waits for the chair of any group, in the order of spearheads, programmes first; two queries.

    A programme waits while it is with the group, if its strategy is public, as none is approved before that; and an approved
    one from its first day on until it is in force.
    """
    return (*_programmes(today), *_changes())


def _programmes(today: date) -> list[AwaitedStep]:
    to_decide = Q(state=ProgrammeState.IN_GROUP, spearhead__strategy__state__in=PUBLIC_STATES)
    to_begin = Q(state=ProgrammeState.APPROVED, starts_on__lte=today)
    rows = Programme.objects.filter(to_decide | to_begin).select_related("spearhead__strategy")
    return [
        AwaitedStep(
            row.slug,
            row.name,
            row.spearhead.strategy.slug,
            row.spearhead.slug,
            is_approved=row.state == ProgrammeState.APPROVED,
        )
        for row in rows.order_by("spearhead__position", "starts_on", "pk")
    ]


def _changes() -> list[AwaitedStep]:
    rows = ProposedChange.objects.filter(state__in=OPEN_CHANGES).select_related("programme__spearhead__strategy")
    return [_step(row) for row in rows.order_by("programme__spearhead__position", "opened_at", "pk")]


def _step(row: ProposedChange) -> AwaitedStep:
    after: ActionPart | ProgrammePart = action_from(row.after) if row.action else programme_from(row.after)
    of = row.programme.spearhead
    return AwaitedStep(
        row.programme.slug,
        after.name,
        of.strategy.slug,
        of.slug,
        is_approved=row.state == ChangeState.APPROVED,
        number=row.pk,
        since=timezone.localdate(row.opened_at),
    )
