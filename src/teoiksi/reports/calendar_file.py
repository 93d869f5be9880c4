"""Occasions as an iCalendar file (RFC 5545), to be opened once or subscribed to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Final

from icalendar import Calendar, Event

from teoiksi.domains.annual_wheel.types import KIND_NAMES, Basis, Occasion, OccasionKind
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

CONTENT_TYPE: Final = "text/calendar; charset=utf-8"
LONGEST_SHOWN: Final = timedelta(days=7)
"""What lasts longer would fill a calendar for weeks, so only its last day is shown, as the one by which it is done."""

_BY: Final = LocalizedText("Viimeistään", "Senast", "By now")
_TIME: Final = LocalizedText("Aika", "Tid", "Time")
_EXAMPLE: Final = LocalizedText("esimerkki", "exempel", "example")
_DAILY: Final = timedelta(days=1)


def calendar_file(
    occasions: Iterable[Occasion],
    *,
    title: str,
    language: Language,
    host: str,
    made_at: datetime,
) -> bytes:
    """Write occasions as one calendar in one language.

    Days are dates without a time zone, moments are in UTC. ``host`` makes the ids of events unique in the world; the same
    occasion has the same id each time, so that a calendar which is fetched again changes its event instead of adding one.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//Teoiksi//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    calendar.add("refresh-interval", _DAILY, parameters={"VALUE": "DURATION"})
    for occasion in occasions:
        calendar.add_component(_event(occasion, language, host, made_at))
    written: bytes = calendar.to_ical()
    return written


def invitation_file(occasion: Occasion, *, language: Language, host: str, made_at: datetime, organizer: str) -> bytes:
    """Write one meeting as a file to be opened in a calendar; ``organizer`` is an e-mail address.

    Opening a newer file of the same meeting moves its event, or takes it away when the meeting was cancelled: the id stays
    and the number of changes grows (RFC 5546, 3.2.1 and 3.2.5). It is the same event as in the calendars that are
    subscribed to, when ``host`` is the same.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//Teoiksi//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if occasion.is_cancelled else "PUBLISH")
    event = _event(occasion, language, host, made_at)
    event.add("organizer", f"mailto:{organizer}")
    calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _event(occasion: Occasion, language: Language, host: str, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{occasion.key}@{host}")
    event.add("dtstamp", made_at.astimezone(UTC))
    event.add("summary", _summary(occasion, language), parameters={"LANGUAGE": language})
    _add_time(event, occasion)
    if description := _description(occasion, language):
        event.add("description", description)
    if occasion.place:
        event.add("location", occasion.place)
    if occasion.address:
        event.add("url", occasion.address)
    event.add("categories", [KIND_NAMES[occasion.kind].in_language(language)])
    if occasion.kind is OccasionKind.MEETING:
        event.add("sequence", occasion.sequence)
        event.add("status", "CANCELLED" if occasion.is_cancelled else "CONFIRMED")
    return event


def _add_time(event: Event, occasion: Occasion) -> None:
    if occasion.begins_at is not None:
        event.add("dtstart", occasion.begins_at.astimezone(UTC))
        if occasion.ends_at is not None:
            event.add("dtend", occasion.ends_at.astimezone(UTC))
        return
    event.add("dtstart", occasion.ends_on if _is_long(occasion) else occasion.starts_on)
    event.add("dtend", occasion.ends_on + timedelta(days=1))  # the end is not part of an event (RFC 5545, 3.6.1)
    event.add("transp", "TRANSPARENT")


def _is_long(occasion: Occasion) -> bool:
    return occasion.ends_on - occasion.starts_on > LONGEST_SHOWN


def _summary(occasion: Occasion, language: Language) -> str:
    name = occasion.name.in_language(language)
    if _is_long(occasion):
        name = f"{_BY.in_language(language)}: {name}"
    return f"{name} ({_EXAMPLE.in_language(language)})" if occasion.is_example else name


def _description(occasion: Occasion, language: Language) -> str:
    lines = [occasion.detail.in_language(language)]
    if _is_long(occasion):
        first, last = writing.day(occasion.starts_on, language), writing.day(occasion.ends_on, language)
        lines.append(f"{_TIME.in_language(language)}: {first} – {last}")
    if occasion.basis is Basis.LAW or occasion.statute:
        lines.append(occasion.statute)
    return "\n".join(line for line in lines if line)
