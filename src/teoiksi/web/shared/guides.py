"""Which guide of one page is meant for whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from teoiksi.domains.people.types import PersonCard, Role

EMPLOYEE: Final = "employee"
OF_ROLES: Final = (
    (Role.AUDITOR, "auditor"),
    (Role.STRATEGY_OFFICER, "officer"),
    (Role.GROUP_CHAIR, "chair"),
    (Role.GROUP_MEMBER, "member"),
    (Role.REPORTER, "reporter"),
    (Role.INDICATOR_OWNER, "owner"),
    (Role.EMPLOYEE, EMPLOYEE),
)
"""The guide of each role, first of the one that has most to do."""


def guide_of(person: PersonCard) -> str:
    """Choose the guide of a person by their own roles, else by those lent to them: the employee's for those without any."""
    held = {each.role for each in person.roles or person.lent}
    return next((guide for role, guide in OF_ROLES if role in held), EMPLOYEE)


def reads(guide: str) -> Callable[[PersonCard], bool]:
    """Give what tells whether this is the guide of a person."""
    return lambda person: guide_of(person) == guide
