"""Whether a figure is believed as it came, or waits for its owner's word; and who may manage where figures come from."""

from __future__ import annotations

from teoiksi.domains.people import policies as people
from teoiksi.domains.people.types import PersonCard, Role
from teoiksi.domains.stats.types import PlausibilityRule, WaitReason


def doubt(value: float | None, compared_with: float | None, rule: PlausibilityRule) -> WaitReason | None:
    """Say why a value is doubted, or None.

    ``compared_with`` is the value that it revises, or that of the period before it; None where there is none, and then only
    the bounds count. From zero every change is infinitely large, so a change from zero is never doubted.
    """
    if value is None:
        return None
    if rule.lowest is not None and value < rule.lowest:
        return WaitReason.TOO_LOW
    if rule.highest is not None and value > rule.highest:
        return WaitReason.TOO_HIGH
    if rule.largest_change is None or not compared_with:
        return None
    return WaitReason.LARGE_CHANGE if abs(value - compared_with) > rule.largest_change * abs(compared_with) else None


def may_manage_sources(person: PersonCard) -> bool:
    """Tell whether someone may see how figures arrive, have any of them fetched, and connect indicators."""
    return people.holds(person, Role.STRATEGY_OFFICER)
