"""Matters that wait, the letters of each day, and which matter was told to whom in which letter."""

from __future__ import annotations

from enum import StrEnum

from django.db import models
from django.utils import timezone

from teoiksi.domains.common.models import LocalizedTextField
from teoiksi.domains.notices.types import Audience, LetterState, MatterKind, Step
from teoiksi.domains.people.models import User
from teoiksi.kernel.language import LANGUAGES


def _choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    return [(word.value, word.value) for word in words]


class Matter(models.Model):
    """Something that waits for someone. When it has been dealt with it is closed; if it comes again it is another row."""

    kind = models.CharField(max_length=20, choices=_choices(MatterKind))
    subject = models.CharField(max_length=170)
    title = LocalizedTextField()
    detail = LocalizedTextField()
    address = LocalizedTextField()
    owner = models.CharField(max_length=80, blank=True)
    person = models.UUIDField(null=True, blank=True)
    group = models.CharField(max_length=170, blank=True)
    due_on = models.DateField(null=True, blank=True)
    opened_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["opened_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "subject"], condition=models.Q(closed_at__isnull=True), name="a_matter_is_open_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"


class Letter(models.Model):
    """One letter to one person on one day. It goes with the person when they are erased."""

    recipient = models.ForeignKey(User, to_field="pseudonym", on_delete=models.CASCADE, related_name="letters")
    day = models.DateField()
    state = models.CharField(max_length=10, choices=_choices(LetterState), default=LetterState.PLANNED)
    subject = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)
    taken_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-day", "id"]
        constraints = [
            models.UniqueConstraint(fields=["recipient", "day"], name="one_letter_for_a_person_on_a_day"),
            models.CheckConstraint(
                name="a_sent_letter_has_its_moment",
                condition=models.Q(state=LetterState.SENT, sent_at__isnull=False)
                | (~models.Q(state=LetterState.SENT) & models.Q(sent_at__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.recipient_id} {self.day}"


class Notice(models.Model):
    """That one person is told of one matter: once at each step."""

    matter = models.ForeignKey(Matter, on_delete=models.CASCADE, related_name="notices")
    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="notices")
    recipient = models.ForeignKey(User, to_field="pseudonym", on_delete=models.CASCADE, related_name="notices")
    audience = models.CharField(max_length=10, choices=_choices(Audience))
    step = models.PositiveSmallIntegerField(
        choices=[(step.value, step.name) for step in Step], default=Step.FIRST.value
    )

    class Meta:
        ordering = ["matter", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["matter", "recipient", "step"], name="a_person_is_told_of_a_step_of_a_matter_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.matter_id} → {self.recipient_id}"


class Subscription(models.Model):
    """That the holder of an e-mail address follows something; it goes when they stop. ``told`` is the number of the newest
    item that they have been told of, ``told_on`` the day of the last letter."""

    address = models.EmailField()
    language = models.CharField(max_length=2, choices=[(each, each) for each in LANGUAGES])
    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=80, blank=True)
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    told = models.PositiveBigIntegerField(default=0)
    told_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["address", "id"]
        constraints = [
            models.UniqueConstraint(fields=["address", "kind", "key"], name="an_address_follows_a_thing_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
