"""The jobs of a worker that is gone: they wait again, unless another waits to do the same or they have been tried enough."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator

import pytest
from django.db import connection
from procrastinate import App
from procrastinate.contrib.django import app
from procrastinate.jobs import Job, Status

from teoiksi.cli.rights.roles import two_roles
from teoiksi.jobs.charts import draw_all_charts
from teoiksi.jobs.stalled import MOST_ATTEMPTS, put_back, put_back_for_ever

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _empty_queue(transactional_db: None) -> Iterator[None]:
    """Django does not empty the queue's tables after a test, since it does not make them."""
    _empty()
    yield
    _empty()


def _empty() -> None:
    with two_roles().as_owner(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


def after(happens: Callable[[App, Job], Awaitable[None]]) -> Status:
    """Let a worker take a job and be gone; give the job's status after what happens then."""

    async def do() -> Status:
        with app.replace_connector(app.connector.get_worker_connector()) as worker:  # type: ignore[attr-defined] # Django's
            async with worker.open_async():
                gone = await worker.job_manager.register_worker()
                await draw_all_charts.defer_async()
                job = await worker.job_manager.fetch_job(queues=None, worker_id=gone)
                assert job is not None
                await happens(worker, job)
                assert job.id is not None
                return await worker.job_manager.get_job_status_async(job.id)

    return asyncio.run(do())


def test_a_job_waits_again() -> None:
    assert after(put_back) == Status.TODO


def test_a_job_that_has_been_tried_enough_is_given_up() -> None:
    async def tried(worker: App, job: Job) -> None:
        await put_back(worker, job.evolve(attempts=MOST_ATTEMPTS - 1))

    assert after(tried) == Status.FAILED


def test_a_job_makes_way_for_another_that_waits_to_do_the_same() -> None:
    async def meanwhile(worker: App, job: Job) -> None:
        await draw_all_charts.defer_async()
        await put_back(worker, job)

    assert after(meanwhile) == Status.ABORTED


def test_only_a_worker_that_stays_silent_counts_as_gone() -> None:
    async def looked_at_twice(worker: App, job: Job) -> None:
        looking = asyncio.create_task(put_back_for_ever(worker, every=0.05, silence=0.0))
        deadline = asyncio.get_running_loop().time() + 10
        assert job.id is not None
        while await worker.job_manager.get_job_status_async(job.id) == Status.DOING:
            assert asyncio.get_running_loop().time() < deadline
            await asyncio.sleep(0.02)
        looking.cancel()

    assert after(looked_at_twice) == Status.TODO
