"""Progress towards a target along a straight line, and the honest answer when it cannot be assessed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from teoiksi.kernel.period import Period


class Outcome(StrEnum):
    """How a goal or an indicator is going."""

    ACHIEVED = "achieved"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    MOVING_AWAY = "moving_away"
    NOT_ASSESSED = "not_assessed"


class NotAssessed(StrEnum):
    """Why there is no assessment."""

    CONTEXT = "context"
    NO_FIGURE = "no_figure"
    NO_BASELINE = "no_baseline"
    NO_TARGET = "no_target"
    LATE = "late"
    SUPPRESSED = "suppressed"
    NOTHING_AFTER_BASELINE = "nothing_after_baseline"


@dataclass(frozen=True, slots=True)
class Assessment:
    """The outcome and every number it rests on, in the indicator's unit; ``ratio`` is the share of the change that was
    due by now (1.0 = exactly on the straight line); ``reason`` is set only when the outcome is *not assessed*."""

    outcome: Outcome
    reason: NotAssessed | None = None
    period: Period | None = None
    value: float | None = None
    baseline_period: Period | None = None
    baseline: float | None = None
    target: float | None = None
    low: float | None = None
    high: float | None = None
    due_on: date | None = None
    expected: float | None = None
    ratio: float | None = None
