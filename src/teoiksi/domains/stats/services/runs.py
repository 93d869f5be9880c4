"""The record of runs: begun, one line for each connection, closed. Nothing of it is ever changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from teoiksi.domains.common import services as common
from teoiksi.domains.stats.models import RefreshClosing, RefreshLine, RefreshRun
from teoiksi.domains.stats.types import FoundChange, RefreshOutcome, RunKind
from teoiksi.kernel.actor import Actor

_LONGEST = 2_000


def start_run(*, actor: Actor, kind: RunKind, asked_for: str = "") -> int:
    """Begin a run; ``asked_for`` tells which sources or indicators, empty for all. Gives its number."""
    with common.change(actor=actor, event="stats.refresh_started"):
        run = RefreshRun.objects.create(
            actor_id=actor.id, actor_kind=actor.kind, kind=kind.value, asked_for=asked_for[:300]
        )
    return run.pk


def close_run(*, actor: Actor, run: int) -> None:
    """Note that a run came to its end; a second time does nothing."""
    with common.change(actor=actor, event="stats.refresh_closed"):
        RefreshClosing.objects.get_or_create(run_id=run)


def record_failure(
    *,
    actor: Actor,
    run: int,
    connection: int,
    outcome: RefreshOutcome,
    asked: str = "",
    why: str = "",
    changes: Sequence[FoundChange] = (),
) -> None:
    """Note why a run got no figures for a connection; the last good ones stay. A connection has one line in a run."""
    with common.change(actor=actor, event="stats.refresh_failed"):
        RefreshLine.objects.get_or_create(
            run_id=run,
            connection_id=connection,
            defaults={
                "outcome": outcome.value,
                "asked": asked[:_LONGEST],
                "why": why[:_LONGEST],
                "changes": as_rows(changes),
            },
        )


def as_rows(changes: Sequence[FoundChange]) -> list[dict[str, Any]]:
    """Give changes as the line keeps them."""
    return [asdict(change) | {"kind": change.kind.value} for change in changes]
