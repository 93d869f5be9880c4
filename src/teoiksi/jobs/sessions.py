"""Sweeps away what has been kept long enough: ended sessions, old lines of the log, and people who left or never came."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.core.management import call_command
from procrastinate.contrib.django import app

from teoiksi.domains.people import services
from teoiksi.jobs import leaving
from teoiksi.jobs.running import task_body
from teoiksi.kernel.actor import WORKER

INVITED_DAYS: Final = 30
"""For how many days someone whose invitation has run out is kept, so that it can be sent anew."""


@app.periodic(cron="40 1 * * *")
@app.task(queue="sessions", queueing_lock="sweep_sessions", lock="sweep_sessions", retry=3)
@task_body
def sweep_sessions(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate gives it
    """Remove every night the sessions whose time is over."""
    call_command("clearsessions")


@app.periodic(cron="45 1 * * *")
@app.task(queue="sessions", queueing_lock="forget_log", lock="forget_log", retry=3)
@task_body
def forget_log(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate gives it
    """Remove every night the lines of the log that are older than the city keeps them."""
    services.forget_log(actor=WORKER, days=settings.LOG_DAYS)


@app.periodic(cron="50 1 * * *")
@app.task(queue="sessions", queueing_lock="erase_departed", lock="erase_departed", retry=3)
@task_body
def erase_departed(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate gives it
    """Erase every night those who left longer ago than the city keeps their names, or whose invitation ran out long ago."""
    leaving.erase_departed(actor=WORKER, left_days=settings.DEPARTED_DAYS, invited_days=INVITED_DAYS)
