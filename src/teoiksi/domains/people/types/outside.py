"""The city's own sign-in: which service it is, and which of its groups give which roles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from teoiksi.domains.people.types.roles import Role, Scope


@dataclass(frozen=True, slots=True)
class CitySignIn:
    """The service, what its button says, and which groups give which roles.

    ``trusts_email`` believes its addresses although it does not say that it has verified them.
    """

    issuer: str
    client_id: str
    secret: str
    title: str
    groups_claim: str
    trusts_email: bool
    roles: Mapping[str, frozenset[tuple[Role, Scope]]] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        """The service's scheme and host, to which a form that signs out leads."""
        parts = urlsplit(self.issuer)
        return f"{parts.scheme}://{parts.netloc}"


class NotKnownHere(Exception):
    """The city's sign-in knows someone who has not been invited here and has no group with a role, or who has left."""
