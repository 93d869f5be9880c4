"""The guard of models whose rows are written once and never change."""

from __future__ import annotations

import pgtrigger


class AppendOnly(pgtrigger.Trigger):
    """Refuses to change or remove rows, once per statement: a row trigger would cost five times the storing itself."""

    name = "append_only"
    level = pgtrigger.Statement
    when = pgtrigger.Before
    operation = pgtrigger.Update | pgtrigger.Delete | pgtrigger.Truncate
    func = "RAISE EXCEPTION 'rows of % are append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';"
