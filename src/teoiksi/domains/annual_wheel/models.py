"""The days that a city writes into its annual wheel, and the secret addresses of people's own calendars."""

from __future__ import annotations

import pghistory
from django.db import models

from teoiksi.domains.annual_wheel.types import DUTIES, WRITTEN_KINDS
from teoiksi.domains.common.models import LocalizedTextField, Record
from teoiksi.domains.people.models import User


@pghistory.track()
class WheelEntry(Record):
    """A day or days of the city's own; when it is yearly it returns on the same days from its first year on."""

    slug = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=20, choices=[(each.value, each.value) for each in WRITTEN_KINDS])
    duty = models.CharField(max_length=40, blank=True, choices=[(each.key, each.key) for each in DUTIES])
    name = LocalizedTextField()
    detail = LocalizedTextField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    is_yearly = models.BooleanField(default=True)
    is_public = models.BooleanField(default=True)
    is_example = models.BooleanField(default=False)

    class Meta(Record.Meta):
        ordering = ["starts_on", "slug"]
        constraints = [
            models.CheckConstraint(
                name="wheel_entry_ends_not_before_start", condition=models.Q(ends_on__gte=models.F("starts_on"))
            ),
        ]

    def __str__(self) -> str:
        return str(self.name)


class CalendarAddress(models.Model):
    """The secret part of the address of someone's own calendar, as a digest: the address itself is shown to them once."""

    holder = models.OneToOneField(User, to_field="pseudonym", on_delete=models.CASCADE, related_name="calendar_address")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.holder_id}"
