"""Commenting on an item, and making it seen that a comment was wrong."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from teoiksi.domains.common import services as common
from teoiksi.domains.discussion.models import Comment, Mention
from teoiksi.domains.discussion.types import LONGEST_COMMENT, CommentAct, Commented, NotOnesOwn, Withdrawn
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language
from teoiksi.kernel.problems import BadInput, Place, Problem


def say_comment(
    *,
    actor: Actor,
    on: Commented,
    text: str,
    mentions: Collection[UUID] = (),
    language: Language = DEFAULT_LANGUAGE,
) -> int:
    """Keep a comment and give its number; the same words sent again by the same person right after are kept once.

    :raises BadInput: when it is empty or too long.
    """
    _check(text)
    with common.change(actor=actor, event="discussion.comment_said"):
        last = Comment.objects.filter(kind=on.kind, key=on.key).last()
        if last and (last.act, last.author, last.text) == (CommentAct.SAID, actor.id, text.strip()):
            return last.pk
        row = Comment.objects.create(
            kind=on.kind, key=on.key, act=CommentAct.SAID, text=text.strip(), language=language, author=actor.id
        )
        _mention(row, mentions, actor)
    return row.pk


def correct_comment(*, actor: Actor, comment: int, text: str, mentions: Collection[UUID] = ()) -> None:
    """Put a better text over one's own comment; the earlier one stays to be seen. Only those newly mentioned are told.

    :raises Comment.DoesNotExist: when there is none.
    :raises NotOnesOwn: when someone else wrote it.
    :raises Withdrawn: when it has been withdrawn.
    :raises BadInput: when the text is empty or too long.
    """
    _check(text)
    with common.change(actor=actor, event="discussion.comment_corrected"):
        first = _own(actor, comment)
        row = _later(first, actor, CommentAct.CORRECTED, text.strip())
        before = Mention.objects.filter(comment__in=[first, *first.later.all()]).values_list("person", flat=True)
        _mention(row, set(mentions) - set(before), actor)


def withdraw_comment(*, actor: Actor, comment: int) -> None:
    """Take back one's own comment: it is seen that there was one, and by whom, but its text is not shown.

    :raises Comment.DoesNotExist: when there is none.
    :raises NotOnesOwn: when someone else wrote it.
    :raises Withdrawn: when it has been withdrawn already.
    """
    with common.change(actor=actor, event="discussion.comment_withdrawn"):
        _later(_own(actor, comment), actor, CommentAct.WITHDRAWN, "")


def _own(actor: Actor, comment: int) -> Comment:
    first = Comment.objects.get(pk=comment, act=CommentAct.SAID)
    if first.author != actor.id:
        raise NotOnesOwn(comment)
    if first.later.filter(act=CommentAct.WITHDRAWN).exists():
        raise Withdrawn(comment)
    return first


def _later(first: Comment, actor: Actor, act: CommentAct, text: str) -> Comment:
    return Comment.objects.create(
        kind=first.kind, key=first.key, act=act, on=first, text=text, language=first.language, author=actor.id
    )


def _mention(row: Comment, mentions: Collection[UUID], actor: Actor) -> None:
    """Nobody is told of what they wrote themselves."""
    people = [each for each in dict.fromkeys(mentions) if each != actor.id]
    Mention.objects.bulk_create([Mention(comment=row, person=each) for each in people])


def _check(text: str) -> None:
    place = Place(path="text")
    if not text.strip():
        raise BadInput([Problem("empty", "Kommentti on tyhjä.", "Kirjoita kommentti.", place)])
    if len(text) > LONGEST_COMMENT:
        what = f"Kommentti on liian pitkä: {len(text)} merkkiä."
        raise BadInput([Problem("too_long", what, f"Lyhennä enintään {LONGEST_COMMENT} merkkiin.", place)])
