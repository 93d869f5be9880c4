"""Recommendations of the audit committee's evaluation reports, the board's answers, and what came of them."""

from __future__ import annotations

import pghistory
from django.db import models

from teoiksi.domains.common.models import (
    Announce,
    AppendOnly,
    DecisionFields,
    LocalizedTextField,
    Record,
    RecordedAtField,
)
from teoiksi.domains.decisions.types import Conclusion
from teoiksi.domains.strategy.models import Goal
from teoiksi.kernel.language import LANGUAGES

TOLD = (Conclusion.NOT_BEGUN, Conclusion.BEING_DONE, Conclusion.CARRIED_OUT, Conclusion.WILL_NOT_BE_DONE)


@pghistory.track()
class AuditRecommendation(Record):
    """What the audit committee recommends in the evaluation report of a year (Local Government Act 410/2015, section 121)."""

    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    text = LocalizedTextField()
    place = models.CharField(max_length=200, blank=True)
    report_address = models.URLField(max_length=500, blank=True)
    is_example = models.BooleanField(default=False)

    class Meta(Record.Meta):
        ordering = ["-year", "number"]
        constraints = [models.UniqueConstraint(fields=["year", "number"], name="recommendation_once_a_year")]

    def __str__(self) -> str:
        return f"{self.year}/{self.number}"


@pghistory.track()
class RecommendationGoal(Record):
    """Says that a recommendation concerns a goal."""

    recommendation = models.ForeignKey(AuditRecommendation, on_delete=models.CASCADE, related_name="goal_links")
    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="recommendation_links")
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["recommendation", "goal"], name="recommended_goal_once")]

    def __str__(self) -> str:
        return f"{self.recommendation_id} – {self.goal_id}"


@pghistory.track()
class RecommendationAnswer(DecisionFields, Record):
    """What the board told the council that it does about a recommendation (section 121, subsection 5)."""

    recommendation = models.OneToOneField(AuditRecommendation, on_delete=models.CASCADE, related_name="answer")
    text = LocalizedTextField()

    class Meta(Record.Meta):
        ordering = ["recommendation"]

    def __str__(self) -> str:
        return str(self.text)


class RecommendationFollowUp(models.Model):
    """How a recommendation is being carried out: it is its own history. A mistake is mended by a new row."""

    recommendation = models.ForeignKey(AuditRecommendation, on_delete=models.PROTECT, related_name="follow_ups")
    conclusion = models.CharField(max_length=16, choices=[(each.value, each.value) for each in TOLD])
    text = models.TextField(blank=True)
    language = models.CharField(max_length=2, choices=[(each, each) for each in LANGUAGES], default="fi")
    author = models.UUIDField()
    recorded_at = RecordedAtField()

    class Meta:
        ordering = ["-recorded_at", "-id"]
        triggers = [AppendOnly(), Announce()]

    def __str__(self) -> str:
        return f"{self.recommendation_id} {self.conclusion}"
