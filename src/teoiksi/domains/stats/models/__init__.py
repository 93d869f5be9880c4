"""Sources, series and observations; how series get their figures, and the record of it; areas and figures of all of them."""

from teoiksi.domains.stats.models.areas import Area, AreaFigure, AreaMap, AreaMembership, AreaStoring
from teoiksi.domains.stats.models.connections import Connection, WaitingFigure
from teoiksi.domains.stats.models.figures import Observation, Recording, Series, Source
from teoiksi.domains.stats.models.questions import SourceQuestion
from teoiksi.domains.stats.models.refreshing import (
    HostCall,
    HostHold,
    KeptAnswer,
    RefreshClosing,
    RefreshLine,
    RefreshRun,
)

__all__ = [
    "Area",
    "AreaFigure",
    "AreaMap",
    "AreaMembership",
    "AreaStoring",
    "Connection",
    "HostCall",
    "HostHold",
    "KeptAnswer",
    "Observation",
    "Recording",
    "RefreshClosing",
    "RefreshLine",
    "RefreshRun",
    "Series",
    "Source",
    "SourceQuestion",
    "WaitingFigure",
]
