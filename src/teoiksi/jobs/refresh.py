"""Lets figures arrive by themselves: by the rhythm of each source, and when someone has asked (``jobs/on_demand.py``)."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.utils import timezone
from procrastinate.contrib.django import app

from teoiksi.domains.stats import queries, services
from teoiksi.domains.stats.types import RunKind
from teoiksi.jobs.fetching import asking, go_through
from teoiksi.jobs.running import task_body
from teoiksi.kernel.actor import WORKER

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
