"""Roles as data: what someone may do, and for which part of the city."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from teoiksi.kernel.localized_text import LocalizedText


class Role(StrEnum):
    """What someone is in the work of the strategy."""

    STRATEGY_OFFICER = "strategy-officer"
    INDICATOR_OWNER = "indicator-owner"
    GROUP_CHAIR = "group-chair"
    GROUP_MEMBER = "group-member"
    REPORTER = "reporter"
    AUDITOR = "auditor"
    OPERATOR = "operator"
    EMPLOYEE = "employee"


class ScopeKind(StrEnum):
    """The kind of thing that a role is held for."""

    CITY = "city"
    UNIT = "unit"
    SPEARHEAD = "spearhead"


ROLE_NAMES: Final[Mapping[Role, LocalizedText]] = {
    Role.STRATEGY_OFFICER: LocalizedText("kehittämispäällikkö", "utvecklingschef", "strategy officer"),
    Role.INDICATOR_OWNER: LocalizedText("mittarin vastuuhenkilö", "ansvarig för mätare", "indicator owner"),
    Role.GROUP_CHAIR: LocalizedText(
        "kärkiryhmän puheenjohtaja", "spetsgruppens ordförande", "chair of a spearhead group"
    ),
    Role.GROUP_MEMBER: LocalizedText("kärkiryhmän jäsen", "medlem i spetsgruppen", "member of a spearhead group"),
    Role.REPORTER: LocalizedText("yksikön raportoija", "enhetens rapportör", "reporter of a unit"),
    Role.AUDITOR: LocalizedText("tarkastaja", "revisor", "auditor"),
    Role.OPERATOR: LocalizedText("pääkäyttäjä", "huvudanvändare", "administrator"),
    Role.EMPLOYEE: LocalizedText("yksikön työntekijä", "anställd vid enheten", "employee of a unit"),
}

SCOPES: Final[Mapping[Role, frozenset[ScopeKind]]] = {
    Role.STRATEGY_OFFICER: frozenset({ScopeKind.CITY}),
    Role.INDICATOR_OWNER: frozenset({ScopeKind.UNIT}),
    Role.GROUP_CHAIR: frozenset({ScopeKind.SPEARHEAD}),
    Role.GROUP_MEMBER: frozenset({ScopeKind.SPEARHEAD}),
    Role.REPORTER: frozenset({ScopeKind.UNIT}),
    Role.AUDITOR: frozenset({ScopeKind.CITY}),
    Role.OPERATOR: frozenset({ScopeKind.CITY}),
    Role.EMPLOYEE: frozenset({ScopeKind.UNIT}),
}
"""For what each role may be held."""

NOT_LENT: Final = frozenset({Role.AUDITOR, Role.OPERATOR})
"""What a deputy does not do for someone: these are trusted to one person."""

MAY_BE_VACANT: Final = frozenset({Role.GROUP_MEMBER, Role.EMPLOYEE})
"""What needs no heir when the last one who holds it leaves."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a role is held for: ``key`` is the id of the unit, ``strategy/spearhead``, or empty for the whole city."""

    kind: ScopeKind = ScopeKind.CITY
    key: str = ""


WHOLE_CITY: Final = Scope()


def unit_scope(unit: str) -> Scope:
    """Give the scope of a unit (by its id)."""
    return Scope(ScopeKind.UNIT, unit)


def spearhead_scope(key: str) -> Scope:
    """Give the scope of a spearhead (``strategy/spearhead``): a higher domain knows whether there is one."""
    return Scope(ScopeKind.SPEARHEAD, key)


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role that someone holds; ``scope_name`` is the name of the unit, empty for the whole city."""

    role: Role
    scope: Scope
    scope_name: LocalizedText = LocalizedText()


class UnknownUnit(ValueError):
    """There is no unit of this id; the message is the id."""


class WrongScope(ValueError):
    """The role cannot be held for this: one is for the whole city, another for a unit."""
