"""Keeps what is promised to those who comment on drafts: who they are is forgotten in time."""

from __future__ import annotations

from django.utils import timezone
from procrastinate.contrib.django import app

from teoiksi.domains.participation import services
from teoiksi.jobs.running import task_body
from teoiksi.kernel.actor import WORKER


@app.periodic(cron="17 * * * *")
@app.task(queue="feedback", queueing_lock="forget_commenters", lock="forget_commenters", retry=5)
@task_body
def forget_commenters(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate gives it
    """Erase the marks of senders that are older than a day, and names a year after their hearing."""
    services.forget_sender_marks(actor=WORKER)
    services.forget_names(actor=WORKER, today=timezone.localdate())
