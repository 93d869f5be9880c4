"""Sweeps away the sessions that have ended by themselves, and the lines of the log whose time is over."""

from __future__ import annotations

from django.conf import settings
from django.core.management import call_command
from procrastinate.contrib.django import app

from teoiksi.domains.people import services
from teoiksi.jobs.running import task_body
from teoiksi.kernel.actor import WORKER


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
