"""The newest closed round, as other pages lead to it."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from teoiksi.domains.reporting.models import FollowUpRound, RoundAsked, RoundText
from teoiksi.domains.reporting.types import LatestRound, RoundState, TextState


def latest_round(strategy: str, *, spearhead: str = "", goal: str = "") -> LatestRound | None:
    """Give the newest closed round of a strategy, or of those in which the group of a spearhead was asked; one query.

    ``has_review`` tells whether the group gave a text in it: of the goal, or of the spearhead when no goal is named.
    """
    rows = FollowUpRound.objects.filter(strategy__slug=strategy, state=RoundState.CLOSED)
    if spearhead:
        rows = rows.filter(Exists(RoundAsked.objects.filter(round=OuterRef("pk"), spearhead__slug=spearhead)))
    about = Q(goal__slug=goal) if goal else Q(goal=None)
    said = RoundText.objects.filter(about, round=OuterRef("pk"), spearhead__slug=spearhead, state=TextState.APPROVED)
    row = rows.annotate(has_review=Exists(said)).order_by("-situation_on", "-pk").first()
    if row is None:
        return None
    return LatestRound(row.slug, row.name, row.situation_on, is_example=row.is_example, has_review=row.has_review)
