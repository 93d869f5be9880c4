"""Rows of history with names in the place of references: nobody knows what unit 7 is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.apps import apps
from django.db import models
from pghistory.core import event_models
from pghistory.models import Events

NAME_FIELDS: Final = ("name", "title")
_SLUG: Final = "slug"

Names = Mapping[tuple[type[models.Model], int], Any]
"""Names by model and number of the row: a localized text as a mapping, or a slug for what has no name."""


def model_of(row: Events) -> type[models.Model]:
    """Give the model whose row a row of history tells of."""
    return apps.get_model(row.pgh_obj_model)


def names_of(rows: Iterable[Events], *, of_nameless: bool) -> Names:
    """Give the names of what these rows refer to where it changed, and with ``of_nameless`` all that items without a name
    of their own refer to; a query for each model that is referred to, and another for what has been removed since.
    """
    wanted: defaultdict[type[models.Model], set[int]] = defaultdict(set)
    for row in rows:
        for column, relation in _relations(model_of(row)).items():
            told = {*(row.pgh_diff or {}).get(column, ())}
            if of_nameless and not _has_name(row):
                told.add(row.pgh_data[column])
            if _is_named(relation):
                wanted[relation.related_model] |= told - {None}
    found: dict[tuple[type[models.Model], int], Any] = {}
    for model, numbers in wanted.items():
        found |= {(model, number): name for number, name in _names(model, numbers).items()}
    return found


def with_names(model: type[models.Model], values: Mapping[str, Any], names: Names) -> dict[str, Any]:
    """Give values by field, those of references as names; one whose name nobody knows becomes none. Of a person history
    knows the pseudonym alone, and that stays."""
    relations = _relations(model)
    return {
        relations[column].name if column in relations else column: (
            names.get((relations[column].related_model, value)) if _is_named(relations.get(column)) else value
        )
        for column, value in values.items()
    }


def _relations(model: type[models.Model]) -> dict[str, Any]:
    return {field.attname: field for field in model._meta.concrete_fields if field.is_relation}


def _is_named(relation: Any) -> bool:
    """Whether a column refers to something by its number, which tells nobody anything."""
    return relation is not None and bool(relation.target_field.primary_key)


def _has_name(row: Events) -> bool:
    return any(field in row.pgh_data for field in NAME_FIELDS)


def _names(model: type[models.Model], numbers: set[int]) -> dict[int, Any]:
    columns = [field.name for field in model._meta.concrete_fields if field.name in {*NAME_FIELDS, _SLUG}]
    found = {row["pk"]: _name(row) for row in model._default_manager.filter(pk__in=numbers).values("pk", *columns)}
    gone = numbers - set(found)
    return found | (_names_of_removed(model, gone, columns) if gone else {})


def _names_of_removed(model: type[models.Model], numbers: set[int], columns: list[str]) -> dict[int, Any]:
    events = [
        event
        for event in event_models(tracks_model=model)
        if {*columns} <= {f.name for f in event._meta.concrete_fields}
    ]
    return {
        row["pgh_obj_id"]: _name(row)
        for event in events
        for row in event._default_manager.filter(pgh_obj_id__in=numbers)
        .order_by("pgh_id")
        .values("pgh_obj_id", *columns)
    }


def _name(row: Mapping[str, Any]) -> Any:
    """Give the name, which ``values`` has made a localized text, as history keeps it; else the slug."""
    text = next((row[field] for field in NAME_FIELDS if row.get(field)), None)
    return text.as_mapping() if text else row.get(_SLUG)
