"""Who holds which role, for what: the ground of what each domain lets people do."""

from __future__ import annotations

from teoiksi.domains.people.types import WHOLE_CITY, PersonCard, Role, Scope


def holds(person: PersonCard, role: Role, scope: Scope = WHOLE_CITY) -> bool:
    """Tell whether someone holds a role for this or for the whole city."""
    return any(each.role is role and each.scope in {scope, WHOLE_CITY} for each in person.roles)


def may_enter_desk(person: PersonCard) -> bool:
    """Tell whether someone may see the pages of staff at all: whoever holds any role."""
    return bool(person.roles)


def may_read_log(person: PersonCard) -> bool:
    """Tell whether someone may see who has signed in, which roles were given and taken, and what was exported."""
    return holds(person, Role.AUDITOR) or holds(person, Role.STRATEGY_OFFICER)
