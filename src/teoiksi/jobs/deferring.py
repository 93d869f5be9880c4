"""Putting a job in the queue when one of its kind may already wait there."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import JobDeferrer


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
