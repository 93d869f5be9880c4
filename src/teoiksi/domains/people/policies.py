"""Who holds which role, for what: the ground of what each domain lets people do."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from teoiksi.domains.people.types import (
    PUBLIC_PARTS,
    SOMEONE,
    WHOLE_CITY,
    PersonCard,
    PublicPerson,
    Role,
    Scope,
)


def holds(person: PersonCard, role: Role, scope: Scope = WHOLE_CITY) -> bool:
    """Tell whether someone holds a role for this or for the whole city, themselves or for whom they stand in today."""
    return any(each.role is role and each.scope in {scope, WHOLE_CITY} for each in person.held)


def may_enter_desk(person: PersonCard) -> bool:
    """Tell whether someone may see more pages of staff than My part and those of units: whoever has a role that has work in it.

    An employee of a unit signs in to see what the unit does, and has no desk.
    """
    return any(each.role is not Role.EMPLOYEE for each in person.held)


def may_read_log(person: PersonCard) -> bool:
    """Tell whether someone may see who has signed in, which roles were given and taken, and what was exported."""
    return holds(person, Role.AUDITOR) or holds(person, Role.STRATEGY_OFFICER)


def may_manage_people(person: PersonCard) -> bool:
    """Tell whether someone may invite people, give and take roles, and keep the tree of units; it is not lent to a deputy."""
    return any(each.role in {Role.OPERATOR, Role.STRATEGY_OFFICER} for each in person.roles)


def may_give_role(person: PersonCard, role: Role) -> bool:
    """Tell whether someone may give and take a role: who audits, and who administers, only the administrator."""
    if role in {Role.AUDITOR, Role.OPERATOR}:
        return any(each.role is Role.OPERATOR for each in person.roles)
    return may_manage_people(person)


def may_name_deputy(person: PersonCard, absent: UUID) -> bool:
    """Tell whether someone may say who stands in for a person: for oneself, or for anyone by who manages people."""
    return person.id == absent or may_manage_people(person)


def in_public(person: PersonCard, *, matter: Collection[Scope], named: Collection[Role]) -> PublicPerson:
    """Say how someone is shown in public: by their role in the matter (a unit, a spearhead), which is their own, not lent.

    Their name is shown only when the city names the holders of that very role (``named``).
    """
    scopes = {*matter, WHOLE_CITY}
    held = {each.role for each in person.roles if each.scope in scopes}
    part = next((role for role in PUBLIC_PARTS if role in held), None)
    if part is None:
        return PublicPerson(SOMEONE)
    return PublicPerson(PUBLIC_PARTS[part], person.name if part in named else "")
