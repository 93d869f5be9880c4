"""Where the work of a role is done: the page that a held role leads to, and the one that an invited person came for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.urls import reverse

from teoiksi.domains.people.types import PersonCard, Role, Scope, ScopeKind

_IN_GROUPS: Final = (Role.GROUP_CHAIR, Role.GROUP_MEMBER)
_PAGES: Final[Mapping[Role, str]] = {
    Role.STRATEGY_OFFICER: "staff:desk",
    Role.GROUP_CHAIR: "group_desk:groups",
    Role.GROUP_MEMBER: "group_desk:groups",
    Role.INDICATOR_OWNER: "staff:desk",
    Role.AUDITOR: "audit:overview",
    Role.REPORTER: "my_part:my-part",
    Role.OPERATOR: "staff:desk",
    Role.EMPLOYEE: "my_part:my-part",
}
"""The page of each role, first of the one that has most to do."""


def workplace(scope: Scope) -> str:
    """Give the address of the desk of a spearhead group or of the page of a unit; nothing for the whole city."""
    if scope.kind is ScopeKind.SPEARHEAD:
        strategy, _, spearhead = scope.key.partition("/")
        return reverse("group_desk:desk", args=[strategy, spearhead]) if spearhead else ""
    return reverse("my_part:unit", args=[scope.key]) if scope.kind is ScopeKind.UNIT else ""


def first_page(person: PersonCard) -> str:
    """Give the address where a person's work begins: the desk of their only group, else the page of their first role.

    Who has no role of their own begins where the one does for whom they stand in. Someone without any role comes to
    My part, which is everybody's.
    """
    roles = person.roles or person.lent
    held = {each.role for each in roles}
    page = next((page for role, page in _PAGES.items() if role in held), "my_part:my-part")
    groups = {each.scope for each in roles if each.role in _IN_GROUPS}
    if page == _PAGES[Role.GROUP_CHAIR] and len(groups) == 1:
        return workplace(groups.pop()) or reverse(page)
    return reverse(page)
