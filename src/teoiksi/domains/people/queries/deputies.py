"""Reading who stands in for whom."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Q

from teoiksi.domains.people.models import Deputy
from teoiksi.domains.people.types import DeputyCard


def deputies(*, today: date, person: UUID | None = None) -> tuple[DeputyCard, ...]:
    """Give who stands in for whom now or later, in the order of days; of everyone, or of one person on either side."""
    rows = Deputy.objects.filter(ends_on__gte=today)
    if person is not None:
        rows = rows.filter(Q(person=person) | Q(deputy=person))
    return tuple(DeputyCard(row.pk, row.person_id, row.deputy_id, row.starts_on, row.ends_on) for row in rows)
