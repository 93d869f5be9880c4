"""Letters to readers who follow something: one that asks to confirm, and once a day what is new."""

from __future__ import annotations

from collections.abc import Sequence
from smtplib import SMTPException
from urllib.parse import urljoin

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone, translation
from procrastinate.contrib.django import app

from teoiksi.domains.notices import queries, services
from teoiksi.domains.notices.types import FollowStep, SubscriptionCard, SubscriptionGone
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.programmes.types import Followed, PublicUpdate
from teoiksi.domains.strategy import queries as strategies
from teoiksi.jobs.following_words import asking_words, digest_words
from teoiksi.jobs.running import task_body
from teoiksi.kernel.actor import WORKER
from teoiksi.kernel.quiet_days import is_quiet


@app.task(queue="notices", retry=5)
@task_body
def ask_to_confirm(*, number: int) -> None:
    """Send the letter by which the holder of an address confirms."""
    try:
        card = queries.subscription(number)
    except SubscriptionGone:
        return
    if not card.is_confirmed:
        subject, text = asking_words(card.language, confirm=_link(card, FollowStep.CONFIRM))
        _send(card, subject, text, stop=_link(card, FollowStep.STOP))


@app.periodic(cron="40 5 * * *")
@app.task(queue="notices", queueing_lock="tell_followers", lock="tell_followers", retry=3)
@task_body
def tell_followers(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate gives it
    """Tell every morning (5.40 in UTC) what is new, at most one letter to an address; not on quiet days."""
    services.forget_unconfirmed(actor=WORKER, now=timezone.now())
    if not is_quiet(timezone.localdate(), settings.QUIET_DAYS):
        tell_what_is_new()


def tell_what_is_new() -> int:
    """Send the letters; gives how many left. One whose letter the mail server does not take is told tomorrow."""
    newest, today, sent = programmes.newest_update(), timezone.localdate(), 0
    for cards in queries.followers(newest=newest, today=today):
        news = [(card, told) for card in cards if (told := _news(card))]
        try:
            if news:
                _tell(news)
        except (OSError, SMTPException):
            continue
        numbers = [card.number for card in cards]
        services.followers_told(actor=WORKER, numbers=numbers, newest=newest, today=today if news else None)
        sent += bool(news)
    return sent


def _news(card: SubscriptionCard) -> tuple[PublicUpdate, ...]:
    strategy = strategies.in_force()
    return programmes.told_of(strategy, Followed(card.kind), card.key, after=card.told) if strategy else ()


def _tell(news: Sequence[tuple[SubscriptionCard, Sequence[PublicUpdate]]]) -> None:
    """Send one letter of everything; what stands under two things that someone follows is told once."""
    first = news[0][0]
    told = {each.number: each for _card, updates in news for each in updates}
    stop = _link(first, FollowStep.STOP_ALL)
    with translation.override(first.language):
        lines = [
            (each, _whole(reverse("programmes:action", args=[each.action_slug])))
            for each in sorted(told.values(), key=lambda each: -each.number)
        ]
    subject, text = digest_words(first.language, lines, stop=stop)
    _send(first, subject, text, stop=stop)


def _link(card: SubscriptionCard, step: FollowStep) -> str:
    route = "following:confirm" if step is FollowStep.CONFIRM else "following:stop"
    with translation.override(card.language):
        return _whole(reverse(route, args=[queries.link_key(card.number, step)]))


def _whole(path: str) -> str:
    """Give an address of the site as a letter needs it."""
    return urljoin(settings.PUBLIC_ADDRESS or f"http://{settings.WEB_HOST}:{settings.WEB_PORT}/", path)


def _send(card: SubscriptionCard, subject: str, text: str, *, stop: str) -> None:
    """Send a letter with the headers by which a mail program stops it with one click (RFC 8058)."""
    headers = {
        "Auto-Submitted": "auto-generated",
        "List-Unsubscribe": f"<{stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    EmailMessage(subject, text, to=[card.address], headers=headers).send()
