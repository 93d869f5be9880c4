"""What is history in the database: asked from the registries of pghistory and pgtrigger, never from a list of names."""

from __future__ import annotations

import pghistory.core
import pghistory.trigger
import pgtrigger
from django.apps import apps


def event_tables() -> list[str]:
    """Give the tables that only triggers write to: one row for every change of a model of record."""
    return sorted(model._meta.db_table for model in pghistory.core.event_models())


def append_only_tables() -> list[str]:
    """Give the tables whose rows are written by the application and never change: those with a guard, events apart."""
    guarded = {model._meta.db_table for model, trigger in pgtrigger.registered() if trigger.name == "append_only"}
    return sorted(guarded - set(event_tables()))


def event_functions() -> list[str]:
    """Give the functions of the triggers that write the rows of the event tables."""
    writers = ((model, each) for model, each in pgtrigger.registered() if isinstance(each, pghistory.trigger.Event))
    return sorted(trigger.get_pgid(model) for model, trigger in writers)


def forgetting_functions() -> list[str]:
    """Give the functions that remove rows whose time is over from tables that are append-only until then."""
    return sorted(str(name) for model in apps.get_models() if (name := getattr(model, "forgotten_by", "")))


def columns_written_by_the_clock() -> dict[str, list[str]]:
    """Give the columns of moments that only the database writes, by table: whoever could write them could backdate rows."""
    fields = ((model, field) for model in apps.get_models() for field in model._meta.local_concrete_fields)
    found: dict[str, list[str]] = {}
    for model, field in fields:
        if getattr(field, "written_by_the_clock", False):
            found.setdefault(model._meta.db_table, []).append(str(field.column))
    return found
