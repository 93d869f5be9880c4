"""Counts comparisons anew when figures have changed; its services bring numpy along, so no page imports it."""

from __future__ import annotations

from collections.abc import Sequence

from procrastinate.contrib.django import app

from teoiksi.domains.indicators import services
from teoiksi.domains.strategy import queries as strategy
from teoiksi.jobs import charts
from teoiksi.jobs.running import task_body
from teoiksi.kernel.actor import WORKER, Actor


@app.periodic(cron="30 1 * * *")
@app.task(queue="indicators", queueing_lock="compare_nightly", lock="compare_all", retry=3)
@task_body
def compare_nightly(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate gives it
    """Count what has changed without a word: by the calendar, which moves municipalities, or by a newer version."""
    if prepare():
        charts.any_figures_changed()


def prepare(slugs: Sequence[str] | None = None, *, actor: Actor = WORKER) -> int:
    """Count the comparisons of these indicators, or of all, against the municipality's own peers; gives how many became
    different."""
    municipality = strategy.municipality_code()
    if not municipality:
        return 0
    return services.prepare_comparisons(
        actor=actor, municipality=municipality, peers=strategy.peer_codes(), slugs=slugs
    )


@app.task(queue="indicators", retry=3)
@task_body
def compare(*, slug: str) -> None:
    """Count the comparison of one indicator, and have its charts drawn."""
    if prepare([slug]):
        charts.figures_changed([slug])


@app.task(queue="indicators", queueing_lock="compare_all", lock="compare_all", retry=3)
@task_body
def compare_all() -> None:
    """Count the comparisons of all indicators, and have their charts drawn."""
    if prepare():
        charts.any_figures_changed()
