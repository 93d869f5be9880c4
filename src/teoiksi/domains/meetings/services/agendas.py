"""Ordering the sections of an agenda, and adding matters to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from teoiksi.domains.common import services as common
from teoiksi.domains.meetings.models import AgendaEntry
from teoiksi.domains.meetings.services.open_meetings import open_meeting
from teoiksi.domains.meetings.types import SectionKind
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.problems import BadInput, Place, Problem


def order_section(
    *, actor: Actor, meeting: int, order: Sequence[SectionKind], notes: Mapping[SectionKind, str] | None = None
) -> None:
    """Put the sections of an agenda in an order, with what the chair writes of each; sections not named come last.

    :raises Meeting.DoesNotExist: when there is none.
    :raises MinutesClosed: when its minutes have been closed.
    """
    with common.change(actor=actor, event="meetings.agenda_ordered"):
        row = open_meeting(meeting)
        whole = list(dict.fromkeys([*order, *SectionKind]))
        wanted = {
            kind.value: {"position": position, "text": (notes or {}).get(kind, "").strip()}
            for position, kind in enumerate(whole, 1)
        }
        existing = AgendaEntry.objects.filter(meeting=row, is_added=False)
        common.bring(existing, key="section", wanted=wanted, fixed={"meeting": row, "is_added": False})


def add_matter(*, actor: Actor, meeting: int, text: str) -> int:
    """Add a matter of one's own to an agenda and give its number.

    :raises BadInput: when the text is empty or longer than 500 letters.
    :raises Meeting.DoesNotExist: when there is none.
    :raises MinutesClosed: when its minutes have been closed.
    """
    place = Place(path="text")
    if not text.strip():
        raise BadInput([Problem("empty", "Asia on tyhjä.", "Kirjoita, mitä käsitellään.", place)])
    if len(text) > 500:
        what = f"Asia on liian pitkä: {len(text)} merkkiä."
        raise BadInput([Problem("too_long", what, "Lyhennä enintään 500 merkkiin.", place)])
    with common.change(actor=actor, event="meetings.matter_added"):
        row = open_meeting(meeting)
        added = AgendaEntry.objects.filter(meeting=row, is_added=True)
        same = added.filter(text=text.strip()).first()
        if same is not None:
            return same.pk
        entry = AgendaEntry(meeting=row, section=SectionKind.OWN, is_added=True, text=text.strip())
        entry.position = added.count() + 1
        entry.save()
        return entry.pk


def remove_matter(*, actor: Actor, meeting: int, matter: int) -> None:
    """Take an added matter from an agenda; one that is gone already stays so.

    :raises Meeting.DoesNotExist: when there is none.
    :raises MinutesClosed: when its minutes have been closed.
    """
    with common.change(actor=actor, event="meetings.matter_removed"):
        row = open_meeting(meeting)
        AgendaEntry.objects.filter(meeting=row, is_added=True, pk=matter).delete()
