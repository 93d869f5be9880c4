"""What has changed since the quarter before ended."""

from __future__ import annotations

from typing import Any

from teoiksi.web.strategy.since import since


def row(slug: str, before: str, now: str, *, had_figures: bool = True) -> dict[str, Any]:
    then = {"on": "2026-09-30", "outcome": before, "had_figures": had_figures}
    return {"slug": slug, "name": slug.title(), "outcome": now, "is_example": False, "then": then}


def test_outcomes_are_counted_then_and_now_and_what_moved_is_named() -> None:
    prepared = {
        "a": row("a", "behind", "on_track"),
        "b": row("b", "on_track", "on_track"),
        "c": row("c", "not_assessed", "not_assessed", had_figures=False),
        "d": row("d", "not_assessed", "context"),
    }
    found = since(["a", "b", "c", "d", "a"], prepared, "fi")
    assert found is not None
    assert (found.day, found.is_known) == ("30.9.2026", True)
    assert dict(found.then.counts) == {"behind": 1, "on_track": 1, "not_assessed": 1}
    assert dict(found.now.counts) == {"on_track": 2, "not_assessed": 1}
    assert [(each.name, each.before, each.after) for each in found.moved] == [("A", "behind", "on_track")]


def test_before_the_first_figure_nothing_can_be_compared() -> None:
    found = since(["a"], {"a": row("a", "not_assessed", "on_track", had_figures=False)}, "en")
    assert found is not None
    assert not found.is_known


def test_without_assessed_indicators_there_is_nothing_to_tell() -> None:
    assert since(["d"], {"d": row("d", "not_assessed", "context")}, "fi") is None
    assert since(["x"], {}, "fi") is None
    assert since(["a"], {"a": {"slug": "a", "outcome": "behind"}}, "fi") is None
