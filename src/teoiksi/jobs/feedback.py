"""Keeps what the privacy page promises of feedback."""

from __future__ import annotations

from procrastinate.contrib.django import app

from teoiksi.domains.discussion import services
from teoiksi.jobs.running import task_body
from teoiksi.kernel.actor import WORKER


@app.periodic(cron="7 * * * *")
@app.task(queue="feedback", queueing_lock="forget_sender_marks", lock="forget_sender_marks", retry=5)
@task_body
def forget_sender_marks(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate gives it
    """Erase every hour the marks of senders that are older than a day, also when nobody gives feedback any more."""
    services.forget_sender_marks(actor=WORKER)
