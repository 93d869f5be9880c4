"""Closing a round: in one transaction everything is frozen, or nothing is."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from django.db import connection, transaction
from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.reporting import queries
from teoiksi.domains.reporting.models import FollowUpRound, FrozenRound
from teoiksi.domains.reporting.types import AlreadyClosed, NotYet, RoundState
from teoiksi.kernel.actor import Actor


def close_round(*, actor: Actor, round_slug: str, today: date) -> str:
    """Freeze everything that a round tells and close it; gives the SHA-256 of what was frozen, in hexadecimal.

    All of it is read in one state of the database: what others save meanwhile is in it wholly or not at all.

    :raises FollowUpRound.DoesNotExist: when there is no such round.
    :raises AlreadyClosed: when it has been closed.
    :raises NotYet: when the cut-off day has not come.
    """
    is_outermost = not connection.in_atomic_block
    with transaction.atomic():
        if is_outermost:
            _hold_still()
        with common.change(actor=actor, event="reporting.round_closed"):
            row = FollowUpRound.objects.select_related("strategy", "previous__frozen").get(slug=round_slug)
            if row.state == RoundState.CLOSED:
                raise AlreadyClosed(round_slug)
            if today < row.cut_off_on:
                raise NotYet(row.cut_off_on)
            document = queries.written(queries.content_of_round(row, closed_at=timezone.now()))
            seal = sha256(document).hexdigest()
            row.state = RoundState.CLOSED
            row.save(update_fields=["state"])
            FrozenRound.objects.create(round=row, content=document.decode(), sha256=seal, actor=actor.id)
    return seal


def _hold_still() -> None:
    """Read one state of the database from here on, taken once everybody who was writing in a round is ready.

    The lock comes before the first reading, for that fixes the state (PostgreSQL 15, LOCK, Description).
    """
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute(f"LOCK TABLE {connection.ops.quote_name(FollowUpRound._meta.db_table)} IN EXCLUSIVE MODE")
