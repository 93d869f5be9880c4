"""Opens connections: starts the embedded server at the first one, and knows as which of the two roles to sign in."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, Literal

import psycopg
from django.db.backends.base.base import NO_DB_ALIAS
from django.db.backends.postgresql import base
from django.db.utils import OperationalError

from teoiksi.config.embedded import use
from teoiksi.kernel.trouble import Trouble

OLDEST: Final = 15
_PATIENCE: Final = 20.0  # seconds for a server that is recovering from a crash

Role = Literal["runtime", "owner"]


class DatabaseUnavailable(Trouble, OperationalError):
    """There is no usable database; says why and how to mend it."""


class DatabaseWrapper(base.DatabaseWrapper):
    """Signs in as the runtime role, except within ``as_owner`` and when whole databases are made (in tests)."""

    def __init__(self, settings_dict: dict[str, Any], alias: str = "default") -> None:
        super().__init__(settings_dict, alias)
        self.role: Role = "owner" if alias == NO_DB_ALIAS else "runtime"

    @contextmanager
    def as_owner(self) -> Iterator[None]:
        """Use the database as the role that owns the tables; connections of the other role are closed before and after."""
        before, self.role = self.role, "owner"
        self.close()
        try:
            yield
        finally:
            self.role = before
            self.close()

    def user_of(self, role: Role) -> str:
        """Give the name of the role in the database."""
        return str(self._sign_in(role)["user"])

    def get_connection_params(self) -> dict[str, Any]:
        """Give the parameters of the current role; the embedded server runs after this."""
        params: dict[str, Any] = super().get_connection_params()
        if self.role == "owner":
            params["options"] = "-c lock_timeout=15s"  # a migration that waits for a lock keeps every reader waiting
        return params | {"application_name": "teoiksi"} | self._sign_in(self.role)

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Connect.

        :raises DatabaseUnavailable: when the server does not answer or refuses.
        """
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                return super().get_new_connection(conn_params)
            except psycopg.OperationalError as error:
                if not _is_recovering(error) or time.monotonic() > deadline:
                    raise self._refused(error) from error
            time.sleep(0.2)

    def check_database_version_supported(self) -> None:
        """Refuse a server older than 15."""
        found = self.get_database_version()
        if found[0] < OLDEST:
            version = ".".join(map(str, found))
            raise DatabaseUnavailable(
                fi=f"PostgreSQL {version} on liian vanha: tarvitaan versio {OLDEST} tai uudempi. "
                "Päivitä palvelin tai poista DATABASE_URL, niin käytetään sisäistä tietokantaa.",
                en=f"PostgreSQL {version} is too old: version {OLDEST} or newer is needed. "
                "Upgrade the server, or unset DATABASE_URL to use the embedded database.",
            )

    def _sign_in(self, role: Role) -> dict[str, Any]:
        if embedded := self.settings_dict.get("EMBEDDED"):
            try:
                address = use.address_of(embedded["folder"], own=embedded["own"], durable=embedded["durable"])
            except Trouble as trouble:
                raise DatabaseUnavailable(fi=trouble.fi, en=trouble.en) from trouble
            user, password = address.owner if role == "owner" else address.runtime
            return {"host": address.host, "port": address.port, "user": user, "password": password}
        given = self.settings_dict["OWNER"] if role == "owner" else self.settings_dict
        names = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}
        return {name: given[key] for name, key in names.items() if given[key]}

    def _refused(self, error: psycopg.OperationalError) -> DatabaseUnavailable:
        said = str(error).strip()
        if self.settings_dict.get("EMBEDDED"):
            return DatabaseUnavailable(
                fi=f"Sisäiseen tietokantaan ei saatu yhteyttä. PostgreSQL sanoi:\n{said}",
                en=f"The embedded database cannot be reached. PostgreSQL said:\n{said}",
            )
        return DatabaseUnavailable(
            fi="Asetuksen DATABASE_URL osoittamaan tietokantaan ei saatu yhteyttä. "
            f"Tarkista, että palvelin on käynnissä ja että osoite, tunnus ja salasana ovat oikein. PostgreSQL sanoi:\n{said}",
            en="The database that DATABASE_URL names cannot be reached. "
            f"Check that the server runs and that address, user and password are right. PostgreSQL said:\n{said}",
        )


_RECOVERING: Final = (
    "starting up",
    "in recovery mode",
    "not yet accepting connections",
    "closed the connection unexpectedly",  # a server that lost one of its processes ends all of them and starts anew
)


def _is_recovering(error: psycopg.OperationalError) -> bool:
    return any(words in str(error) for words in _RECOVERING)
