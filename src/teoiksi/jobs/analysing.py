"""Counts what is told of an indicator beside its course: signals, chance, outlook. Once per change, by the worker.

Charts are drawn after that, for they show it. A web process does not know these jobs: it only asks for charts.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from procrastinate.contrib.django import app

from teoiksi.domains.indicators import queries, services
from teoiksi.domains.indicators.types import IndicatorCard
from teoiksi.jobs import charts
from teoiksi.jobs.running import task_body
from teoiksi.kernel.actor import WORKER
from teoiksi.numerics.analyses import Analysis, Evidence

_log = logging.getLogger(__name__)


@app.task(queue="indicators", retry=3)
@task_body
def analyse_indicator(*, slug: str) -> None:
    """Analyse one indicator. Queued with the lock ``analyse_indicator:<slug>``: once however often its figures change."""
    analyse_what_changed([slug])
    charts.figures_changed([slug])


@app.task(queue="indicators", queueing_lock="analyse_all", lock="analyse_all", retry=3)
@task_body
def analyse_all() -> None:
    """Analyse all indicators that have changed."""
    analyse_what_changed()
    charts.any_figures_changed()


@app.periodic(cron="20 * * * *")
@app.task(queue="indicators", queueing_lock="analyse_hourly", lock="analyse_all", retry=3)
@task_body
def analyse_hourly(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate gives it
    """Analyse what has changed without a word, such as by a newer version of the product."""
    if analyse_what_changed():
        charts.any_figures_changed()


def analyse_what_changed(slugs: Sequence[str] | None = None) -> int:
    """Analyse those of these indicators, or of all, whose figures or levels have changed since; gives how many."""
    return sum(_keep(card) for card in queries.cards(slugs=slugs) if card.analysis is None)


def _keep(card: IndicatorCard) -> bool:
    """Analyse a card and tell whether that went well; when it fails, the others and the charts are made all the same."""
    try:
        found = _analysed(queries.evidence_of(card))
    except Exception:  # noqa: BLE001 - no series that the library did not foresee may stop the others
        _log.exception("The indicator %s could not be analysed.", card.slug)
        return False
    services.keep_analysis(actor=WORKER, card=card, analysis=found)
    return True


def _analysed(evidence: Evidence) -> Analysis:
    from teoiksi.numerics.analysing import analyse  # noqa: PLC0415 - it takes 130 MB and seconds, which a command that only asks for the job need not

    return analyse(evidence)
