"""A meeting of a group as calendars show it: the same event in a subscribed calendar and in a file of its own."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone, translation

from teoiksi.domains.annual_wheel.types import Occasion, OccasionKind
from teoiksi.domains.meetings.types import MeetingCard
from teoiksi.kernel.language import LANGUAGES
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.web.shared.addresses import absolute

_MEETING: Final = LocalizedText("Kärkiryhmän kokous", "Spetsgruppens möte", "Meeting of the spearhead group")
_CANCELLED: Final = LocalizedText("Peruttu", "Inställt", "Cancelled")
_USUAL_LENGTH: Final = timedelta(minutes=90)


def of_meeting(card: MeetingCard, request: HttpRequest) -> Occasion:
    """Meetings have a beginning but no end that is known; calendars show an hour and a half."""
    begins_at = timezone.make_aware(datetime.combine(card.held_on, card.starts_at))
    with translation.override(card.language):
        address = absolute(request, reverse("meetings:meeting", args=[card.number]))
    return Occasion(
        key=f"meeting-{card.number}",
        kind=OccasionKind.MEETING,
        name=_name(card),
        starts_on=card.held_on,
        ends_on=card.held_on,
        address=address,
        place=card.place,
        begins_at=begins_at,
        ends_at=begins_at + _USUAL_LENGTH,
        is_public=False,
        sequence=card.version - 1,
        is_cancelled=card.cancelled_at is not None,
    )


def _name(card: MeetingCard) -> LocalizedText:
    """Write ``Kärkiryhmän kokous: Elinympäristö``; a calendar that does not know of cancelling tells it by the words."""
    names = {each: f"{_MEETING.exactly(each)}: {card.spearhead_name.in_language(each)}" for each in LANGUAGES}
    if card.cancelled_at is None:
        return LocalizedText(**names)
    return LocalizedText(**{each: f"{_CANCELLED.exactly(each)}: {name}" for each, name in names.items()})
