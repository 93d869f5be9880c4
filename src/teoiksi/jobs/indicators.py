"""Keeps what lists show of the indicators true to the calendar."""

from __future__ import annotations

from procrastinate.contrib.django import app

from teoiksi.domains.indicators import services
from teoiksi.jobs.running import task_body
from teoiksi.kernel.actor import WORKER


@app.periodic(cron="1 21,22 * * *")
@app.task(queue="indicators", queueing_lock="refresh_prepared_cards", lock="refresh_prepared_cards", retry=5)
@task_body
def refresh_prepared_cards(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate gives it
    """Format the cards again just after midnight: a figure becomes late by the calendar alone.

    Schedules are in UTC, where Finnish midnight is at 22 in winter and at 21 in summer; once too often does no harm.
    """
    services.refresh_prepared_cards(actor=WORKER)
