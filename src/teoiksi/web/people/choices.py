"""What can be chosen on the pages of people: roles with what they are held for, people, and units."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext

from teoiksi.domains.people import policies, queries
from teoiksi.domains.people.types import (
    ROLE_NAMES,
    SCOPES,
    WHOLE_CITY,
    HeldRole,
    PersonCard,
    Role,
    Scope,
    ScopeKind,
    spearhead_scope,
    unit_scope,
)
from teoiksi.domains.programmes.types import group_key
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.language import Language

Group = tuple[str, list[tuple[str, str]]]


def role_groups(giver: PersonCard, language: Language) -> list[Group]:
    """Give the roles that someone may give, in groups: of the whole city, of each spearhead, of each unit."""
    groups = [(gettext("Whole city"), _options(giver, ScopeKind.CITY, WHOLE_CITY, language))]
    for name, scope in spearheads(language):
        groups.append((name, _options(giver, ScopeKind.SPEARHEAD, scope, language)))
    for unit in queries.unit_tree():
        options = _options(giver, ScopeKind.UNIT, unit_scope(unit.slug), language)
        groups.append((unit.name.in_language(language), options))
    return [(name, options) for name, options in groups if options]


def _options(giver: PersonCard, kind: ScopeKind, scope: Scope, language: Language) -> list[tuple[str, str]]:
    return [
        (code_of(role, scope), ROLE_NAMES[role].in_language(language).capitalize())
        for role in Role
        if kind in SCOPES[role] and policies.may_give_role(giver, role)
    ]


def spearheads(language: Language) -> Iterator[tuple[str, Scope]]:
    """Give the spearheads of the strategy in force with the scope of each."""
    if (strategy := strategies.in_force()) is None:
        return
    for each in strategies.outline(strategy).spearheads:
        yield each.name.in_language(language), spearhead_scope(group_key(strategy, each.slug))


def code_of(role: Role, scope: Scope) -> str:
    """Write a role and what it is held for as a choice of a form."""
    return f"{role.value}|{scope.kind.value}|{scope.key}"


def role_of(code: str) -> tuple[Role, Scope]:
    """Read a choice of a form that has been checked."""
    role, kind, key = code.split("|", 2)
    return Role(role), Scope(ScopeKind(kind), key)


def role_words(held: HeldRole, language: Language) -> tuple[str, str]:
    """Give a held role and what it is held for in words."""
    named = {scope.key: name for name, scope in spearheads(language)} if held.scope.kind is ScopeKind.SPEARHEAD else {}
    of = held.scope_name.in_language(language) or named.get(held.scope.key, held.scope.key)
    return ROLE_NAMES[held.role].in_language(language), of


def people_but(person: UUID) -> list[tuple[str, str]]:
    """Give everyone else by name."""
    return [(str(each.id), each.name) for each in queries.people() if each.id != person]


def unit_choices(language: Language, *, but: str = "") -> list[tuple[str, str]]:
    """Give the units in the order of the tree, each set in by how deep it stands."""
    return [
        (unit.slug, f"{'– ' * unit.depth}{unit.name.in_language(language)}")
        for unit in queries.unit_tree()
        if unit.slug != but
    ]
