"""Puts the jobs of a worker that was killed, or lost the database, back in the queue."""

from __future__ import annotations

import asyncio
import logging
from typing import Final

from procrastinate import App, exceptions
from procrastinate.jobs import Job, Status

MOST_ATTEMPTS: Final = 5
"""A job that kills its worker every time is given up after this many."""

_log = logging.getLogger(__name__)


async def put_back_for_ever(worker: App, *, every: float, silence: float) -> None:
    """Look for stalled jobs again and again (``every`` and ``silence`` in seconds), until cancelled.

    A job is put back when its worker has been silent twice in a row: after the machine has slept, or the database has been
    away, every worker looks silent until its next heartbeat.

    :raises ConnectorException: when the database is lost.
    """
    before: set[int | None] = set()
    while True:
        await asyncio.sleep(every)
        stalled = {job.id: job for job in await worker.job_manager.get_stalled_jobs(seconds_since_heartbeat=silence)}
        for number in before & set(stalled):
            await put_back(worker, stalled.pop(number))
        before = set(stalled)


async def put_back(worker: App, job: Job) -> None:
    """Queue a stalled job again, unless it has been tried enough or another one waits to do the same."""
    if job.attempts + 1 >= MOST_ATTEMPTS:
        _log.error("Job %s has stalled %d times and is given up.", job.call_string, MOST_ATTEMPTS)
        await worker.job_manager.finish_job(job, status=Status.FAILED, delete_job=False)
        return
    try:
        await worker.job_manager.retry_job(job)
    except exceptions.UniqueViolation:
        await worker.job_manager.finish_job(job, status=Status.ABORTED, delete_job=False)
    _log.warning("The worker of job %s is gone; the job waits again.", job.call_string)
