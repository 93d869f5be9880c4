"""The days by which something of an action should be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from teoiksi.kernel.localized_text import LocalizedText


class DeadlineKind(StrEnum):
    """What should be done by a day."""

    END = "end"
    MILESTONE = "milestone"
    CORRECTION = "correction"


DEADLINE_NAMES: Final[Mapping[DeadlineKind, LocalizedText]] = {
    DeadlineKind.END: LocalizedText("toimenpide valmis", "åtgärden färdig", "action completed"),
    DeadlineKind.MILESTONE: LocalizedText("välivaihe", "delmål", "milestone"),
    DeadlineKind.CORRECTION: LocalizedText("korjaava toimenpide", "korrigerande åtgärd", "correction"),
}


@dataclass(frozen=True, slots=True)
class Deadline:
    """By ``day`` the milestone, correction or action ``name`` should be done; ``key`` tells it from all others."""

    key: str
    kind: DeadlineKind
    day: date
    name: LocalizedText
    action: str
    action_name: LocalizedText
    is_example: bool
