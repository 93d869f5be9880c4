"""Databases that are made once and copied: PostgreSQL copies one in a fraction of the time that migrating takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from tests.factories import made_once


def copied(kind: str, fill: Callable[[], None]) -> str:
    """Give the name of the database of this kind, which ``fill`` fills if nobody has yet; it takes no connections after that.

    While it fills, ``connection`` is that to the new database.
    """
    name = f"{kind}_{made_once.key()}"
    with made_once.one_at_a_time(kind):
        if name not in _names(kind):
            for old in _names(kind):
                _whole(f'DROP DATABASE IF EXISTS "{old}"')
            _make(name, fill)
    return name


def _make(name: str, fill: Callable[[], None]) -> None:
    with _named(f"{name}_new"):
        fill()
    _whole(f'ALTER DATABASE "{name}_new" RENAME TO "{name}"')


def migrate() -> None:
    """Fill the database that the tests' connection names, which is made for it."""
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)


@contextmanager
def _named(name: str) -> Iterator[None]:
    settings: dict[str, Any] = connection.settings_dict
    usual, test = settings["NAME"], settings["TEST"]["NAME"]
    settings["TEST"]["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        settings["NAME"], settings["TEST"]["NAME"] = usual, test


def _names(kind: str) -> list[str]:
    with connection._nodb_cursor() as cursor:  # noqa: SLF001 - as Django's own makers of test databases
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [f"{kind}_"])
        return [name for (name,) in cursor.fetchall()]


def _whole(statement: str) -> None:
    with connection._nodb_cursor() as cursor:  # noqa: SLF001 - as Django's own makers of test databases
        cursor.execute(statement)
