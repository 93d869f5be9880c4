"""A person as everybody may see them: their part in the matter, and the name only where the city has decided so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from teoiksi.domains.people.types.roles import ROLE_NAMES, Role
from teoiksi.kernel.localized_text import LocalizedText

PUBLIC_PARTS: Final[Mapping[Role, LocalizedText]] = {
    role: ROLE_NAMES[role]
    for role in (Role.GROUP_CHAIR, Role.GROUP_MEMBER, Role.REPORTER, Role.STRATEGY_OFFICER, Role.INDICATOR_OWNER)
}
"""The roles by which someone may be told of in public, the one that says most first."""

SOMEONE: Final = LocalizedText("kaupungin työntekijä", "anställd i staden", "an employee of the city")
"""Who has no such role in the matter."""


@dataclass(frozen=True, slots=True)
class PublicPerson:
    """``part`` is what they are in the matter; ``name`` is empty unless it may be shown."""

    part: LocalizedText
    name: str = ""
