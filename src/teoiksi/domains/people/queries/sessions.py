"""Reading in which browsers someone is signed in now."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone

from teoiksi.domains.people.models import User
from teoiksi.domains.people.types import SESSION_BEGAN, SESSION_BROWSER, OpenSession


def sessions_of(person: UUID) -> tuple[OpenSession, ...]:
    """Give the open sessions of a person, the newest first; two queries.

    A session does not tell whose it is without being opened, so all that are open are: a working day's worth of staff.
    """
    number = User.objects.values_list("pk", flat=True).get(pseudonym=person)
    opened = ((row, row.get_decoded()) for row in Session.objects.filter(expire_date__gt=timezone.now()))
    found = [_open(row, kept) for row, kept in opened if kept.get(SESSION_KEY) == str(number)]
    return tuple(sorted(found, key=lambda each: (each.began_at, each.key), reverse=True))


def _open(row: Session, kept: dict[str, str]) -> OpenSession:
    began = kept.get(SESSION_BEGAN)
    return OpenSession(
        key=row.session_key,
        began_at=datetime.fromisoformat(began) if began else row.expire_date,
        ends_at=row.expire_date,
        browser=kept.get(SESSION_BROWSER, ""),
    )
