"""What an assessment says: its outcome, why there may be none, and every number it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from teoiksi.kernel.period import Period
from teoiksi.numerics.course import Method


class Outcome(StrEnum):
    """How a goal or an indicator is going."""

    ACHIEVED = "achieved"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    MOVING_AWAY = "moving_away"
    NOT_ASSESSED = "not_assessed"


class NotAssessed(StrEnum):
    """Why there is no assessment; when several reasons hold, the first of ``PRECEDENCE`` is given."""

    CONTEXT = "context"
    NO_FIGURE = "no_figure"
    NO_BASELINE = "no_baseline"
    NO_TARGET = "no_target"
    LATE = "late"
    SUPPRESSED = "suppressed"
    NOTHING_AFTER_BASELINE = "nothing_after_baseline"
    TOO_FEW_POINTS = "too_few_points"
    NO_GROWTH_RATE = "no_growth_rate"


PRECEDENCE: Final = (
    NotAssessed.CONTEXT,
    NotAssessed.SUPPRESSED,
    NotAssessed.NO_FIGURE,
    NotAssessed.NO_BASELINE,
    NotAssessed.NO_TARGET,
    NotAssessed.LATE,
    NotAssessed.NOTHING_AFTER_BASELINE,
    NotAssessed.TOO_FEW_POINTS,
    NotAssessed.NO_GROWTH_RATE,
)
"""What a reader meets first comes first: is it judged at all, is there a figure, what is it judged by, is it fresh."""


class Rule(StrEnum):
    """Which rule of ``progress.assess`` gave the outcome."""

    TARGET_MET = "target_met"
    LAST_DATE_PASSED = "last_date_passed"
    ON_THE_PATH = "on_the_path"
    NOTHING_WAS_DUE = "nothing_was_due"
    BY_RATIO = "by_ratio"


@dataclass(frozen=True, slots=True)
class Assessment:
    """The outcome and every number it rests on, in the indicator's unit; ``ratio`` is the share of the change that was
    due by now (1.0 = exactly on the path), of the yearly growth when the method is growth; ``reason`` is set only when
    the outcome is *not assessed*; ``met_before`` is the newest earlier period after the baseline in which the figure met
    the target that it does not meet now; a figure is fresh until ``fresh_until``, that day included, None without a rhythm."""

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
    method: Method = Method.LINE
    met_before: Period | None = None
    fresh_until: date | None = None
    rule: Rule | None = None
