"""The connection's two roles, as the commands see them."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Literal, Protocol, cast

from django.db import connections


class TwoRoles(Protocol):
    """What our database backend adds to Django's."""

    def as_owner(self) -> AbstractContextManager[None]:
        """Use the database as the role that owns the tables."""

    def user_of(self, role: Literal["runtime", "owner"]) -> str:
        """Give the name of the role in the database."""


def two_roles(database: str = "default") -> TwoRoles:
    """Give the connection's own two roles."""
    return cast("TwoRoles", connections[database])
