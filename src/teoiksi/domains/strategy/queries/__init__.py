"""Every reading of strategies that the outside needs."""

from teoiksi.domains.strategy.queries.document import (
    document_of,
    every_strategy,
    known_of,
    municipality_part,
    shared_parts,
    term_parts,
)
from teoiksi.domains.strategy.queries.goals import goal, goals, goals_in_brief, goals_of_indicator
from teoiksi.domains.strategy.queries.history import changes_of_goal, changes_of_indicator, changes_of_strategy
from teoiksi.domains.strategy.queries.outline import (
    approved,
    in_force,
    municipality_code,
    municipality_name,
    outline,
    peer_codes,
    terms,
    versions,
)
from teoiksi.domains.strategy.queries.spearheads import spearhead
from teoiksi.domains.strategy.queries.whole import whole

__all__ = [
    "approved",
    "changes_of_goal",
    "changes_of_indicator",
    "changes_of_strategy",
    "document_of",
    "every_strategy",
    "goal",
    "goals",
    "goals_in_brief",
    "goals_of_indicator",
    "in_force",
    "known_of",
    "municipality_code",
    "municipality_name",
    "municipality_part",
    "outline",
    "peer_codes",
    "shared_parts",
    "spearhead",
    "term_parts",
    "terms",
    "versions",
    "whole",
]
