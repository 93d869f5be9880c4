"""When a figure is doubted."""

from __future__ import annotations

import pytest

from teoiksi.domains.stats.policies import doubt
from teoiksi.domains.stats.types import PlausibilityRule, WaitReason

RULE = PlausibilityRule(largest_change=0.3, lowest=0, highest=100)


@pytest.mark.parametrize(
    ("value", "compared_with", "why"),
    [
        (13.0, 10.0, None),
        (13.1, 10.0, WaitReason.LARGE_CHANGE),
        (6.9, 10.0, WaitReason.LARGE_CHANGE),
        (10.0, None, None),
        (10.0, 0.0, None),
        (-0.1, None, WaitReason.TOO_LOW),
        (100.1, 99.0, WaitReason.TOO_HIGH),
        (None, 10.0, None),
    ],
)
def test_a_figure_is_doubted_by_the_rule(
    value: float | None, compared_with: float | None, why: WaitReason | None
) -> None:
    assert doubt(value, compared_with, RULE) is why


def test_a_negative_figure_is_compared_by_its_size() -> None:
    rule = PlausibilityRule(largest_change=0.3)
    assert doubt(-12.0, -10.0, rule) is None
    assert doubt(-14.0, -10.0, rule) is WaitReason.LARGE_CHANGE


def test_without_a_rule_everything_is_believed() -> None:
    assert doubt(1e9, 1.0, PlausibilityRule()) is None
