"""What someone answers for, and so is asked about."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from teoiksi.domains.people.types import PersonCard, Role, ScopeKind
from teoiksi.domains.programmes.models import Action
from teoiksi.domains.programmes.queries.actions import briefs_of
from teoiksi.domains.programmes.types import ENDED, ActionInBrief, ProgrammeState

_FOLLOWED = (ProgrammeState.APPROVED, ProgrammeState.IN_FORCE)


def actions_of_person(person: PersonCard, *, today: date) -> tuple[ActionInBrief, ...]:
    """Give the actions of approved programmes that have not ended and that someone answers for; six queries.

    They are those that the person owns, and those of a unit that the person reports for which nobody owns.
    """
    units = [
        held.scope.key for held in person.roles if held.role is Role.REPORTER and held.scope.kind is ScopeKind.UNIT
    ]
    rows = Action.objects.filter(programme__state__in=[state.value for state in _FOLLOWED]).exclude(
        state__in=[state.value for state in ENDED]
    )
    return briefs_of(rows.filter(Q(owner=person.id) | Q(owner=None, unit__slug__in=units)), today=today)
