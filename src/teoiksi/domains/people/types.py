"""Roles as data: what someone may do, and for which part of the city."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import DEFAULT_LANGUAGE, Language
from teoiksi.kernel.localized_text import LocalizedText


class Role(StrEnum):
    """What someone is in the work of the strategy."""

    STRATEGY_OFFICER = "strategy-officer"
    INDICATOR_OWNER = "indicator-owner"
    GROUP_CHAIR = "group-chair"
    GROUP_MEMBER = "group-member"
    REPORTER = "reporter"
    AUDITOR = "auditor"


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
}

SCOPES: Final[Mapping[Role, frozenset[ScopeKind]]] = {
    Role.STRATEGY_OFFICER: frozenset({ScopeKind.CITY}),
    Role.INDICATOR_OWNER: frozenset({ScopeKind.UNIT}),
    Role.GROUP_CHAIR: frozenset({ScopeKind.SPEARHEAD}),
    Role.GROUP_MEMBER: frozenset({ScopeKind.SPEARHEAD}),
    Role.REPORTER: frozenset({ScopeKind.UNIT}),
    Role.AUDITOR: frozenset({ScopeKind.CITY}),
}
"""For what each role may be held."""


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


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Someone whom the city has added: their roles, the language of their letters, and ``id``, the pseudonym by which history
    knows them."""

    id: UUID
    name: str
    email: str
    roles: tuple[HeldRole, ...] = ()
    language: Language = DEFAULT_LANGUAGE

    @property
    def actor(self) -> Actor:
        """This person as the one behind a change."""
        return Actor(self.id, "person")


class LogKind(StrEnum):
    """What a line of the log tells."""

    SIGNED_IN = "signed-in"
    FAILED = "failed"
    SIGNED_OUT = "signed-out"
    SESSIONS_ENDED = "sessions-ended"
    EXPORTED = "exported"
    WAY_ADDED = "way-added"
    WAY_REMOVED = "way-removed"
    ROLE_GIVEN = "role-given"
    ROLE_TAKEN = "role-taken"


ROLE_KINDS: Final = frozenset({LogKind.ROLE_GIVEN, LogKind.ROLE_TAKEN})
"""What history tells of roles; the rest stands in rows of the log itself."""

LOG_KIND_NAMES: Final[Mapping[LogKind, LocalizedText]] = {
    LogKind.SIGNED_IN: LocalizedText("kirjautui sisään", "loggade in", "signed in"),
    LogKind.FAILED: LocalizedText("kirjautuminen epäonnistui", "inloggningen misslyckades", "failed to sign in"),
    LogKind.SIGNED_OUT: LocalizedText("kirjautui ulos", "loggade ut", "signed out"),
    LogKind.SESSIONS_ENDED: LocalizedText(
        "kirjautui ulos muilta laitteilta", "loggade ut från andra enheter", "signed out on other devices"
    ),
    LogKind.EXPORTED: LocalizedText("vei tietoja", "exporterade uppgifter", "exported data"),
    LogKind.WAY_ADDED: LocalizedText(
        "otti käyttöön kirjautumistavan", "tog ett inloggningssätt i bruk", "added a way to sign in"
    ),
    LogKind.WAY_REMOVED: LocalizedText(
        "poisti kirjautumistavan", "tog bort ett inloggningssätt", "removed a way to sign in"
    ),
    LogKind.ROLE_GIVEN: LocalizedText("sai roolin", "fick en roll", "was given a role"),
    LogKind.ROLE_TAKEN: LocalizedText("rooli päättyi", "rollen upphörde", "had a role taken"),
}


@dataclass(frozen=True, slots=True)
class LoggedRole:
    """The role that was given or taken, and for what."""

    role: Role
    scope: Scope


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the log: when (UTC), what, of whom and by whom (pseudonyms; none where nobody is known).

    ``detail`` is a code: how one signed in (``code``), or what was exported (``log``).
    """

    at: datetime
    kind: LogKind
    person: UUID | None
    by: UUID | None
    detail: str = ""
    role: LoggedRole | None = None
    scope_name: LocalizedText = LocalizedText()


SESSION_BEGAN: Final = "teoiksi_began"
SESSION_BROWSER: Final = "teoiksi_browser"
"""Under which names a session keeps when it began, and in which browser."""


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A browser in which someone is signed in: since when and until when (UTC); ``key`` opens it and is shown to nobody."""

    key: str
    began_at: datetime
    ends_at: datetime
    browser: str = ""


class AddressTaken(ValueError):
    """Someone has this e-mail address already."""


class UnknownUnit(ValueError):
    """There is no unit of this id; the message is the id."""


class WrongScope(ValueError):
    """The role cannot be held for this: one is for the whole city, another for a unit."""
