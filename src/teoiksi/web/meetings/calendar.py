"""A meeting as a file for a calendar."""

from __future__ import annotations

from email.utils import parseaddr

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from teoiksi.domains.meetings.types import MeetingCard
from teoiksi.kernel.language import Language
from teoiksi.reports.calendar_file import invitation_file
from teoiksi.web.shared.meeting_occasion import of_meeting


def calendar_of(card: MeetingCard, request: HttpRequest, language: Language) -> tuple[str, bytes]:
    """Give the name of the file and the file; whoever opens a newer one has the meeting moved or taken away."""
    body = invitation_file(
        of_meeting(card, request),
        language=language,
        host=request.get_host(),
        made_at=timezone.now(),
        organizer=parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
    )
    return f"{card.spearhead_slug}-{card.held_on.isoformat()}.ics", body
