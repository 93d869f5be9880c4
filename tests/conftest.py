"""What every test stands on: a database that is thrown away, and static files that need no build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.db import connection, connections
from django.db.backends.postgresql.operations import DatabaseOperations
from hypothesis import HealthCheck, settings
from pytest_django.plugin import DjangoDbBlocker

from teoiksi.cli.rights.history import append_only_tables
from tests.factories import databases

# How long one example takes tells of what else the machine does; whole tests have their own limits.
settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

# Without a build there is nothing in it, but WhiteNoise wants the folder.
Path(django_settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)

# The embedded server of the tests is their own: quick and fleeting, beside the one of the demo.
if embedded := connections["default"].settings_dict.get("EMBEDDED"):
    embedded |= {"folder": embedded["folder"] / "tests", "durable": False}


# Django leaves the tables of the queue out, since their models are only for reading.
_NO_JOBS = "TRUNCATE procrastinate_jobs, procrastinate_periodic_defers CASCADE"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, django_db_blocker: DjangoDbBlocker
) -> None:
    """Let the database of each worker be a copy of one that was migrated once."""
    with django_db_blocker.unblock():
        connection.settings_dict["TEST"]["TEMPLATE"] = databases.migrated()


@pytest.fixture(autouse=True, scope="session")
def _guards_step_aside_between_tests() -> Iterator[None]:
    """Emptying the tables after a transactional test is the owner's work: the runtime role may not, nor lets the guard."""
    flush = DatabaseOperations.execute_sql_flush

    def as_owner(operations: DatabaseOperations, sql_list: list[str]) -> None:
        with connection.as_owner():  # type: ignore[attr-defined] # our own backend
            flush(operations, [*_guards("DISABLE"), *sql_list, *_guards("ENABLE"), _NO_JOBS])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "execute_sql_flush", as_owner)
        yield


def _guards(what: str) -> list[str]:
    return [f'ALTER TABLE "{table}" {what} TRIGGER USER' for table in append_only_tables()]
