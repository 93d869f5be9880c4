"""What the wheel has between two days, and whose calendar an address opens."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from teoiksi.domains.annual_wheel.models import CalendarAddress, WheelEntry
from teoiksi.domains.annual_wheel.types import (
    DUTIES,
    DUTY_OF,
    Basis,
    CalendarHolder,
    Duty,
    EntryPart,
    Occasion,
    OccasionKind,
)


def occasions(first: date, last: date, *, public_only: bool = True) -> tuple[Occasion, ...]:
    """Give yearly duties and the city's own days that touch the days from ``first`` to ``last``, by their last day."""
    found = [*_of_duties(first, last), *_of_entries(first, last, public_only=public_only)]
    return tuple(sorted(found, key=lambda each: (each.ends_on, each.starts_on, each.key)))


def entries() -> tuple[EntryPart, ...]:
    """Give what the city has written, by its first day."""
    return tuple(_part(row) for row in WheelEntry.objects.all())


def entry(slug: str) -> EntryPart:
    """Give one of them.

    :raises WheelEntry.DoesNotExist: when there is none.
    """
    return _part(WheelEntry.objects.get(slug=slug))


def holder_of(secret: str) -> CalendarHolder | None:
    """Give whose calendar this secret opens, if the person may still sign in."""
    row = CalendarAddress.objects.filter(digest=digest_of(secret), holder__is_active=True).select_related("holder")
    found = row.first()
    return CalendarHolder(found.holder.pseudonym, found.holder.language) if found else None


def has_calendar(person: UUID) -> bool:
    """Tell whether someone has an address of their own calendar in use."""
    return CalendarAddress.objects.filter(holder__pseudonym=person).exists()


def digest_of(secret: str) -> str:
    """Give what is kept of a secret: SHA-256, for the secret itself is long and random."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _of_duties(first: date, last: date) -> Iterator[Occasion]:
    for duty in DUTIES:
        for year in range(first.year, last.year + 1):
            starts_on, ends_on = date(year, *duty.starts), date(year, *duty.ends)
            if starts_on <= last and ends_on >= first:
                yield _occasion_of_duty(duty, starts_on, ends_on)


def _occasion_of_duty(duty: Duty, starts_on: date, ends_on: date) -> Occasion:
    return Occasion(
        key=f"{duty.key}-{ends_on.year}",
        kind=duty.kind,
        name=duty.name,
        starts_on=starts_on,
        ends_on=ends_on,
        detail=duty.detail,
        basis=duty.basis,
        statute=duty.statute,
        address=duty.address,
    )


def _of_entries(first: date, last: date, *, public_only: bool) -> Iterator[Occasion]:
    rows = WheelEntry.objects.filter(starts_on__lte=last)
    for row in rows.filter(is_public=True) if public_only else rows:
        for starts_on in _starts(row, first, last):
            ends_on = starts_on + (row.ends_on - row.starts_on)
            if ends_on >= first:
                yield _occasion_of_entry(row, starts_on, ends_on)


def _starts(row: WheelEntry, first: date, last: date) -> Iterator[date]:
    if not row.is_yearly:
        yield row.starts_on
        return
    length = (row.ends_on - row.starts_on).days
    earliest = max(row.starts_on.year, (first - timedelta(days=length)).year)
    for year in range(earliest, last.year + 1):
        starts_on = _in_year(row.starts_on, year)
        if starts_on <= last:
            yield starts_on


def _in_year(day: date, year: int) -> date:
    """Give the same day of another year; 29 February is the 28th where there is none."""
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)


def _occasion_of_entry(row: WheelEntry, starts_on: date, ends_on: date) -> Occasion:
    duty = DUTY_OF.get(row.duty)
    return Occasion(
        key=f"{row.slug}-{starts_on.year}",
        kind=OccasionKind(row.kind),
        name=row.name,
        starts_on=starts_on,
        ends_on=ends_on,
        detail=row.detail,
        statute=duty.statute if duty else "",
        is_late_by_law=bool(duty and duty.basis is Basis.LAW and ends_on > duty.last_day(starts_on.year)),
        is_public=row.is_public,
        is_example=row.is_example,
    )


def _part(row: WheelEntry) -> EntryPart:
    return EntryPart(
        slug=row.slug,
        kind=OccasionKind(row.kind),
        name=row.name,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        detail=row.detail,
        duty=row.duty,
        is_yearly=row.is_yearly,
        is_public=row.is_public,
        is_example=row.is_example,
    )
