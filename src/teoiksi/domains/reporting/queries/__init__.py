"""Reading rounds: open ones from their rows, closed ones from what was frozen and from nothing else."""

from teoiksi.domains.reporting.queries.comparison import ComparedIndicator, compared, lowered_targets
from teoiksi.domains.reporting.queries.freezing import content_of_round, written
from teoiksi.domains.reporting.queries.reading import IndicatorLine, SpearheadPage, pages_of, unassessed
from teoiksi.domains.reporting.queries.rounds import answers, frozen, goals_of_round, round_in_brief, rounds, texts

__all__ = [
    "ComparedIndicator",
    "IndicatorLine",
    "SpearheadPage",
    "answers",
    "compared",
    "content_of_round",
    "frozen",
    "goals_of_round",
    "lowered_targets",
    "pages_of",
    "round_in_brief",
    "rounds",
    "texts",
    "unassessed",
    "written",
]
