"""Sweeps away the sessions that have ended by themselves."""

from __future__ import annotations

from django.core.management import call_command
from procrastinate.contrib.django import app

from teoiksi.jobs.running import task_body


@app.periodic(cron="40 1 * * *")
@app.task(queue="sessions", queueing_lock="sweep_sessions", lock="sweep_sessions", retry=3)
@task_body
def sweep_sessions(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate gives it
    """Remove every night the sessions whose time is over."""
    call_command("clearsessions")
