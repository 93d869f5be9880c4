"""``teoiksi migrate``: Django's, done by the role that owns the tables, which then gives the runtime role its rights."""

from __future__ import annotations

from typing import Any

from django.core.management.commands import migrate
from django.db import connections, transaction

from teoiksi.cli.rights.grants import apply_rights
from teoiksi.cli.rights.roles import two_roles


class Command(migrate.Command):
    """Migrates as the owner, then gives the rights."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate; looking only (``--plan``, ``--check``) changes no rights."""
        with two_roles(options["database"]).as_owner():
            super().handle(*args, **options)
            if not (options["plan"] or options["check_unapplied"]):
                _give_rights(options["database"])


def _give_rights(database: str) -> None:
    roles = two_roles(database)
    owner, runtime = roles.user_of("owner"), roles.user_of("runtime")
    with transaction.atomic(using=database), connections[database].cursor() as cursor:
        cursor.execute("SELECT current_schema(), to_regproc('_pgtrigger_should_ignore') IS NOT NULL")
        schema, has_triggers = cursor.fetchone()
        if has_triggers:
            apply_rights(cursor, schema=schema, runtime=runtime if runtime != owner else None)
