"""The list of rounds, and what is told of one that is still open."""

from __future__ import annotations

from typing import Any

from teoiksi.domains.reporting import queries
from teoiksi.domains.reporting.types import ROUND_KIND_NAMES, ROUND_STATE_NAMES, RoundInBrief
from teoiksi.kernel.language import Language


def listing(language: Language) -> dict[str, Any]:
    """Give everything that the list shows; two queries."""
    found = queries.rounds()
    return {
        "open_rounds": [_shown(each, language) for each in found if not each.is_closed],
        "closed_rounds": [_shown(each, language) for each in found if each.is_closed],
        "has_examples": any(each.is_example for each in found),
    }


def open_round(brief: RoundInBrief, language: Language) -> dict[str, Any]:
    """Give what is told of an open round."""
    return _shown(brief, language)


def _shown(brief: RoundInBrief, language: Language) -> dict[str, Any]:
    return {
        "round": brief,
        "kind": ROUND_KIND_NAMES[brief.kind].in_language(language),
        "state": ROUND_STATE_NAMES[brief.state].in_language(language),
    }
