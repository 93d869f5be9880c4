"""Every reading of indicators that the outside needs."""

from teoiksi.domains.indicators.queries.analyses import analysis_from, content_of
from teoiksi.domains.indicators.queries.attention import (
    DueFigure,
    OwnedIndicator,
    due_figures,
    indicators_of_series,
    owners,
)
from teoiksi.domains.indicators.queries.cards import card, cards
from teoiksi.domains.indicators.queries.comparing import Surroundings, comparison_of
from teoiksi.domains.indicators.queries.comparisons import (
    compared_indicators,
    comparison,
    comparison_content,
    comparisons,
    has_comparison,
)
from teoiksi.domains.indicators.queries.connected import connected_indicators, names
from teoiksi.domains.indicators.queries.document import indicator_parts, known_parts, series_slug
from teoiksi.domains.indicators.queries.evidence import evidence_of, fingerprint
from teoiksi.domains.indicators.queries.import_preview import import_preview
from teoiksi.domains.indicators.queries.load_conflicts import load_conflicts
from teoiksi.domains.indicators.queries.newest import newest_figures
from teoiksi.domains.indicators.queries.ordering import place
from teoiksi.domains.indicators.queries.prepared import (
    prepared_as_known,
    prepared_cards,
    prepared_content,
    prepared_states,
)
from teoiksi.domains.indicators.queries.sentences import level, sentence, target_level, target_with_unit, target_words
from teoiksi.domains.indicators.queries.surroundings import comparison_as_known, surroundings
from teoiksi.domains.indicators.queries.waiting import WaitingForWord, waiting_for_word

__all__ = [
    "DueFigure",
    "OwnedIndicator",
    "Surroundings",
    "WaitingForWord",
    "analysis_from",
    "card",
    "cards",
    "compared_indicators",
    "comparison",
    "comparison_as_known",
    "comparison_content",
    "comparison_of",
    "comparisons",
    "connected_indicators",
    "content_of",
    "due_figures",
    "evidence_of",
    "fingerprint",
    "has_comparison",
    "import_preview",
    "indicator_parts",
    "indicators_of_series",
    "known_parts",
    "level",
    "load_conflicts",
    "names",
    "newest_figures",
    "owners",
    "place",
    "prepared_as_known",
    "prepared_cards",
    "prepared_content",
    "prepared_states",
    "sentence",
    "series_slug",
    "surroundings",
    "target_level",
    "target_with_unit",
    "target_words",
    "waiting_for_word",
]
