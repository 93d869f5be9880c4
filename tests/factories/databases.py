"""Databases that are made once and copied: PostgreSQL copies one in a fraction of the time that migrating takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from tests.factories import made_once


def made(kind: str, fill: Callable[[], None], *, day: str = "") -> str:
    """Give the name of the database of this kind, of which copies are made; ``fill`` fills it if nobody has yet.

    While it fills, ``connection`` is that to the new database. ``day`` is that of which what is in it tells.
    """
    name = f"{kind}_{made_once.key()}{day}"
    with made_once.one_at_a_time(kind):
        if name not in _names(kind):
            for old in _names(kind):
                _whole(f'DROP DATABASE IF EXISTS "{old}"')
            _make(name, fill)
    return name


def _make(name: str, fill: Callable[[], None]) -> None:
    with _named(f"{name}_new"):
        _migrate()
        fill()
    _whole(f'ALTER DATABASE "{name}_new" RENAME TO "{name}"')


@contextmanager
def copy_of(name: str) -> Iterator[None]:
    """Let ``connection`` be that to a copy, which is thrown away afterwards."""
    copy = f"{connection.settings_dict['NAME']}_copy"
    connection.close()
    _whole(f'DROP DATABASE IF EXISTS "{copy}"')
    _whole(f'CREATE DATABASE "{copy}" TEMPLATE "{name}"')
    with _named(copy):
        connection.settings_dict["NAME"] = copy
        yield
    _whole(f'DROP DATABASE "{copy}"')


def migrated() -> str:
    """Give the name of the database that has all tables and nothing in them."""
    return made("migrated", lambda: None)


def _migrate() -> None:
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
