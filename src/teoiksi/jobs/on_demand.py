"""Asking the worker for figures now: known to web processes, which never load what talks to statistics services."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.stats import queries, services
from teoiksi.domains.stats.types import RunKind
from teoiksi.jobs.deferring import by_name, defer_once
from teoiksi.kernel.actor import Actor

TASK: Final = "teoiksi.jobs.refresh.refresh_run"
"""By its name alone: importing it would bring the client of the services into the web process."""

_SAME: Final = timedelta(minutes=10)


class NothingToAsk(ValueError):
    """None of the indicators is connected to a source that is asked."""


def ask_for(*, actor: Actor, slugs: Collection[str] = (), sources: Collection[str] = ()) -> int:
    """Have the worker fetch now the figures of these indicators, or of all of these services; gives the number of the run.

    When the same has been asked within ten minutes and is not done yet, that run is given and no other is begun.

    :raises NothingToAsk: when nothing of them is connected.
    """
    of_series = {series for series, slug in indicators.connected_indicators().items() if slug in slugs}
    cards = queries.connections(services=sorted(sources), series=None if sources else sorted(of_series))
    connections = [card.id for card in cards if not card.is_paused]
    if not connections:
        raise NothingToAsk
    asked_for = ", ".join(sorted(sources or slugs))
    with transaction.atomic():
        under_way = queries.interrupted_run(RunKind.DEMAND, since=timezone.now() - _SAME)
        if under_way is not None and queries.run(under_way).asked_for == asked_for[:300]:
            return under_way
        run = services.start_run(actor=actor, kind=RunKind.DEMAND, asked_for=asked_for)
        task = by_name(TASK, queue="refresh", lock="refresh", queueing_lock=f"refresh_run:{run}")
        defer_once(task, run=run, connections=connections)
    return run
