"""The one polite client for every statistics service: the only code of the product that asks anything of the network."""

from teoiksi.sources.network.client import Client
from teoiksi.sources.network.failures import SourceFailure, SourceRefused, SourceUnavailable
from teoiksi.sources.network.keeping import Answer, Condition, NoShelf, Shelf
from teoiksi.sources.network.limiting import HostRules, Limiter, MemoryLimiter, Unlimited
from teoiksi.sources.network.recorded import FolderTransport, RecordingTransport

__all__ = [
    "Answer",
    "Client",
    "Condition",
    "FolderTransport",
    "HostRules",
    "Limiter",
    "MemoryLimiter",
    "NoShelf",
    "RecordingTransport",
    "Shelf",
    "SourceFailure",
    "SourceRefused",
    "SourceUnavailable",
    "Unlimited",
]
