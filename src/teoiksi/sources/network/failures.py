"""Why a service gave no answer that can be used."""

from __future__ import annotations


class SourceFailure(Exception):
    """No usable answer from ``address``; ``why`` is a plain Finnish sentence for the owner of the indicator."""

    def __init__(self, address: str, why: str) -> None:
        super().__init__(f"{address}: {why}")
        self.address = address
        self.why = why


class SourceUnavailable(SourceFailure):
    """The service could not be reached, was too busy or broke off; the same call may succeed later."""


class SourceRefused(SourceFailure):
    """The service answered that it will not give this; asking again the same way does not help.

    ``status`` is that of HTTP, 0 when the call was never sent; ``body`` is the beginning of what the service said.
    """

    def __init__(self, address: str, why: str, *, status: int = 0, body: bytes = b"") -> None:
        super().__init__(address, why)
        self.status = status
        self.body = body
