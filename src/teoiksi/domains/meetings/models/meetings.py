"""A meeting, who was there, and how its agenda has been ordered and added to."""

from __future__ import annotations

import pghistory
from django.db import models

from teoiksi.domains.common.models import Record
from teoiksi.domains.meetings.types import SectionKind
from teoiksi.domains.people.models import User
from teoiksi.domains.strategy.models import Spearhead
from teoiksi.kernel.language import LANGUAGES


@pghistory.track()
class Meeting(Record):
    """A meeting of the group of a spearhead. ``frozen`` is the agenda as it was when the minutes were closed.

    ``version`` grows with every change that calendars must hear of; one that was ``cancelled_at`` stays in them as cancelled.
    """

    spearhead = models.ForeignKey(Spearhead, on_delete=models.PROTECT, related_name="meetings")
    held_on = models.DateField()
    starts_at = models.TimeField()
    place = models.CharField(max_length=200, blank=True)
    chair = models.ForeignKey(
        User, to_field="pseudonym", null=True, blank=True, on_delete=models.SET_NULL, related_name="chaired_meetings"
    )
    language = models.CharField(max_length=2, choices=[(each, each) for each in LANGUAGES], default="fi")
    closed_at = models.DateTimeField(null=True, blank=True)
    frozen = models.JSONField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta(Record.Meta):
        ordering = ["held_on", "starts_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="closed_minutes_have_their_agenda",
                condition=models.Q(closed_at=None, frozen=None)
                | models.Q(closed_at__isnull=False, frozen__isnull=False),
            ),
            models.CheckConstraint(
                name="cancelled_meeting_has_no_minutes",
                condition=models.Q(cancelled_at=None) | models.Q(closed_at=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.spearhead_id} {self.held_on}"


@pghistory.track()
class Attendant(Record):
    """Someone who was there: a person of the city, or a guest by name."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendants")
    person = models.ForeignKey(
        User, to_field="pseudonym", null=True, blank=True, on_delete=models.SET_NULL, related_name="attended_meetings"
    )
    guest = models.CharField(max_length=120, blank=True)

    class Meta(Record.Meta):
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["meeting", "person"], name="someone_is_there_once")]

    def __str__(self) -> str:
        return self.guest or str(self.person_id)


@pghistory.track()
class AgendaEntry(Record):
    """What the chair has done to the agenda: the place of a section with a note on it, or a matter added to it."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="entries")
    section = models.CharField(max_length=20, choices=[(each.value, each.value) for each in SectionKind])
    is_added = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField()
    text = models.TextField(blank=True)

    class Meta(Record.Meta):
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "section"],
                condition=models.Q(is_added=False),
                name="section_has_its_place_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.section}"
