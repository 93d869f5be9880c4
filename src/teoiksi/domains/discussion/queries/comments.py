"""Reading comments: of items, and who has been mentioned lately."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from teoiksi.domains.discussion.models import Comment, Mention
from teoiksi.domains.discussion.types import CommentAct, CommentCard, Commented, CommentedKind


def comments(items: Collection[Commented], *, since: datetime | None = None) -> tuple[CommentCard, ...]:
    """Give the comments on these items as they stand, oldest first, withdrawn ones too; two queries.

    With ``since`` only those that were said, corrected or withdrawn after it.
    """
    cards = _cards(Q(pk__in=[])) if not items else _cards(_on(items))
    return tuple(each for each in cards if since is None or (each.changed_at or each.said_at) > since)


def comment(number: int) -> CommentCard:
    """Give one comment as it stands; two queries.

    :raises Comment.DoesNotExist: when there is none.
    """
    cards = _cards(Q(pk=number, act=CommentAct.SAID) | Q(on=number))
    if not cards:
        raise Comment.DoesNotExist
    return cards[0]


def counts(items: Collection[Commented]) -> dict[Commented, int]:
    """Tell how many comments that have not been withdrawn there are on each of these items; two queries."""
    return dict(Counter(each.on for each in comments(items) if not each.is_withdrawn))


def recent_mentions(*, since: datetime) -> tuple[tuple[CommentCard, UUID], ...]:
    """Give who has been mentioned since a moment, with the comment as it stands; those that were withdrawn are left out."""
    rows = list(Mention.objects.filter(comment__recorded_at__gt=since).select_related("comment"))
    firsts = {row.pk: row.comment.on_id or row.comment_id for row in rows}
    cards = {card.id: card for card in _cards(Q(pk__in=firsts.values()) | Q(on__in=firsts.values()))}
    found = [(cards[firsts[row.pk]], row.person) for row in rows]
    return tuple((card, person) for card, person in found if not card.is_withdrawn)


def _on(items: Collection[Commented]) -> Q:
    keys: dict[CommentedKind, list[str]] = {}
    for each in items:
        keys.setdefault(each.kind, []).append(each.key)
    asked = Q(pk__in=[])
    for kind, of_kind in keys.items():
        asked |= Q(kind=kind, key__in=of_kind)
    return asked


def _cards(asked: Q) -> list[CommentCard]:
    rows = list(Comment.objects.filter(asked).prefetch_related("mentions"))
    chains: dict[int, list[Comment]] = {}
    for row in rows:
        chains.setdefault(row.on_id or row.pk, []).append(row)
    return [_card(chain) for chain in chains.values()]


def _card(chain: Sequence[Comment]) -> CommentCard:
    first, newest = chain[0], chain[-1]
    is_withdrawn = newest.act == CommentAct.WITHDRAWN
    return CommentCard(
        id=first.pk,
        on=Commented(CommentedKind(first.kind), first.key),
        author=first.author,
        text=newest.text,
        language=first.language,
        said_at=first.recorded_at,
        changed_at=newest.recorded_at if newest is not first else None,
        is_withdrawn=is_withdrawn,
        earlier=() if is_withdrawn else tuple(each.text for each in chain[:-1]),
        mentions=tuple(mention.person for each in chain for mention in each.mentions.all()),
    )
