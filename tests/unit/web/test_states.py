"""How the strategy is going, counted from what lists show."""

from __future__ import annotations

from typing import Any

from teoiksi.web.strategy.states import assessed, reasons, state_of


def row(outcome: str, *, reason: str = "", is_example: bool = False) -> dict[str, Any]:
    return {"outcome": outcome, "reason_name": reason, "is_example": is_example}


PREPARED = {
    "a": row("on_track", is_example=True),
    "b": row("not_assessed", reason="tavoitetaso puuttuu", is_example=True),
    "c": row("moving_away"),
    "d": row("context"),
    "e": row("not_assessed", reason="lukua ei ole vielä saatu"),
    "f": row("not_assessed", reason="lukua ei ole vielä saatu"),
}


def test_each_indicator_counts_once_and_background_figures_not_at_all() -> None:
    state = state_of([*PREPARED, "a", "unknown"], PREPARED)
    assert dict(state.counts) == {"on_track": 1, "moving_away": 1, "not_assessed": 3}
    assert (state.total, state.assessed) == (5, 2)


def test_only_assessed_examples_are_told_of() -> None:
    assert state_of(PREPARED, PREPARED).examples == 1


def test_what_needs_care_comes_first() -> None:
    assert [each["outcome"] for each in assessed(PREPARED, PREPARED)] == ["moving_away", "on_track"]


def test_the_commonest_reason_comes_first() -> None:
    assert reasons(PREPARED, PREPARED) == [("lukua ei ole vielä saatu", 2), ("tavoitetaso puuttuu", 1)]
