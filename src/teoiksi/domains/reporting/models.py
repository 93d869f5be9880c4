"""Follow-up rounds, what groups write in them, and what was frozen as they were closed."""

from __future__ import annotations

import pghistory
from django.db import models

from teoiksi.domains.common.models import Announce, AppendOnly, LocalizedTextField, Record, RecordedAtField
from teoiksi.domains.reporting.types import RoundKind, RoundState, TextState
from teoiksi.domains.strategy.models import Goal, Spearhead, Strategy
from teoiksi.kernel.language import LANGUAGES


@pghistory.track()
class FollowUpRound(Record):
    """One look at how the strategy is carried out on ``situation_on``; it is opened once and closed once."""

    slug = models.SlugField(max_length=80, unique=True)
    strategy = models.ForeignKey(Strategy, on_delete=models.PROTECT, related_name="rounds")
    kind = models.CharField(max_length=10, choices=[(each.value, each.value) for each in RoundKind])
    name = LocalizedTextField()
    situation_on = models.DateField()
    cut_off_on = models.DateField()
    opens_on = models.DateField()
    closes_on = models.DateField()
    state = models.CharField(
        max_length=8, choices=[(each.value, each.value) for each in RoundState], default=RoundState.OPEN
    )
    previous = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="following")
    is_example = models.BooleanField(default=False)

    class Meta(Record.Meta):
        ordering = ["-situation_on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="round_does_not_close_before_it_opens", condition=models.Q(closes_on__gte=models.F("opens_on"))
            ),
            models.CheckConstraint(
                name="round_is_cut_off_after_its_day", condition=models.Q(cut_off_on__gte=models.F("situation_on"))
            ),
            models.CheckConstraint(name="round_is_not_its_own_previous", condition=~models.Q(previous=models.F("id"))),
        ]

    def __str__(self) -> str:
        return str(self.name)


@pghistory.track()
class RoundAsked(Record):
    """Says that the group of a spearhead must answer in a round."""

    round = models.ForeignKey(FollowUpRound, on_delete=models.CASCADE, related_name="asked")
    spearhead = models.ForeignKey(Spearhead, on_delete=models.PROTECT, related_name="round_askings")

    class Meta(Record.Meta):
        ordering = ["spearhead__position"]
        constraints = [models.UniqueConstraint(fields=["round", "spearhead"], name="group_is_asked_once_in_a_round")]

    def __str__(self) -> str:
        return f"{self.round_id} {self.spearhead_id}"


@pghistory.track()
class RoundText(Record):
    """What a group says in a round of its spearhead, or of one goal. ``version`` grows at every saving."""

    round = models.ForeignKey(FollowUpRound, on_delete=models.CASCADE, related_name="texts")
    spearhead = models.ForeignKey(Spearhead, on_delete=models.CASCADE, related_name="round_texts")
    goal = models.ForeignKey(Goal, null=True, blank=True, on_delete=models.CASCADE, related_name="round_texts")
    assessment = LocalizedTextField()
    deviation = LocalizedTextField()
    correction = LocalizedTextField()
    state = models.CharField(
        max_length=10, choices=[(each.value, each.value) for each in TextState], default=TextState.DRAFT
    )
    version = models.PositiveIntegerField(default=1)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["round", "spearhead", "goal"], name="one_text_of_a_goal_in_a_round", nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        return f"{self.round_id} {self.spearhead_id} {self.goal_id}"


class FrozenRound(models.Model):
    """Everything that a closed round tells, as the very text whose SHA-256 is published; ``actor`` is a pseudonym."""

    round = models.OneToOneField(FollowUpRound, on_delete=models.PROTECT, related_name="frozen")
    content = models.TextField()
    sha256 = models.CharField(max_length=64)
    actor = models.UUIDField()
    recorded_at = RecordedAtField()

    class Meta:
        triggers = [AppendOnly(), Announce()]

    def __str__(self) -> str:
        return self.sha256


class RoundDocument(models.Model):
    """A document of a closed round as it was first made, so that everybody gets the same one also after the program has
    changed; ``name`` says which (``council.pdf``)."""

    round = models.ForeignKey(FollowUpRound, on_delete=models.PROTECT, related_name="documents")
    name = models.CharField(max_length=40)
    language = models.CharField(max_length=2, choices=[(each, each) for each in LANGUAGES])
    content = models.BinaryField()
    recorded_at = RecordedAtField()

    class Meta:
        triggers = [AppendOnly()]
        constraints = [models.UniqueConstraint(fields=["round", "name", "language"], name="document_of_a_round_once")]

    def __str__(self) -> str:
        return f"{self.round_id} {self.name} ({self.language})"
