"""The letters of a meeting: the group is called to it, told what changed, or told that it was cancelled."""

from __future__ import annotations

import logging
from enum import StrEnum

from django.contrib import messages
from django.core.mail import EmailMessage, get_connection
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, ngettext

from teoiksi.domains.meetings import queries
from teoiksi.domains.meetings.types import MeetingCard
from teoiksi.domains.people.types import PersonCard
from teoiksi.kernel import writing
from teoiksi.reports.calendar_file import CONTENT_TYPE
from teoiksi.web.meetings.calendar import calendar_of
from teoiksi.web.meetings.reading import members_of
from teoiksi.web.shared.addresses import absolute

_log = logging.getLogger(__name__)


class About(StrEnum):
    """Why the group is written to."""

    CALLED = "called"
    CHANGED = "changed"
    CANCELLED = "cancelled"


def tell_group(request: HttpRequest, number: int, about: About) -> None:
    """Write to everyone in the group of a meeting, each in their language, with the file for their calendar.

    Whoever does this is told to how many, or that the mail server did not take the letters: the meeting stands in any case.
    """
    card = queries.meeting(number)
    letters = [_letter(request, card, about, person) for person in members_of(card.group)]
    try:
        get_connection().send_messages(letters)
    except Exception:  # noqa: BLE001 - whatever a mail server does, the meeting stands and the chair is told
        _log.exception("The letters of a meeting could not be sent.")
        messages.error(request, gettext("The letters could not be sent. Tell the group of the meeting yourself."))
    else:
        told = ngettext("%(number)d letter was sent.", "%(number)d letters were sent.", len(letters))
        messages.info(request, told % {"number": len(letters)})


def _letter(request: HttpRequest, card: MeetingCard, about: About, person: PersonCard) -> EmailMessage:
    with translation.override(person.language):
        day = writing.day(card.held_on, person.language)
        context = {
            "about": about.value,
            "name": person.name,
            "group": card.spearhead_name.in_language(person.language),
            "day": day,
            "time": f"{card.starts_at:%H.%M}".lstrip("0") if person.language == "fi" else f"{card.starts_at:%H:%M}",
            "place": card.place,
            "address": absolute(request, reverse("meetings:meeting", args=[card.number])),
            "calendar": absolute(request, reverse("meetings:calendar", args=[card.number])),
        }
        body = render_to_string("web/meetings/letter.txt", context)
        subject = _subject(about) % {"day": day, "group": context["group"]}
    name, file = calendar_of(card, request, person.language)
    return EmailMessage(subject, body, to=[person.email], attachments=[(name, file, CONTENT_TYPE.partition(";")[0])])


def _subject(about: About) -> str:
    if about is About.CANCELLED:
        return gettext("Cancelled: meeting %(day)s, %(group)s")
    if about is About.CHANGED:
        return gettext("Changed: meeting %(day)s, %(group)s")
    return gettext("Meeting %(day)s, %(group)s")
