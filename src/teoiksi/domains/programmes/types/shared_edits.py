"""Two people who edited the same plan at the same time, as the first of them is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from teoiksi.domains.programmes.types.parts import ActionPart, ProgrammePart
from teoiksi.kernel.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class SharedEditCard:
    """``before`` is the plan as ``first`` left it, ``after`` as ``second`` saved it afterwards; both are pseudonyms.

    With ``is_proposal`` both are what the two have proposed. ``is_seen`` says that the first has been told and has said so.
    """

    id: int
    strategy_slug: str
    spearhead_slug: str
    name: LocalizedText
    before: ActionPart | ProgrammePart
    after: ActionPart | ProgrammePart
    first: UUID
    second: UUID
    happened_at: datetime
    is_seen: bool
    is_proposal: bool
