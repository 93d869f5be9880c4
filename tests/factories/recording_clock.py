"""A clock of the tests' own for the moment of recording, which only the database gives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import connection
from django.db.models import Model

from teoiksi.cli.rights.roles import two_roles

_USUAL = "statement_timestamp()"


@contextmanager
def own_clock(*models: type[Model]) -> Iterator[None]:
    """Let rows of these models take the moment of recording from ``record_at``, where it was called in the transaction."""
    _set(models, f"COALESCE(NULLIF(current_setting('test.now', true), '')::timestamptz, {_USUAL})")
    try:
        yield
    finally:
        _set(models, _USUAL)


def record_at(moment: datetime) -> None:
    """Record from here on to the end of the transaction at this moment."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('test.now', %s, true)", [moment.isoformat()])


def _set(models: tuple[type[Model], ...], expression: str) -> None:
    with two_roles().as_owner(), connection.cursor() as cursor:
        for model in models:
            cursor.execute(f"ALTER TABLE {model._meta.db_table} ALTER recorded_at SET DEFAULT {expression}")
