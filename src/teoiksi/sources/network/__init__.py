"""The one polite client for every statistics service: the only code of the product that asks anything of the network."""

from teoiksi.sources.network.client import Answer, Client, Condition
from teoiksi.sources.network.failures import SourceFailure, SourceRefused, SourceUnavailable
from teoiksi.sources.network.limiting import HostRules, Limiter, MemoryLimiter

__all__ = [
    "Answer",
    "Client",
    "Condition",
    "HostRules",
    "Limiter",
    "MemoryLimiter",
    "SourceFailure",
    "SourceRefused",
    "SourceUnavailable",
]
