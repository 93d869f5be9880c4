"""What the log tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from teoiksi.domains.people.types.roles import Role, Scope
from teoiksi.kernel.localized_text import LocalizedText


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
    INVITED = "invited"
    INVITATION_WITHDRAWN = "withdrawn"
    DEPUTY_NAMED = "deputy-named"
    DEPUTY_ENDED = "deputy-ended"
    LEFT = "left"
    ERASED = "erased"


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
    LogKind.INVITED: LocalizedText("kutsuttiin", "blev inbjuden", "was invited"),
    LogKind.INVITATION_WITHDRAWN: LocalizedText(
        "kutsu peruttiin", "inbjudan återkallades", "had an invitation withdrawn"
    ),
    LogKind.DEPUTY_NAMED: LocalizedText("sai sijaisen", "fick en ställföreträdare", "was given a deputy"),
    LogKind.DEPUTY_ENDED: LocalizedText("sijaisuus päättyi", "ställföreträdandet upphörde", "had a deputy no more"),
    LogKind.LEFT: LocalizedText("lähti", "slutade", "left"),
    LogKind.ERASED: LocalizedText("henkilötiedot poistettiin", "personuppgifterna raderades", "was erased"),
}


@dataclass(frozen=True, slots=True)
class LoggedRole:
    """The role that was given or taken, and for what."""

    role: Role
    scope: Scope


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the log: when (UTC), what, of whom and by whom (pseudonyms; none where nobody is known).

    ``detail`` is a code: how one signed in (``code``), what was exported (``log``), or the pseudonym of a deputy.
    """

    at: datetime
    kind: LogKind
    person: UUID | None
    by: UUID | None
    detail: str = ""
    role: LoggedRole | None = None
    scope_name: LocalizedText = LocalizedText()
