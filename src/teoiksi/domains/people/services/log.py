"""Writing the log of who came in, and letting go of what is older than it is kept."""

from __future__ import annotations

from uuid import UUID

from django.db import connection

from teoiksi.domains.common import services as common
from teoiksi.domains.people.models import LogEntry
from teoiksi.domains.people.types import LogKind
from teoiksi.kernel.actor import Actor


def log(*, actor: Actor, kind: LogKind, person: UUID | None = None, detail: str = "") -> None:
    """Add a line to the log: of ``person`` (by pseudonym), done by the actor; of the actor where nobody else is named.

    Whoever failed to sign in may be unknown.
    """
    by = actor.id if actor.kind == "person" else None
    who = person or by
    with common.change(actor=actor, event="people.logged"):
        LogEntry.objects.create(kind=kind.value, person=who, done_by=by if by != who else None, detail=detail)


def forget_log(*, actor: Actor, days: int) -> int:
    """Remove the lines that are older than so many days; gives how many. The database keeps each at least 180 days."""
    with common.change(actor=actor, event="people.log_forgotten"), connection.cursor() as cursor:
        cursor.execute(f"SELECT {LogEntry.forgotten_by}(%s)", [days])
        return int(cursor.fetchone()[0])
