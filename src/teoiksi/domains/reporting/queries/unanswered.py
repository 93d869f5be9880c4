"""The groups whose answer an open round still waits for."""

from __future__ import annotations

from datetime import date

from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from teoiksi.domains.reporting.models import RoundAsked, RoundText
from teoiksi.domains.reporting.types import RoundState, TextState, Unanswered


def unanswered(*, closes_by: date = date.max) -> tuple[Unanswered, ...]:
    """Give the groups that have not answered in the open rounds whose answers are waited for until this day or an earlier
    one; one query.

    A group has answered when its text of the spearhead and that of each goal have been approved.
    """
    of_group = RoundText.objects.filter(round=OuterRef("round"), spearhead=OuterRef("spearhead"))

    def in_state(state: TextState) -> Coalesce:
        rows = of_group.filter(state=state).order_by().values("spearhead").annotate(of=Count("pk"))
        return Coalesce(Subquery(rows.values("of")), 0)

    rows = (
        RoundAsked.objects.filter(round__state=RoundState.OPEN, round__closes_on__lte=closes_by)
        .select_related("round__strategy", "spearhead")
        .annotate(wanted=1 + Count("spearhead__goals"), approved=in_state(TextState.APPROVED))
        .annotate(drafts=in_state(TextState.DRAFT), reviewed=in_state(TextState.REVIEWED))
        .filter(approved__lt=F("wanted"))
        .order_by("round__closes_on", "round", "spearhead__position")
    )
    return tuple(
        Unanswered(
            round_slug=row.round.slug,
            round_name=row.round.name,
            closes_on=row.round.closes_on,
            strategy_slug=row.round.strategy.slug,
            spearhead_slug=row.spearhead.slug,
            spearhead_name=row.spearhead.short_name or row.spearhead.name,
            wanted=row.wanted,
            approved=row.approved,
            drafts=row.drafts,
            reviewed=row.reviewed,
        )
        for row in rows
    )
