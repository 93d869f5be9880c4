"""The decision that something rests on, as columns: they are the same wherever a decision is referred to."""

from __future__ import annotations

from django.db import models

from teoiksi.domains.common.models.fields import LocalizedTextField
from teoiksi.domains.common.types import Decision


class DecisionFields(models.Model):
    """Body, date, section, case number and address; what is not known stays empty."""

    decision_body = LocalizedTextField()
    decided_on = models.DateField(null=True, blank=True)
    decision_section = models.CharField(max_length=40, blank=True)
    decision_case_number = models.CharField(max_length=80, blank=True)
    decision_address = models.URLField(max_length=500, blank=True)

    class Meta:
        abstract = True

    @property
    def decision(self) -> Decision:
        """The five columns as one value."""
        return Decision(
            body=self.decision_body,
            decided_on=self.decided_on,
            section=self.decision_section,
            case_number=self.decision_case_number,
            address=self.decision_address,
        )

    @decision.setter
    def decision(self, value: Decision) -> None:
        self.decision_body = value.body
        self.decided_on = value.decided_on
        self.decision_section = value.section
        self.decision_case_number = value.case_number
        self.decision_address = value.address
