"""How an indicator goes on its control chart: the choices where implementations disagree, and days of a new usual level."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any, Final

from teoiksi.kernel.localized_text import LocalizedText


class EqualValues(StrEnum):
    """What an equal value does to a trend."""

    BREAK = "break"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Rebase:
    """A day from which on what is usual is counted anew, and why."""

    day: date
    reason: LocalizedText


@dataclass(frozen=True, slots=True)
class ChartRules:
    """Without anything they are the documented defaults: those of NHSRplotthedots 0.2.2."""

    trend: int = 7
    equal_values: EqualValues = EqualValues.BREAK
    screen_outliers: bool = True
    outside_in_two_of_three: bool = False
    baseline_figures: int | None = None
    rebase: tuple[Rebase, ...] = ()

    @classmethod
    def from_mapping(cls, content: Mapping[str, Any]) -> ChartRules:
        """Read what ``as_mapping`` wrote."""
        rebase = tuple(
            Rebase(date.fromisoformat(each["day"]), LocalizedText.from_mapping(each["reason"]))
            for each in content.get("rebase", ())
        )
        equal = EqualValues(content.get("equal_values", EqualValues.BREAK))
        return cls(**{**content, "equal_values": equal, "rebase": rebase})

    def as_mapping(self) -> dict[str, Any]:
        """Write what differs from the defaults as plain data; days are ISO 8601."""
        plain = {field.name: getattr(self, field.name) for field in fields(self)}
        found = {field.name: plain[field.name] for field in fields(self) if plain[field.name] != field.default}
        if self.rebase:
            found["rebase"] = [{"day": str(each.day), "reason": each.reason.as_mapping()} for each in self.rebase]
        return found


DEFAULT_RULES: Final = ChartRules()
