"""Who has signed in at the city's service, and why someone may not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Refusal(StrEnum):
    """Why nobody is let in."""

    UNREACHABLE = "unreachable"
    CANCELLED = "cancelled"
    REFUSED = "refused"
    STALE = "stale"
    EXPIRED = "expired"
    NOT_FOR_US = "not-for-us"
    BAD_TOKEN = "bad-token"  # noqa: S105 - a word, no secret
    TOO_MANY_GROUPS = "too-many-groups"


class SignInRefused(Exception):
    """Nobody is let in; ``why`` says it to the person, the message to whoever reads the log of the server."""

    def __init__(self, why: Refusal, told: str = "") -> None:
        super().__init__(f"{why.value}: {told}" if told else why.value)
        self.why = why


@dataclass(frozen=True, slots=True)
class Identity:
    """What the service says of a person: who they are there (issuer and subject), and their groups.

    ``id_token`` is what the service is shown at signing out, so that it knows who leaves.
    """

    issuer: str
    subject: str
    email: str
    is_email_verified: bool
    name: str
    groups: frozenset[str]
    id_token: str
