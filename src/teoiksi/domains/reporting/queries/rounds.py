"""Rounds: all of them, one, who has answered, and what was frozen of a closed one."""

from __future__ import annotations

from collections import Counter

import orjson

from teoiksi.domains.reporting.models import FollowUpRound, FrozenRound, RoundText
from teoiksi.domains.reporting.types import (
    Answer,
    FrozenCard,
    RoundInBrief,
    RoundKind,
    RoundState,
    RoundTextCard,
    RoundTextPart,
    TextState,
)
from teoiksi.domains.strategy import queries as strategy
from teoiksi.domains.strategy.models import Spearhead
from teoiksi.domains.strategy.types import GoalCard


def rounds() -> tuple[RoundInBrief, ...]:
    """Give all rounds, newest first; one query."""
    rows = FollowUpRound.objects.select_related("strategy", "previous", "frozen").defer("frozen__content")
    return tuple(_brief(row) for row in rows)


def round_in_brief(slug: str) -> RoundInBrief:
    """Give one round; one query.

    :raises FollowUpRound.DoesNotExist: when there is none.
    """
    rows = FollowUpRound.objects.select_related("strategy", "previous", "frozen").defer("frozen__content")
    return _brief(rows.get(slug=slug))


def frozen(slug: str) -> FrozenCard:
    """Give what was frozen as the round was closed; one query, and nothing of what has changed since.

    :raises FrozenRound.DoesNotExist: when there is no closed round of this slug.
    """
    row = FrozenRound.objects.get(round__slug=slug)
    return FrozenCard(document=row.content.encode(), sha256=row.sha256, content=orjson.loads(row.content))


def texts(slug: str) -> tuple[RoundTextCard, ...]:
    """Give what groups have written in a round, in the order of spearheads and goals; one query."""
    rows = RoundText.objects.filter(round__slug=slug).select_related("spearhead", "goal")
    ordered = rows.order_by("spearhead__position", "goal__position", "pk")
    return tuple(
        RoundTextCard(
            spearhead=row.spearhead.slug,
            goal=row.goal.slug if row.goal else "",
            part=RoundTextPart(row.assessment, row.deviation, row.correction),
            state=TextState(row.state),
            version=row.version,
        )
        for row in ordered
    )


def goals_of_round(slug: str) -> tuple[GoalCard, ...]:
    """Give the goals that are followed up in a round; four queries."""
    return strategy.goals(round_in_brief(slug).strategy_slug)


def answers(slug: str) -> tuple[Answer, ...]:
    """Give how far each group has come: one text of the spearhead and one of each goal are waited for; six queries."""
    brief = round_in_brief(slug)
    goals = Counter(goal.spearhead_slug for goal in strategy.goals(brief.strategy_slug))
    found = texts(slug)
    written = Counter(each.spearhead for each in found)
    approved = Counter(each.spearhead for each in found if each.state is TextState.APPROVED)
    rows = Spearhead.objects.filter(strategy__slug=brief.strategy_slug)
    return tuple(
        Answer(
            spearhead_slug=row.slug,
            spearhead_position=row.position,
            spearhead_name=row.short_name or row.name,
            wanted=1 + goals[row.slug],
            written=written[row.slug],
            approved=approved[row.slug],
        )
        for row in rows
    )


def _brief(row: FollowUpRound) -> RoundInBrief:
    sealed: FrozenRound | None = getattr(row, "frozen", None)
    return RoundInBrief(
        slug=row.slug,
        name=row.name,
        kind=RoundKind(row.kind),
        state=RoundState(row.state),
        strategy_slug=row.strategy.slug,
        cut_off_on=row.cut_off_on,
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        previous=row.previous.slug if row.previous else "",
        is_example=row.is_example,
        sha256=sealed.sha256 if sealed else "",
    )
