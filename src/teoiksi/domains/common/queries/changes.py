"""Reading history: what changed at once, who did it and why."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from itertools import islice
from typing import Any, Final

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import models
from django.db.models import Min, Value
from django.db.models.functions import Cast
from django.utils import timezone
from pghistory.models import Events

from teoiksi.domains.common.queries.references import NAME_FIELDS, Names, model_of, names_of, with_names
from teoiksi.domains.common.types import ChangeKind, ChangeSet, FieldChange, ItemChange
from teoiksi.kernel.localized_text import LocalizedText

_KINDS: Final = {"insert": ChangeKind.ADDED, "update": ChangeKind.CHANGED, "delete": ChangeKind.REMOVED}
_MOST_ITEMS: Final = 200

Rows = list[dict[str, Any]]


def change_sets(
    events: Sequence[models.QuerySet[Any]], *, limit: int = 20, offset: int = 0, of_nameless: bool = True
) -> tuple[ChangeSet, ...]:
    """Give the newest change sets found among these event rows (querysets of pghistory's event models); two queries,
    and one or two more for each model whose names are needed in the place of references.

    Each set has its counts, and the first two hundred of its items with their fields before and after. Without
    ``of_nameless`` the items that have no name of their own, such as targets, do not tell what they belong to.
    """
    grouped = _grouped(events)
    shown = sorted(grouped, key=lambda key: _began(grouped[key]), reverse=True)[offset : offset + limit]
    items = _items([queryset.model for queryset in events], {key: grouped[key] for key in shown}, of_nameless)
    return tuple(_set(key, grouped[key], items[key]) for key in shown)


def within(events: Sequence[models.QuerySet[Any]], first: date | None, last: date | None) -> list[models.QuerySet[Any]]:
    """Give those of the events that happened on these days, both included, in the time zone of the site; an open end
    with None."""
    bounds: dict[str, datetime] = {}
    if first is not None:
        bounds["pgh_created_at__gte"] = timezone.make_aware(datetime.combine(first, time.min))
    if last is not None:
        bounds["pgh_created_at__lte"] = timezone.make_aware(datetime.combine(last, time.max))
    return [queryset.filter(**bounds) for queryset in events]


def _grouped(events: Sequence[models.QuerySet[Any]]) -> dict[str, Rows]:
    """Give the change sets by context: for each model and label one row with the first moment, the numbers of its events
    and the context. Counted by the database: one loading has thousands of events."""
    first, *rest = (
        queryset.order_by()
        .values("pgh_context_id", "pgh_label")
        .annotate(
            model=Value(_model_of(queryset.model)),
            first=Min("pgh_created_at"),
            ids=ArrayAgg("pgh_id"),
            context=Min(Cast("pgh_context", models.TextField())),
        )
        for queryset in events
    )
    grouped: defaultdict[str, Rows] = defaultdict(list)
    for row in first.union(*rest, all=True):
        grouped[str(row["pgh_context_id"])].append(row)
    return grouped


def _began(rows: Rows) -> datetime:
    first: datetime = min(row["first"] for row in rows)
    return first


def _first_items(rows: Rows) -> Iterator[tuple[str, int]]:
    """Give model and number of the first events of a change set, as many as are told one by one."""
    return islice(((row["model"], number) for row in rows for number in sorted(row["ids"])), _MOST_ITEMS)


def _items(
    event_models: Iterable[type[models.Model]], grouped: Mapping[str, Rows], of_nameless: bool
) -> dict[str, list[ItemChange]]:
    wanted = {item: key for key, rows in grouped.items() for item in _first_items(rows)}
    contexts = [key for key in grouped if key != "None"]
    events: models.QuerySet[Events] = Events.objects.across(*event_models)  # type: ignore[no-untyped-call] # pghistory is partly typed
    # The numbers of the rows too: one loading may have thousands of others in the same context.
    of_contexts = events.filter(pgh_context_id__in=contexts, pgh_id__in={number for _, number in wanted})
    rows = [
        (wanted[key], row)
        for row in of_contexts.order_by("pgh_created_at", "pgh_model", "pgh_id")
        if (key := (_model_name(row), row.pgh_id)) in wanted
    ]
    names = names_of((row for _, row in rows), of_nameless=of_nameless)
    found: dict[str, list[ItemChange]] = {key: [] for key in grouped}
    for change, row in rows:
        found[change].append(_item(row, names))
    return found


def _item(row: Events, names: Names) -> ItemChange:
    model, data = model_of(row), row.pgh_data
    name: dict[str, str] = next((data[field] for field in NAME_FIELDS if isinstance(data.get(field), dict)), {})
    diff: dict[str, list[Any]] = row.pgh_diff or {}
    before = with_names(model, {field: pair[0] for field, pair in diff.items()}, names)
    after = with_names(model, {field: pair[1] for field, pair in diff.items()}, names)
    return ItemChange(
        model=_model_name(row),
        item_id=int(row.pgh_obj_id or 0),
        slug=data.get("slug", ""),
        name=LocalizedText.from_mapping(name),
        kind=_KINDS[row.pgh_label],
        fields=tuple(FieldChange(field, before[field], after[field]) for field in sorted(after)),
        values=with_names(model, data, names),
    )


def _model_name(row: Events) -> str:
    return row.pgh_obj_model.rpartition(".")[2].lower()


def _set(key: str, rows: Rows, items: Sequence[ItemChange]) -> ChangeSet:
    context: dict[str, str] = json.loads(rows[0]["context"] or "{}")
    counts = Counter[tuple[str, ChangeKind]]()
    for row in rows:
        counts[row["model"], _KINDS[row["pgh_label"]]] += len(row["ids"])
    return ChangeSet(
        id=key,
        happened_at=_began(rows),
        event=context.get("event", ""),
        actor_id=context.get("actor", ""),
        actor_kind=context.get("actor_kind", ""),
        reason=context.get("reason", ""),
        counts=tuple((model, kind, number) for (model, kind), number in sorted(counts.items())),
        items=tuple(items),
    )


def _model_of(event_model: type[models.Model]) -> str:
    return str(event_model._meta.model_name).removesuffix("event")
