"""Runs the worker until it is told to stop, across losses of the database."""

from __future__ import annotations

import asyncio
import logging
import signal
from contextlib import suppress
from typing import Final, cast

from django.db import OperationalError
from procrastinate import App, exceptions
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

from teoiksi.jobs.stalled import put_back_for_ever

_PAUSE: Final = 2.0  # seconds before connecting again
_GRACE: Final = 10.0  # seconds that a job has to end in good order
_HEARTBEAT: Final = 5.0  # seconds between the signs of life that a worker leaves in the database
_SILENCE: Final = 20.0  # seconds after which a worker counts as gone and its jobs are put back
_LOST: Final = (exceptions.ConnectorException, OperationalError)

_log = logging.getLogger(__name__)


def work_until_stopped() -> None:
    """Do jobs until SIGINT or SIGTERM; the job in hand ends first. Jobs of workers that were killed are put back."""
    asyncio.run(_work(cast("DjangoConnector", app.connector)))


async def _work(connector: DjangoConnector) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    while not stop.is_set():
        # Asking for the address starts the embedded server, so it must not hold up the loop of signals.
        with suppress(*_LOST), app.replace_connector(await asyncio.to_thread(connector.get_worker_connector)) as worker:
            await _work_on(worker, stop)
        if not stop.is_set():
            _log.warning("The worker lost the database and connects again.")
            await asyncio.sleep(_PAUSE)


async def _work_on(worker: App, stop: asyncio.Event) -> None:
    """Work until the stop is asked for or the database is lost."""
    async with worker.open_async():
        tasks = [
            asyncio.create_task(_jobs(worker)),
            asyncio.create_task(put_back_for_ever(worker, every=_HEARTBEAT, silence=_SILENCE)),
            asyncio.create_task(stop.wait()),
        ]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _jobs(worker: App) -> None:
    await worker.run_worker_async(
        install_signal_handlers=False,
        shutdown_graceful_timeout=_GRACE,
        update_heartbeat_interval=_HEARTBEAT,
        stalled_worker_timeout=_SILENCE,
    )
