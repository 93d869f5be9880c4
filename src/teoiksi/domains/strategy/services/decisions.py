"""A decision reference as columns."""

from __future__ import annotations

from typing import Any

from teoiksi.sources.strategy_file.document import DecisionPart


def decision_fields(decision: DecisionPart | None) -> dict[str, Any]:
    """Give the columns of a decision reference; no decision gives empty columns."""
    decision = decision or DecisionPart()
    return {
        "decision_body": decision.body,
        "decided_on": decision.decided_on,
        "decision_section": decision.section,
        "decision_case_number": decision.case_number,
        "decision_address": decision.address,
    }
