"""Gives the two roles their rights; run by the owner after every migration, as often as one likes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.db.backends.utils import CursorWrapper
from pgtrigger import features
from psycopg import sql

from teoiksi.cli.rights import history

# Without this any session could say "SET pgtrigger.ignore" and change rows that leave no history.
_NO_IGNORING: Final = """
CREATE OR REPLACE FUNCTION {0}._pgtrigger_should_ignore(trigger_name NAME) RETURNS BOOLEAN
LANGUAGE sql STABLE AS 'SELECT FALSE'
"""


def apply_rights(cursor: CursorWrapper, *, schema: str, runtime: str | None) -> None:
    """Make history writable by triggers only, and give the role ``runtime`` what web and worker need.

    Without a role for ``runtime`` (one role does everything) the functions are guarded and nothing is granted or revoked.
    """
    _guard_functions(cursor, schema)
    if runtime is not None:
        _grant(cursor, sql.Identifier(schema), sql.Identifier(runtime))


def _guard_functions(cursor: CursorWrapper, schema: str) -> None:
    """Let the triggers write history in the owner's name, looking only at our own tables; nobody may borrow them."""
    schema_of_pgtrigger: str = features.schema()  # type: ignore[no-untyped-call] # pgtrigger is partly typed
    _run(cursor, _NO_IGNORING, _id(schema_of_pgtrigger))
    for name in _there(cursor, "to_regproc", history.event_functions()):
        function = sql.Identifier(schema, name)
        _run(cursor, "ALTER FUNCTION {0}() SECURITY DEFINER SET search_path = {1}, pg_temp", function, _id(schema))
        _run(cursor, "REVOKE ALL ON FUNCTION {0}() FROM PUBLIC", function)


def _grant(cursor: CursorWrapper, schema: sql.Identifier, runtime: sql.Identifier) -> None:
    _run(cursor, "GRANT USAGE ON SCHEMA {0} TO {1}", schema, runtime)
    _run(cursor, "REVOKE ALL ON ALL TABLES IN SCHEMA {0} FROM {1}, PUBLIC", schema, runtime)
    _run(cursor, "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {0} TO {1}", schema, runtime)
    _run(cursor, "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {0} TO {1}", schema, runtime)
    _revoke(cursor, "UPDATE, DELETE", history.append_only_tables(), runtime)
    _revoke(cursor, "INSERT, UPDATE, DELETE", [*history.event_tables(), "django_migrations"], runtime)
    for table, columns in history.columns_written_by_the_clock().items():
        _keep_to_other_columns(cursor, table, columns, runtime)
    for name in _there(cursor, "to_regproc", history.forgetting_functions()):
        _run(cursor, "GRANT EXECUTE ON FUNCTION {0}(integer) TO {1}", _id(name), runtime)
    # A table that a later migration makes is closed until the rights are given again at its end.
    for rights, things in (("SELECT", "TABLES"), ("USAGE, SELECT", "SEQUENCES")):
        defaults = f"ALTER DEFAULT PRIVILEGES IN SCHEMA {{0}} GRANT {rights} ON {things} TO {{1}}"
        _run(cursor, defaults, schema, runtime)


def _revoke(cursor: CursorWrapper, rights: str, tables: Iterable[str], runtime: sql.Identifier) -> None:
    for table in _there(cursor, "to_regclass", tables):
        _run(cursor, f"REVOKE {rights} ON {{0}} FROM {{1}}", _id(table), runtime)


def _keep_to_other_columns(cursor: CursorWrapper, table: str, columns: list[str], runtime: sql.Identifier) -> None:
    """Let rows be added without these columns, which then have what the database says; costs an insert nothing."""
    for name in _there(cursor, "to_regclass", [table]):
        cursor.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = quote_ident(%s)::regclass"
            " AND attnum > 0 AND NOT attisdropped AND attname <> ALL(%s) ORDER BY attnum",
            [name, columns],
        )
        others = sql.SQL(", ").join(sql.Identifier(other) for (other,) in cursor.fetchall())
        _run(cursor, "REVOKE INSERT ON {0} FROM {1}", _id(name), runtime)
        cursor.execute(sql.SQL("GRANT INSERT ({0}) ON {1} TO {2}").format(others, _id(name), runtime))


def _there(cursor: CursorWrapper, look_up: str, names: Iterable[str]) -> list[str]:
    """Leave out what an earlier state of the database does not have yet."""
    query = sql.SQL("SELECT name FROM unnest(%s::text[]) AS name WHERE {0}(quote_ident(name)) IS NOT NULL")
    cursor.execute(query.format(_id(look_up)), [list(names)])
    return [name for (name,) in cursor.fetchall()]


def _id(name: str) -> sql.Identifier:
    return sql.Identifier(name)


def _run(cursor: CursorWrapper, statement: str, *names: sql.Identifier) -> None:
    cursor.execute(sql.SQL(statement).format(*names))
