"""Putting a job in the queue: once when one of its kind may already wait there, and by its name alone."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import JobDeferrer
from procrastinate.tasks import configure_task


def defer_once(task: JobDeferrer, **arguments: Any) -> bool:
    """Queue a configured task unless its ``queueing_lock`` is taken by a job that waits; gives whether it was queued.

    Safe inside a transaction, with which the job also vanishes if it is rolled back.
    """
    try:
        with transaction.atomic():
            task.defer(**arguments)
    except AlreadyEnqueued:
        return False
    return True


def by_name(name: str, **settings: Any) -> JobDeferrer:
    """Give a task to queue without importing it: what it does may need libraries that a web process does not load.

    ``settings`` are those of ``procrastinate.tasks.configure_task``: queue, lock, queueing_lock.
    """
    return configure_task(name=name, job_manager=app.job_manager, **settings)
