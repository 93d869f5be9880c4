"""How every service writes: one transaction, one history context; and rows brought to a wanted state."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar

import pghistory
from django.db import connection, models, transaction

from teoiksi.domains.common.models import DrawnChart
from teoiksi.kernel.actor import Actor

Row = TypeVar("Row", bound=models.Model)

_inside: ContextVar[bool] = ContextVar("inside a change", default=False)


@contextmanager
def change(*, actor: Actor, event: str, reason: str = "", dry_run: bool = False) -> Iterator[None]:
    """Open one transaction in which every row of history says who, what for and why.

    ``event`` is dotted and in the past tense, such as ``strategy.loaded``. Inside another change the outer context stays.
    After a ``dry_run`` all that was written is undone, once the database has shown that it would have kept it.
    """
    with transaction.atomic():
        if _inside.get():
            yield
        else:
            entered = _inside.set(True)
            try:
                with pghistory.context(actor=str(actor.id), actor_kind=actor.kind, event=event, reason=reason):
                    yield
            finally:
                _inside.reset(entered)
        if dry_run:
            connection.check_constraints()
            transaction.set_rollback(True)


@dataclass(slots=True)
class Brought(Generic[Row]):
    """What bringing rows to a wanted state did: all wanted rows by key, and which keys were written or removed."""

    rows: dict[Any, Row]
    added: list[Any] = field(default_factory=list)
    changed: list[Any] = field(default_factory=list)
    removed: list[Any] = field(default_factory=list)

    @property
    def wrote(self) -> bool:
        """Whether anything was written."""
        return bool(self.added or self.changed or self.removed)


def bring(
    existing: models.QuerySet[Row],
    *,
    key: str | Sequence[str],
    wanted: Mapping[Any, Mapping[str, Any]],
    fixed: Mapping[str, Any] | None = None,
    keep_others: bool = False,
) -> Brought[Row]:
    """Make the rows of ``existing`` be exactly ``wanted`` (key → fields), writing only what differs.

    ``key`` names the field, or fields as a tuple, that tell rows apart; ``fixed`` are the fields that all new rows share,
    such as their parent. With ``keep_others`` rows that are not wanted stay. A row that is already right is not written,
    so that history tells of real changes only.
    """
    names = (key,) if isinstance(key, str) else tuple(key)
    brought: Brought[Row] = Brought({_key(row, names): row for row in existing})
    if not keep_others:
        # Removed first: a rule such as "one actual series" holds at every moment.
        brought.removed.extend(set(brought.rows) - set(wanted))
        _remove(existing, [brought.rows.pop(gone) for gone in brought.removed])
    new: dict[Any, Row] = {}
    for wanted_key, fields in wanted.items():
        row = brought.rows.get(wanted_key)
        if row is None:
            values = (wanted_key,) if len(names) == 1 else wanted_key
            new[wanted_key] = existing.model(**dict(zip(names, values, strict=True)), **fields, **(fixed or {}))
        elif differing := [name for name, value in fields.items() if getattr(row, name) != value]:
            _write(row, fields, differing)
            brought.changed.append(wanted_key)
    existing.bulk_create(new.values())
    brought.added.extend(new)
    brought.rows.update(new)
    return brought


def bring_of_each(
    existing: models.QuerySet[Row],
    *,
    of: str,
    key: str,
    wanted: Mapping[models.Model, Mapping[Any, Mapping[str, Any]]],
) -> set[Any]:
    """Make the rows that hang on each of many be exactly those wanted of it, as :func:`bring` does; gives the keys of those
    of which anything was written.

    ``of`` names the field that they hang by, ``key`` the one that tells the rows of one apart. At most four queries.
    """
    there: dict[Any, dict[Any, Row]] = {owner.pk: {} for owner in wanted}
    for row in existing.filter(**{f"{of}__in": list(there)}):
        there[getattr(row, f"{of}_id")][getattr(row, key)] = row
    wrote, new, changed, names = set(), list[Row](), list[Row](), set[str]()
    gone = [row for owner, rows in wanted.items() for at, row in there[owner.pk].items() if at not in rows]
    wrote |= {getattr(row, f"{of}_id") for row in gone}
    for owner, rows in wanted.items():
        for at, fields in rows.items():
            if (now := there[owner.pk].get(at)) is None:
                new.append(existing.model(**{key: at, of: owner}, **fields))
            elif differing := [name for name, value in fields.items() if getattr(now, name) != value]:
                for name in differing:
                    setattr(now, name, fields[name])
                changed.append(now)
                names.update(differing)
    # Removed first: a rule such as "once of each" holds at every moment.
    _remove(existing, gone)
    if changed:
        existing.bulk_update(changed, sorted(names))
    existing.bulk_create(new)
    return wrote | {getattr(row, f"{of}_id") for row in (*changed, *new)}


def _key(row: models.Model, names: tuple[str, ...]) -> Any:
    values = tuple(getattr(row, name) for name in names)
    return values[0] if len(values) == 1 else values


def _write(row: models.Model, fields: Mapping[str, Any], differing: list[str]) -> None:
    for name in differing:
        setattr(row, name, fields[name])
    row.save(update_fields=differing)


def _remove(existing: models.QuerySet[Row], rows: list[Row]) -> None:
    if rows:
        existing.filter(pk__in=[row.pk for row in rows]).delete()


def keep_drawn_chart(*, specification_hash: str, svg: str) -> None:
    """Keep a drawn chart by the hash of its specification; one that is already kept stays as it is.

    It can be made again from figures of record, so it has no actor and no history.
    """
    DrawnChart.objects.bulk_create([DrawnChart(specification_hash=specification_hash, svg=svg)], ignore_conflicts=True)


def remove_drawn_charts(*, keep: Collection[str], drawn_before: datetime) -> int:
    """Remove charts drawn before this moment whose hash is not among those to keep; gives how many."""
    removed, _ = DrawnChart.objects.filter(drawn_at__lt=drawn_before).exclude(pk__in=keep).delete()
    return removed
