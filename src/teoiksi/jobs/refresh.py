"""Lets figures arrive by themselves: by the rhythm of each source, and when someone asks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.stats import queries, services
from teoiksi.domains.stats.types import RunKind
from teoiksi.jobs.deferring import defer_once
from teoiksi.jobs.fetching import asking, go_through
from teoiksi.jobs.running import task_body
from teoiksi.kernel.actor import WORKER, Actor

GONE_ON_WITH: Final = timedelta(days=1)
"""A run that was killed longer ago is left as it is: everything in it has become due again."""


@app.periodic(cron="13 * * * *")
@app.task(queue="refresh", queueing_lock="refresh_due", lock="refresh", retry=3)
@task_body
def refresh_due(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate gives it
    """Ask every hour the sources that are due; a run whose worker was killed is gone on with."""
    left = queries.interrupted_run(RunKind.SCHEDULE, since=timezone.now() - GONE_ON_WITH)
    due = queries.due()
    if left is None and not due:
        return
    run = left if left is not None else services.start_run(actor=WORKER, kind=RunKind.SCHEDULE)
    with asking() as asked:
        go_through(actor=WORKER, run=run, connections=due, asked=asked)


@app.task(queue="refresh", lock="refresh", retry=3)
@task_body
def refresh_run(*, run: int, connections: list[int]) -> None:
    """Go through a run that someone has asked for; done again after a kill it does only what is left."""
    with asking() as asked:
        go_through(actor=WORKER, run=run, connections=connections, asked=asked)


def ask_for(*, actor: Actor, slugs: Sequence[str]) -> int:
    """Have the figures of these indicators fetched by the worker now; gives the number of the run."""
    of_series = {series for series, slug in indicators.connected_indicators().items() if slug in slugs}
    connections = [card.id for card in queries.connections(series=sorted(of_series))]
    with transaction.atomic():
        run = services.start_run(actor=actor, kind=RunKind.DEMAND, asked_for=", ".join(slugs))
        defer_once(refresh_run.configure(queueing_lock=f"refresh_run:{run}"), run=run, connections=connections)
    return run
