"""Keeping matters as they are found, planning a letter a day for each person, and sending each letter at most once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.notices import policies, queries
from teoiksi.domains.notices.models import Letter, Matter, Notice, Subscription
from teoiksi.domains.notices.types import (
    MOST_ASKED,
    MOST_FOLLOWED,
    MOST_UNCONFIRMED,
    UNCONFIRMED_FOR,
    Audience,
    FoundMatter,
    LetterState,
    ReadyLetter,
    Step,
    SubscriptionCard,
    SubscriptionGone,
    Telling,
)
from teoiksi.domains.people.models import User
from teoiksi.domains.people.types import PersonCard
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import Language, as_language

_TOLD: Final = ("title", "detail", "address", "owner", "person", "group", "due_on")


def follow_matters(*, actor: Actor, found: Sequence[FoundMatter]) -> int:
    """Open what is new among all that was found, word the open ones anew, close what is no longer found; gives how many
    were opened."""
    wanted = {(matter.kind.value, matter.subject): matter for matter in found}
    with common.change(actor=actor, event="notices.matters_followed"):
        rows = {(row.kind, row.subject): row for row in Matter.objects.select_for_update().filter(closed_at=None)}
        gone = [row.pk for key, row in rows.items() if key not in wanted]
        Matter.objects.filter(pk__in=gone).update(closed_at=timezone.now())
        _word_anew([(row, wanted[key]) for key, row in rows.items() if key in wanted])
        new = [_row(matter) for key, matter in wanted.items() if key not in rows]
        Matter.objects.bulk_create(new)
    return len(new)


def plan_letters(*, actor: Actor, people: Sequence[PersonCard], today: date) -> tuple[int, ...]:
    """Put each open matter into the letter of everyone who is to be told and has not been; gives the letters to send.

    For whom another stands in today, that one is told. A letter of an earlier day that has not left yet is filled instead.
    Whose letter of today has been taken to be sent is told tomorrow.
    """
    now = timezone.now()
    with common.change(actor=actor, event="notices.letters_planned"):
        before, here = queries.told_of_open_matters(), policies.present(people)
        planned: defaultdict[UUID, list[tuple[int, Telling]]] = defaultdict(list)
        for matter in queries.open_matters():
            for telling in policies.tellings(matter, here, before.get(matter.id, ()), today=today, now=now):
                planned[telling.recipient].append((matter.id, telling))
        for person, told in planned.items():
            _plan(person, told, today)
    return queries.planned_letters()


def take_letter(*, actor: Actor, letter: int, site: str) -> ReadyLetter | None:
    """Take a letter to be sent: from now on no other process sends it. None when it is taken already, or nothing in it
    waits any more.

    The caller sends it after this has been committed, and tells how it went by ``letter_sent`` or ``letter_not_sent``. One
    whose sender was killed in between stays taken, and is not sent again: it may have left.
    """
    with common.change(actor=actor, event="notices.letter_taken"):
        row = (
            Letter.objects.select_for_update(of=["self"])
            .select_related("recipient")
            .filter(pk=letter, state=LetterState.PLANNED)
            .first()
        )
        if row is None:
            return None
        told = [
            (queries.matter_card(notice.matter), Audience(notice.audience), Step(notice.step))
            for notice in row.notices.select_related("matter").filter(matter__closed_at=None)
        ]
        language = as_language(row.recipient.language)
        row.state = LetterState.TAKEN if told else LetterState.NEEDLESS
        if told:
            row.subject = queries.letter_subject(told, language)[:200]
            row.text = queries.letter_text(told, language, site=site)
            row.taken_at = timezone.now()
        row.save(update_fields=["state", "subject", "text", "taken_at"])
    if not told:
        return None
    return ReadyLetter(row.pk, f"teoiksi-{row.pk}-{row.day:%Y%m%d}", row.recipient.email, row.subject, row.text)


def letter_sent(*, actor: Actor, letter: int) -> None:
    """Keep that the mail server took the letter."""
    with common.change(actor=actor, event="notices.letter_sent"):
        _end(letter, LetterState.SENT, sent_at=timezone.now())


def letter_not_sent(*, actor: Actor, letter: int) -> None:
    """Keep that the mail server certainly did not take the letter: it may be tried again."""
    with common.change(actor=actor, event="notices.letter_not_sent"):
        _end(letter, LetterState.PLANNED, sent_at=None)


def _end(letter: int, state: LetterState, *, sent_at: datetime | None) -> None:
    Letter.objects.filter(pk=letter, state=LetterState.TAKEN).update(state=state, sent_at=sent_at)


def _plan(person: UUID, told: Sequence[tuple[int, Telling]], today: date) -> None:
    recipient = User.objects.get(pseudonym=person)
    letter = Letter.objects.filter(recipient=recipient, state=LetterState.PLANNED).first()
    if letter is None:
        letter, made = Letter.objects.get_or_create(recipient=recipient, day=today)
        if not made:
            return
    Notice.objects.bulk_create(
        Notice(matter_id=matter, letter=letter, recipient=recipient, audience=each.audience, step=each.step)
        for matter, each in told
    )


def _word_anew(pairs: Sequence[tuple[Matter, FoundMatter]]) -> None:
    for row, matter in pairs:
        if any(getattr(row, name) != getattr(matter, name) for name in _TOLD):
            for name in _TOLD:
                setattr(row, name, getattr(matter, name))
            row.save(update_fields=_TOLD)


def _row(matter: FoundMatter) -> Matter:
    return Matter(kind=matter.kind, subject=matter.subject, **{name: getattr(matter, name) for name in _TOLD})


def ask_to_follow(
    *, actor: Actor, address: str, language: Language, kind: str, key: str, now: datetime
) -> SubscriptionCard | None:
    """Keep that an address would follow something; gives what is to be confirmed by a letter.

    None when no letter is to be sent: it follows that already, was asked within an hour, has been asked too often, or too
    many letters wait in all.
    """
    plain = address.strip().lower()
    with common.change(actor=actor, event="notices.following_asked"):
        rows = Subscription.objects.select_for_update().filter(address=plain)
        row = rows.filter(kind=kind, key=key).first()
        if row is not None and (row.confirmed_at is not None or row.asked_at > now - timedelta(hours=1)):
            return None
        waiting = Subscription.objects.filter(confirmed_at=None)
        is_too_many = waiting.filter(address=plain).count() >= MOST_UNCONFIRMED or rows.count() >= MOST_FOLLOWED
        if waiting.filter(asked_at__gt=now - timedelta(hours=1)).count() >= MOST_ASKED or (row is None and is_too_many):
            return None
        row = row or Subscription(address=plain, kind=kind, key=key)
        row.asked_at, row.language = now, language
        row.save()
        return queries.subscription_card(row)


def confirm_following(*, actor: Actor, number: int, newest: int, now: datetime) -> SubscriptionCard:
    """Begin a subscription: from now on its holder is told of what is newer than ``newest``. Again it changes nothing.

    :raises SubscriptionGone: when it has been ended.
    """
    with common.change(actor=actor, event="notices.following_confirmed"):
        row = Subscription.objects.select_for_update().filter(pk=number).first()
        if row is None:
            raise SubscriptionGone(str(number))
        if row.confirmed_at is None:
            row.confirmed_at, row.told = now, newest
            row.save(update_fields=["confirmed_at", "told"])
        return queries.subscription_card(row)


def stop_following(*, actor: Actor, number: int, everything: bool = False) -> int:
    """End a subscription, or all of its address, and erase it; gives how many there were."""
    with common.change(actor=actor, event="notices.following_stopped"):
        rows = Subscription.objects.filter(pk=number)
        if everything:
            rows = Subscription.objects.filter(address__in=rows.values("address"))
        return rows.delete()[0]


def forget_addresses(*, actor: Actor, addresses: Collection[str]) -> int:
    """End and erase everything that is followed with addresses of people who are erased; gives how much there was."""
    with common.change(actor=actor, event="notices.addresses_forgotten"):
        return Subscription.objects.filter(address__in={each.strip().lower() for each in addresses}).delete()[0]


def followers_told(*, actor: Actor, numbers: Sequence[int], newest: int, today: date | None) -> None:
    """Note that subscriptions have been told of everything up to ``newest``; ``today`` when a letter was sent of them."""
    with common.change(actor=actor, event="notices.followers_told"):
        day = {} if today is None else {"told_on": today}
        Subscription.objects.filter(pk__in=numbers).update(told=newest, **day)


def forget_unconfirmed(*, actor: Actor, now: datetime) -> int:
    """Erase addresses whose holders never confirmed; gives how many."""
    with common.change(actor=actor, event="notices.unconfirmed_forgotten"):
        return Subscription.objects.filter(confirmed_at=None, asked_at__lt=now - UNCONFIRMED_FOR).delete()[0]
