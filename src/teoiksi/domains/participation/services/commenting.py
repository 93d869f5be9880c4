"""Comments of anyone: taking them, looking them through, answering, and forgetting who gave them."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.drafts.types import TextPlace
from teoiksi.domains.participation import queries
from teoiksi.domains.participation.models import Hearing, HearingComment
from teoiksi.domains.participation.types import (
    LONGEST_COMMENT,
    LONGEST_NAME,
    NAMES_KEPT_DAYS,
    Became,
    CommentState,
    HearingClosed,
    TooManyComments,
)
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import Language
from teoiksi.kernel.problems import BadInput, Place, Problem

SAME_SENDER_PER_HOUR: Final = 20
EVERYBODY_PER_HOUR: Final = 300

_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without I, O, 0 and 1, which are read wrong from paper."""


def give_comment(
    *,
    actor: Actor,
    hearing: UUID,
    place: TextPlace | None,
    message: str,
    today: date,
    name: str = "",
    language: Language = "fi",
    sender: str = "",
) -> str:
    """Keep a comment on a passage, or with no place on the whole draft, and give its receipt.

    ``sender`` is the sender's network address: only a keyed hash of it and of the day is kept, for one day.

    :raises Hearing.DoesNotExist: when there is no such hearing.
    :raises HearingClosed: when comments are not taken on this day.
    :raises BadInput: when the comment is empty or too long, or there is no such passage.
    :raises TooManyComments: when the limit of the hour is reached.
    """
    _check(message)
    with common.change(actor=actor, event="participation.comment_given"):
        row = Hearing.objects.get(key=hearing)
        if not row.opens_on <= today <= row.closes_on:
            raise HearingClosed
        quote = _quote(hearing, place)
        mark = _mark(sender)
        _keep_to_limits(mark)
        made = HearingComment.objects.create(
            hearing=row,
            receipt="".join(secrets.choice(_LETTERS) for _ in range(10)),
            kind=place.kind if place else "",
            slug=place.slug if place else "",
            field=place.field if place else "",
            quote=quote,
            message=_clean(message),
            language=language,
            name=" ".join(_clean(name).split())[:LONGEST_NAME],
            sender_mark=mark,
        )
    return made.receipt


def screen_comment(*, actor: Actor, receipt: str, is_shown: bool) -> None:
    """Show a comment to everybody, or withhold it: it is spam, hurts someone or tells of other people's private matters.

    :raises HearingComment.DoesNotExist: when there is none with this receipt.
    """
    with common.change(actor=actor, event="participation.comment_screened"):
        row = HearingComment.objects.select_for_update().get(receipt=receipt)
        row.state = CommentState.SHOWN if is_shown else CommentState.WITHHELD
        row.save(update_fields=["state"])


def answer_comment(*, actor: Actor, receipt: str, became: Became, answer: str) -> None:
    """Answer a comment and tell what became of it; an answer may be mended later.

    :raises HearingComment.DoesNotExist: when there is none with this receipt.
    :raises BadInput: when the answer is empty or too long.
    """
    _check(answer)
    with common.change(actor=actor, event="participation.comment_answered"):
        row = HearingComment.objects.select_for_update().get(receipt=receipt)
        row.became, row.answer, row.answered_at = became, _clean(answer), timezone.now()
        row.save(update_fields=["became", "answer", "answered_at"])


def forget_sender_marks(*, actor: Actor) -> int:
    """Erase the marks of senders that are older than a day and give how many there were."""
    with common.change(actor=actor, event="participation.senders_forgotten"):
        old = HearingComment.objects.filter(given_at__lt=timezone.now() - timedelta(days=1)).exclude(sender_mark="")
        return old.update(sender_mark="")


def forget_names(*, actor: Actor, today: date) -> int:
    """Erase the names of those who commented on hearings that ended a year ago and give how many there were."""
    with common.change(actor=actor, event="participation.senders_forgotten"):
        last = today - timedelta(days=NAMES_KEPT_DAYS)
        return HearingComment.objects.filter(hearing__closes_on__lt=last).exclude(name="").update(name="")


def _check(text: str) -> None:
    if not _clean(text):
        raise BadInput([Problem("empty", "Teksti on tyhjä.", "Kirjoita teksti.", Place(path="message"))])
    if len(text) > LONGEST_COMMENT:
        what = f"Teksti on liian pitkä: {len(text)} merkkiä."
        mend = f"Lyhennä enintään {LONGEST_COMMENT} merkkiin."
        raise BadInput([Problem("too_long", what, mend, Place(path="message"))])


def _clean(text: str) -> str:
    """Leave out what cannot be stored."""
    return "".join(letter for letter in text.replace("\r\n", "\n") if letter.isprintable() or letter == "\n").strip()


def _quote(hearing: UUID, place: TextPlace | None) -> str:
    if place is None:
        return ""
    for passage in queries.passages(hearing):
        if passage.place == place:
            return passage.text.in_language("fi")
    what = "Kommentoitavaa kohtaa ei ole luonnoksessa."
    raise BadInput([Problem("unknown_passage", what, "Valitse kohta kuulemisen sivulta.", Place(path="place"))])


def _mark(sender: str) -> str:
    if not sender:
        return ""
    text = f"hearing {timezone.localdate().isoformat()} {sender}"
    return hmac.new(settings.SECRET_KEY.encode(), text.encode(), hashlib.sha256).hexdigest()


def _keep_to_limits(mark: str) -> None:
    recent = HearingComment.objects.filter(given_at__gt=timezone.now() - timedelta(hours=1))
    if recent.count() >= EVERYBODY_PER_HOUR:
        raise TooManyComments
    if mark and recent.filter(sender_mark=mark).count() >= SAME_SENDER_PER_HOUR:
        raise TooManyComments
