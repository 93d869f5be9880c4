"""Asks the database what the runtime role really may do, whoever gave the rights."""

from __future__ import annotations

from django.db.backends.utils import CursorWrapper

from teoiksi.cli.rights import history

_ROLE = """
SELECT rolsuper OR rolcreaterole OR rolreplication OR rolbypassrls FROM pg_roles WHERE rolname = current_user
"""
_OWNED = """
SELECT relname FROM pg_class
WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND pg_has_role(current_user, relowner, 'MEMBER')
"""
_CLOSED = """
SELECT relname FROM pg_class
WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND NOT (
  has_table_privilege(oid, 'SELECT') AND (relname = ANY(%s) OR has_any_column_privilege(oid, 'INSERT'))
)
"""
_RIGHTS = """
SELECT name FROM unnest(%s::text[]) AS name
WHERE to_regclass(quote_ident(name)) IS NOT NULL AND has_table_privilege(quote_ident(name), %s)
"""
_COLUMNS = """
SELECT t || '.' || c FROM unnest(%s::text[], %s::text[]) AS of_all(t, c)
WHERE to_regclass(quote_ident(t)) IS NOT NULL AND has_column_privilege(quote_ident(t), c, 'INSERT, UPDATE')
"""
_IGNORING = "SELECT prosrc ILIKE '%%pgtrigger.ignore%%' FROM pg_proc WHERE proname = '_pgtrigger_should_ignore'"


def is_mighty(cursor: CursorWrapper) -> bool:
    """Tell whether the current role is a superuser or may make itself one."""
    cursor.execute(_ROLE)
    return bool(cursor.fetchone()[0])


def owned_tables(cursor: CursorWrapper) -> set[str]:
    """Give the tables that the current role owns, alone or through another role: it could drop their guards."""
    cursor.execute(_OWNED)
    return {name for (name,) in cursor.fetchall()}


def closed_tables(cursor: CursorWrapper) -> set[str]:
    """Give the tables that the current role cannot use as web and worker must: after a backup has been restored, say."""
    cursor.execute(_CLOSED, [[*history.event_tables(), "django_migrations"]])
    return {name for (name,) in cursor.fetchall()}


def alterable_history(cursor: CursorWrapper) -> set[str]:
    """Give the tables of history that the current role could change, empty or hang a trigger on."""
    alter = "UPDATE, DELETE, TRUNCATE, TRIGGER"
    events, guarded = history.event_tables(), history.append_only_tables()
    return _with_right(cursor, events, f"INSERT, {alter}") | _with_right(cursor, guarded, alter)


def backdatable_columns(cursor: CursorWrapper) -> set[str]:
    """Give the columns of moments (``table.column``) that the current role could write, and so claim earlier knowledge."""
    pairs = [(table, name) for table, names in history.columns_written_by_the_clock().items() for name in names]
    cursor.execute(_COLUMNS, [[table for table, _ in pairs], [name for _, name in pairs]])
    return {name for (name,) in cursor.fetchall()}


def triggers_can_be_ignored(cursor: CursorWrapper) -> bool:
    """Tell whether a session could ask the triggers of history to stand still."""
    cursor.execute(_IGNORING)
    return any(row[0] for row in cursor.fetchall())


def _with_right(cursor: CursorWrapper, tables: list[str], rights: str) -> set[str]:
    cursor.execute(_RIGHTS, [tables, rights])
    return {name for (name,) in cursor.fetchall()}
