"""Sources, series and observations; how series get their figures, and the record of it."""

from teoiksi.domains.stats.models.connections import Connection, WaitingFigure
from teoiksi.domains.stats.models.figures import AppendOnly, Observation, Recording, Series, Source
from teoiksi.domains.stats.models.refreshing import HostCall, HostHold, RefreshClosing, RefreshLine, RefreshRun

__all__ = [
    "AppendOnly",
    "Connection",
    "HostCall",
    "HostHold",
    "Observation",
    "Recording",
    "RefreshClosing",
    "RefreshLine",
    "RefreshRun",
    "Series",
    "Source",
    "WaitingFigure",
]
