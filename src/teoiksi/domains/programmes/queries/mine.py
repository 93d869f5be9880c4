"""What someone answers for, and so is asked about."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.db.models import Q, QuerySet

from teoiksi.domains.people.types import PersonCard, Role, ScopeKind
from teoiksi.domains.programmes.models import Action
from teoiksi.domains.programmes.queries.actions import briefs_of
from teoiksi.domains.programmes.types import ENDED, ActionInBrief, ProgrammeState

FOLLOWED: Final = (ProgrammeState.APPROVED.value, ProgrammeState.IN_FORCE.value)
"""States of programmes whose actions are asked about."""


def actions_of_person(person: PersonCard, *, today: date) -> tuple[ActionInBrief, ...]:
    """Give the actions of approved programmes that have not ended and that someone answers for; six queries.

    They are those that the person owns, and those of a unit that the person reports for which nobody owns.
    """
    return briefs_of(answered_for(person), today=today)


def answered_for(person: PersonCard) -> QuerySet[Action]:
    """Choose those actions."""
    units = [
        held.scope.key for held in person.roles if held.role is Role.REPORTER and held.scope.kind is ScopeKind.UNIT
    ]
    rows = Action.objects.filter(programme__state__in=FOLLOWED).exclude(state__in=[state.value for state in ENDED])
    return rows.filter(Q(owner=person.id) | Q(owner=None, unit__slug__in=units))
