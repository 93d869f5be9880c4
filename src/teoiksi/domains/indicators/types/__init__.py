"""The words of measuring, what they are called, and the cards that everything shown is made from."""

from teoiksi.domains.indicators.types.cards import BaselineLevel, IndicatorCard, SeriesCard, TargetLevel
from teoiksi.domains.indicators.types.comparisons import PEER_GROUP_NAMES, ComparedArea, Comparison, PeerGroup
from teoiksi.domains.indicators.types.control_chart import DEFAULT_RULES, ChartRules, EqualValues, Rebase
from teoiksi.domains.indicators.types.imports import ImportedFigure, ImportedSeries, ImportPreview, ImportStep
from teoiksi.domains.indicators.types.names import (
    CONTEXT_NAME,
    DIRECTION_NAMES,
    LACK_NAMES,
    MEASURE_NAMES,
    METHOD_NAMES,
    ORIGIN_NAMES,
    OUTCOME_NAMES,
    REASON_NAMES,
    RHYTHM_NAMES,
    ROLE_NAMES,
    STATE_NAMES,
)
from teoiksi.domains.indicators.types.words import (
    DAYS_OF_RHYTHM,
    Direction,
    IndicatorState,
    Lack,
    Origin,
    Rhythm,
    SeriesRole,
)

__all__ = [
    "CONTEXT_NAME",
    "DAYS_OF_RHYTHM",
    "DEFAULT_RULES",
    "DIRECTION_NAMES",
    "LACK_NAMES",
    "MEASURE_NAMES",
    "METHOD_NAMES",
    "ORIGIN_NAMES",
    "OUTCOME_NAMES",
    "PEER_GROUP_NAMES",
    "REASON_NAMES",
    "RHYTHM_NAMES",
    "ROLE_NAMES",
    "STATE_NAMES",
    "BaselineLevel",
    "ChartRules",
    "ComparedArea",
    "Comparison",
    "Direction",
    "EqualValues",
    "ImportPreview",
    "ImportStep",
    "ImportedFigure",
    "ImportedSeries",
    "IndicatorCard",
    "IndicatorState",
    "Lack",
    "Origin",
    "PeerGroup",
    "Rebase",
    "Rhythm",
    "SeriesCard",
    "SeriesRole",
    "TargetLevel",
]
