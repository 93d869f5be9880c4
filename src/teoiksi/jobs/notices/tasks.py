"""Finds every morning what waits for someone, and sends each person at most one letter of it."""

from __future__ import annotations

from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from procrastinate.contrib.django import app

from teoiksi.domains.notices import services
from teoiksi.domains.notices.types import ReadyLetter
from teoiksi.domains.people import queries as people
from teoiksi.jobs.deferring import defer_once
from teoiksi.jobs.notices.finding import found_matters
from teoiksi.jobs.running import task_body
from teoiksi.kernel.actor import WORKER, Actor
from teoiksi.kernel.quiet_days import is_quiet


@app.periodic(cron="30 4 * * *")
@app.task(queue="notices", queueing_lock="tell_what_waits", lock="notices", retry=3)
@task_body
def tell_what_waits(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate gives it
    """Look every morning (4.30 in UTC: 6.30 or 7.30 in Finland), and queue the letters; on quiet days only look."""
    if is_quiet(timezone.localdate(), settings.QUIET_DAYS):
        look(actor=WORKER)
        return
    for letter in plan(actor=WORKER):
        defer_once(send_letter.configure(queueing_lock=f"send_letter:{letter}"), letter=letter)


@app.task(queue="notices", lock="notices", retry=5)
@task_body
def send_letter(*, letter: int) -> None:
    """Send one letter. When the mail server cannot be reached it is tried again; one that may have left is not."""
    send(actor=WORKER, letter=letter)


def look(*, actor: Actor) -> None:
    """Bring what waits to what is found now."""
    services.follow_matters(actor=actor, found=found_matters(today=timezone.localdate()))


def plan(*, actor: Actor) -> tuple[int, ...]:
    """Bring what waits to what is found now, and plan the letters; gives those that are to be sent."""
    look(actor=actor)
    today = timezone.localdate()
    return services.plan_letters(actor=actor, people=people.people(), today=today)


def send(*, actor: Actor, letter: int) -> bool:
    """Send a letter that nobody has taken yet; gives whether it left.

    :raises Exception: when the letter has not left, which is then planned again, or when that is not known.
    """
    ready = services.take_letter(actor=actor, letter=letter, site=settings.PUBLIC_ADDRESS)
    if ready is None:
        return False
    try:
        _give_to_mail_server(ready)
    except _NotTaken:
        services.letter_not_sent(actor=actor, letter=letter)
        raise
    services.letter_sent(actor=actor, letter=letter)
    return True


class _NotTaken(Exception):
    """The mail server could not be reached, or said no: the letter has certainly not left."""


def _give_to_mail_server(ready: ReadyLetter) -> None:
    """What breaks after the connection is open and is no answer of the server may have left: it goes on as it is."""
    connection = get_connection()
    try:
        connection.open()
    except (OSError, SMTPException) as error:
        connection.close()
        raise _NotTaken(f"the mail server cannot be reached: {error}") from error
    try:
        _message(ready, connection).send()
    except (SMTPResponseException, SMTPRecipientsRefused) as error:
        raise _NotTaken(f"the mail server did not take the letter: {error}") from error
    finally:
        connection.close()


def _message(ready: ReadyLetter, connection: BaseEmailBackend) -> EmailMessage:
    """The identity of the message stays the same, so that a mail server can tell a second copy from a new letter."""
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or "localhost"
    headers = {"Message-ID": f"<{ready.message_id}@{host}>", "Auto-Submitted": "auto-generated"}
    return EmailMessage(ready.subject, ready.text, to=[ready.address], headers=headers, connection=connection)
