"""Writing the city's days, and giving people the secret address of their own calendar."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from uuid import UUID

from teoiksi.domains.annual_wheel.models import CalendarAddress, WheelEntry
from teoiksi.domains.annual_wheel.queries import digest_of
from teoiksi.domains.annual_wheel.types import DUTY_OF, WRITTEN_KINDS, EntryPart
from teoiksi.domains.common import services as common
from teoiksi.domains.people.models import User
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.problems import BadInput, Place, Problem


def put_entry(*, actor: Actor, part: EntryPart, reason: str = "") -> None:
    """Add a day of the city's own, or bring one to what is given.

    :raises BadInput: when it has no Finnish name, ends before it begins, lasts over a year, or its kind or duty is unknown.
    """
    if problems := list(_problems(part)):
        raise BadInput(problems)
    with common.change(actor=actor, event="annual_wheel.entry_put", reason=reason):
        fields = ("kind", "name", "starts_on", "ends_on", "detail", "duty", "is_yearly", "is_public", "is_example")
        common.bring(
            WheelEntry.objects.filter(slug=part.slug),
            key="slug",
            wanted={part.slug: {name: getattr(part, name) for name in fields}},
            keep_others=True,
        )


def remove_entry(*, actor: Actor, slug: str, reason: str = "") -> None:
    """Take a day of the city's own out of the wheel; history keeps it.

    :raises WheelEntry.DoesNotExist: when there is none.
    """
    with common.change(actor=actor, event="annual_wheel.entry_removed", reason=reason):
        WheelEntry.objects.get(slug=slug).delete()


def give_calendar(*, actor: Actor, person: UUID) -> str:
    """Give someone a new secret for the address of their own calendar; the earlier one no longer opens anything.

    :raises User.DoesNotExist: when there is no such person.
    """
    secret = secrets.token_urlsafe(24)
    with common.change(actor=actor, event="annual_wheel.calendar_given"):
        holder = User.objects.get(pseudonym=person)
        CalendarAddress.objects.filter(holder=holder).delete()
        CalendarAddress.objects.create(holder=holder, digest=digest_of(secret))
    return secret


def close_calendar(*, actor: Actor, person: UUID) -> None:
    """Close the address of someone's own calendar, if they have one."""
    with common.change(actor=actor, event="annual_wheel.calendar_closed"):
        CalendarAddress.objects.filter(holder__pseudonym=person).delete()


def _problems(part: EntryPart) -> Iterator[Problem]:
    if not part.name.fi.strip():
        yield Problem("no_name", "Nimi puuttuu.", "Kirjoita nimi suomeksi.", Place(path="name"))
    if part.kind not in WRITTEN_KINDS:
        what = "Tätä lajia ei kirjoiteta vuosikelloon käsin."
        yield Problem("kind", what, "Valitse toinen laji.", Place(path="kind"))
    if part.duty and part.duty not in DUTY_OF:
        what = f"Vuosittaista tehtävää ”{part.duty}” ei ole."
        yield Problem("duty", what, "Valitse tehtävä luettelosta tai jätä se tyhjäksi.", Place(path="duty"))
    if part.ends_on < part.starts_on:
        what = f"Viimeinen päivä {part.ends_on:%-d.%-m.%Y} on ennen ensimmäistä."
        yield Problem("ends_before_start", what, "Korjaa jompikumpi päivä.", Place(path="ends_on"))
    elif (part.ends_on - part.starts_on).days > 365:
        what = "Merkintä kestää yli vuoden."
        yield Problem("too_long", what, "Lyhennä se enintään vuoden mittaiseksi.", Place(path="ends_on"))
