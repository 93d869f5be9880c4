"""Who took a text of a round on, and when; nothing of the database is in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from teoiksi.kernel.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class TextStep:
    """One step of a text: who took it, by pseudonym, of which kind they are (``Actor.kind``), and when."""

    actor: UUID
    kind: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TextSteps:
    """The steps of the words that a text has now: written last, then perhaps reviewed, then perhaps approved.

    ``goal_name`` is empty for the text of the whole spearhead, as is ``goal``.
    """

    spearhead: str
    spearhead_name: LocalizedText
    goal: str
    goal_name: LocalizedText
    written: TextStep
    reviewed: TextStep | None = None
    approved: TextStep | None = None

    @property
    def is_own(self) -> bool:
        """Whether one person alone wrote, reviewed and approved these words."""
        return self.approved is not None and self.is_only_of(self.approved.actor) and self.approved.kind == "person"

    def is_only_of(self, actor: UUID) -> bool:
        """Tell whether these words were both written and reviewed by this one and by nobody else."""
        return self.reviewed is not None and self.written.actor == self.reviewed.actor == actor
