"""The implementation programme of a spearhead for a council term."""

from __future__ import annotations

import pghistory
from django.db import models

from teoiksi.domains.common.models import DecisionFields, LocalizedTextField, Record
from teoiksi.domains.programmes.types import ProgrammeState
from teoiksi.domains.strategy.models import Spearhead, Term


@pghistory.track()
class Programme(DecisionFields, Record):
    """What a spearhead group will do in a term. ``version`` grows at every saving, so that two writers see each other.

    ``update_days`` is how often its actions are asked about, None for the rhythm of the installation; the plan is without it.
    """

    slug = models.SlugField(max_length=80, unique=True)
    spearhead = models.ForeignKey(Spearhead, on_delete=models.PROTECT, related_name="programmes")
    term = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="programmes")
    name = LocalizedTextField()
    state = models.CharField(
        max_length=10, choices=[(each.value, each.value) for each in ProgrammeState], default=ProgrammeState.DRAFT
    )
    starts_on = models.DateField()
    ends_on = models.DateField()
    purpose = LocalizedTextField()
    resources = LocalizedTextField()
    risks = LocalizedTextField()
    is_example = models.BooleanField(default=False)
    update_days = models.PositiveSmallIntegerField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    copied_from = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="copies")

    class Meta(Record.Meta):
        ordering = ["spearhead__position", "starts_on"]
        constraints = [
            models.UniqueConstraint(fields=["spearhead", "term"], name="one_programme_of_a_spearhead_for_a_term"),
            models.CheckConstraint(
                name="programme_ends_after_start", condition=models.Q(ends_on__gt=models.F("starts_on"))
            ),
            models.CheckConstraint(
                name="programme_asks_at_most_daily",
                condition=models.Q(update_days__isnull=True) | models.Q(update_days__gte=1),
            ),
        ]

    def __str__(self) -> str:
        return str(self.name)
