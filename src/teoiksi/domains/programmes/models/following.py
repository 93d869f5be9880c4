"""What has been told of how an action goes: updates that never change, and corrections."""

from __future__ import annotations

import pghistory
from django.db import models
from django.utils import timezone

from teoiksi.domains.common.models import Announce, AppendOnly, Record, RecordedAtField
from teoiksi.domains.programmes.models.actions import Action
from teoiksi.domains.programmes.types import ActionState
from teoiksi.kernel.language import LANGUAGES

_LANGUAGES = [(each, each) for each in LANGUAGES]


class ProgressUpdate(models.Model):
    """A situation update: it is its own history. A mistake is mended by a new one; ``author`` is a pseudonym.

    ``told_on`` is the day of which it tells, when that is known to differ from the day on which it was written down.
    """

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="updates")
    state = models.CharField(max_length=12, choices=[(each.value, each.value) for each in ActionState])
    sentence = models.TextField(blank=True)
    language = models.CharField(max_length=2, choices=_LANGUAGES, default="fi")
    progress = models.PositiveSmallIntegerField(null=True, blank=True)
    author = models.UUIDField()
    told_on = models.DateField(null=True, blank=True)
    recorded_at = RecordedAtField()

    class Meta:
        ordering = ["-recorded_at", "-id"]
        triggers = [AppendOnly(), Announce()]
        constraints = [
            models.CheckConstraint(
                name="update_progress_is_a_share", condition=models.Q(progress=None) | models.Q(progress__lte=100)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action_id} {self.state}"


@pghistory.track()
class Correction(Record):
    """What is done about an action that is late, and by when."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="corrections")
    measure = models.TextField()
    language = models.CharField(max_length=2, choices=_LANGUAGES, default="fi")
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    author = models.UUIDField()
    opened_at = models.DateTimeField(default=timezone.now)

    class Meta(Record.Meta):
        ordering = ["-opened_at", "-id"]

    def __str__(self) -> str:
        return self.measure
