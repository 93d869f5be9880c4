"""Hearings: those that everybody may see, that of a draft, and what still stands in the way of publishing."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from teoiksi.domains.participation.models import CouncilRound, Hearing, HearingComment
from teoiksi.domains.participation.types import (
    CommentState,
    Council,
    CouncilCard,
    HearingCard,
    Obstacle,
    WaitingComments,
)
from teoiksi.kernel.localized_text import LocalizedText

_WAITS: Final = Q(state=CommentState.RECEIVED) | Q(state=CommentState.SHOWN, answered_at=None)
"""What is still to be done about a comment: it is looked through first, and answered when it is shown."""


def hearings(today: date) -> tuple[HearingCard, ...]:
    """Give the hearings that have begun, newest first; two queries."""
    return tuple(_card(row) for row in _rows().filter(opens_on__lte=today))


def hearing(key: UUID, *, today: date | None = None) -> HearingCard:
    """Give one hearing; with ``today`` only when it has begun.

    :raises Hearing.DoesNotExist: when there is none.
    """
    rows = _rows() if today is None else _rows().filter(opens_on__lte=today)
    return _card(rows.get(key=key))


def hearing_of_draft(draft: UUID) -> HearingCard | None:
    """Give the newest hearing of a draft, or none when it has not been put out."""
    return next(iter(hearings_of_draft(draft)), None)


def hearings_of_draft(draft: UUID) -> tuple[HearingCard, ...]:
    """Give all hearings of a draft, newest first; two queries."""
    return tuple(_card(row) for row in _rows().filter(draft__key=draft))


def obstacles(draft: UUID, today: date) -> tuple[Obstacle, ...]:
    """Tell what still has to be done before a draft that was put out can be published; nothing for one that was not.

    The comments of every hearing of it are answered; each council is heard in one of them.
    """
    cards = hearings_of_draft(draft)
    if not cards:
        return ()
    waiting = HearingComment.objects.filter(_WAITS, hearing__draft__key=draft)
    found = {
        Obstacle.STILL_OPEN: any(today <= card.closes_on for card in cards),
        Obstacle.UNANSWERED: waiting.exists(),
        Obstacle.COUNCILS_UNHEARD: not all(
            any(each.is_done for card in cards for each in card.councils if each.council is council)
            for council in Council
        ),
    }
    return tuple(obstacle for obstacle, is_there in found.items() if is_there)


def waiting_comments() -> tuple[WaitingComments, ...]:
    """Give the hearings that have comments which nobody has looked through or answered; one query."""
    rows = HearingComment.objects.filter(_WAITS).values_list(
        "hearing__draft__key", "hearing__title", "hearing__draft__title", "hearing__closes_on"
    )
    counted = rows.annotate(count=Count("pk")).order_by("hearing__closes_on", "hearing__draft__key")
    return tuple(
        WaitingComments(draft, title or LocalizedText(written), closes_on, count)
        for draft, title, written, closes_on, count in counted
    )


def _rows() -> QuerySet[Hearing]:
    shown = Count("comments", filter=Q(comments__state=CommentState.SHOWN))
    rows = Hearing.objects.select_related("draft__strategy").prefetch_related("councils").annotate(shown=shown)
    return rows.order_by("-opens_on", "-pk")  # the order of the model is left out where rows are counted


def _card(row: Hearing) -> HearingCard:
    rounds = {each.council: each for each in row.councils.all()}
    return HearingCard(
        key=row.key,
        draft=row.draft.key,
        title=row.title or LocalizedText(row.draft.title),
        strategy=row.draft.strategy.slug,
        version=row.version,
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        introduction=row.introduction,
        summary=row.summary,
        is_example=row.is_example,
        councils=tuple(_council(council, rounds.get(council)) for council in Council),
        comments=row.shown,  # type: ignore[attr-defined] # annotated by _rows
    )


def _council(council: Council, row: CouncilRound | None) -> CouncilCard:
    if row is None:
        return CouncilCard(council)
    return CouncilCard(council, row.asked_on, row.stated_on, row.statement, row.why_not, row.answer)
