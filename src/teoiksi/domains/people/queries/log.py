"""Reading the log: who signed in and out, who failed to, what was exported, and which roles were given and taken."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from django.db import models
from django.db.models import Case, F, Value, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce, Concat

from teoiksi.domains.common import queries as common
from teoiksi.domains.people.models import LogEntry, RoleHolding, Unit
from teoiksi.domains.people.types import ROLE_KINDS, LoggedRole, LogKind, LogLine, Role, Scope, ScopeKind
from teoiksi.kernel.localized_text import LocalizedText

_COLUMNS: Final = ("at", "what", "whom", "by", "told")
_ALL: Final = frozenset(LogKind)


def log_entries(
    *, kinds: Collection[LogKind] = _ALL, person: UUID | None = None, limit: int = 50, offset: int = 0
) -> tuple[LogLine, ...]:
    """Give lines of the log, newest first; two queries. ``person`` is whom or by whom. Roles are read from history."""
    found = _rows(kinds, person)
    if found is None:
        return ()
    rows = list(found.order_by("-at", "what", "told")[offset : offset + limit])
    return tuple(_line(row, _unit_names(rows)) for row in rows)


def log_entry_count(*, kinds: Collection[LogKind] = _ALL, person: UUID | None = None) -> int:
    """Tell how many lines of the log there are of these kinds, of this person."""
    found = _rows(kinds, person)
    return found.count() if found is not None else 0


def _rows(kinds: Collection[LogKind], person: UUID | None) -> models.QuerySet[Any] | None:
    parts = []
    if others := [kind.value for kind in kinds if kind not in ROLE_KINDS]:
        parts.append(_own(others, person))
    if roles := [kind.value for kind in kinds if kind in ROLE_KINDS]:
        parts.append(_roles(roles, person))
    return parts[0].union(*parts[1:], all=True) if parts else None


def _own(kinds: list[str], person: UUID | None) -> models.QuerySet[Any]:
    rows = LogEntry.objects.order_by().filter(kind__in=kinds)
    if person is not None:
        rows = rows.filter(models.Q(person=person) | models.Q(done_by=person))
    named = rows.annotate(
        at=F("happened_at"), what=F("kind"), whom=F("person"), by=Coalesce(F("done_by"), F("person")), told=F("detail")
    )
    found: models.QuerySet[Any, Any] = named.values(*_COLUMNS)
    return found


def _roles(kinds: list[str], person: UUID | None) -> models.QuerySet[Any]:
    events = common.events_of(RoleHolding).order_by()
    what = Case(
        When(pgh_label="insert", then=Value(LogKind.ROLE_GIVEN.value)),
        default=Value(LogKind.ROLE_TAKEN.value),
        output_field=models.CharField(max_length=30),
    )
    rows = events.filter(pgh_label__in=["insert", "delete"]).annotate(
        at=F("pgh_created_at"),
        what=what,
        whom=F("holder_id"),
        by=Cast(KeyTextTransform("actor", "pgh_context"), models.UUIDField()),
        told=Concat(
            F("role"), Value("|"), F("scope_kind"), Value("|"), F("scope_key"), output_field=models.TextField()
        ),
    )
    rows = rows.filter(what__in=kinds)
    if person is not None:
        rows = rows.filter(models.Q(whom=person) | models.Q(by=person))
    found: models.QuerySet[Any, Any] = rows.values(*_COLUMNS)
    return found


def _unit_names(rows: list[dict[str, Any]]) -> dict[str, LocalizedText]:
    keys = {role.scope.key for row in rows if (role := _role(row)) and role.scope.kind is ScopeKind.UNIT}
    return dict(Unit.objects.filter(slug__in=keys).values_list("slug", "name")) if keys else {}


def _line(row: dict[str, Any], names: dict[str, LocalizedText]) -> LogLine:
    role = _role(row)
    return LogLine(
        at=row["at"],
        kind=LogKind(row["what"]),
        person=row["whom"],
        by=row["by"],
        detail="" if role else row["told"],
        role=role,
        scope_name=names.get(role.scope.key, LocalizedText()) if role else LocalizedText(),
    )


def _role(row: dict[str, Any]) -> LoggedRole | None:
    if row["what"] not in ROLE_KINDS:
        return None
    role, kind, key = row["told"].split("|", 2)
    return LoggedRole(Role(role), Scope(ScopeKind(kind), key))
