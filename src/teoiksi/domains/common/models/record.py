"""The base of every model of record: its changes are announced, so that nothing shown from it stays old."""

from __future__ import annotations

import pgtrigger
from django.db import models

from teoiksi.domains.common.types import CHANGE_CHANNEL


class Announce(pgtrigger.Trigger):
    """Tells all web processes that a table changed, once per statement; PostgreSQL sends it only if the change is kept."""

    name = "announce"
    level = pgtrigger.Statement
    when = pgtrigger.After
    operation = pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete
    func = f"PERFORM pg_notify('{CHANGE_CHANNEL}', TG_TABLE_NAME); RETURN NULL;"


class Record(models.Model):
    """A model of record. Each one is also decorated with ``@pghistory.track()``."""

    class Meta:
        abstract = True
        triggers = [Announce()]
