"""Draws charts before anyone looks at them, and removes drawings that nothing shows any more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final

from django.utils import timezone
from procrastinate.contrib.django import app

from teoiksi.charts.inputs import Specification
from teoiksi.charts.svg import specification_hash
from teoiksi.domains.common import services
from teoiksi.domains.indicators import queries
from teoiksi.jobs import comparisons, drawing
from teoiksi.jobs.deferring import defer_once
from teoiksi.jobs.running import task_body
from teoiksi.kernel.language import LANGUAGES

KEPT_UNUSED: Final = timedelta(days=30)
"""A figure that is corrected back to what it was finds its old drawing again."""


def figures_changed(slugs: Sequence[str]) -> None:
    """Have the charts of these indicators drawn by the worker."""
    for slug in slugs:
        defer_once(draw_charts.configure(queueing_lock=f"draw_charts:{slug}"), slug=slug)


def any_figures_changed() -> None:
    """Have whatever charts are missing drawn by the worker."""
    defer_once(draw_all_charts.configure())


def draw(slug: str) -> int:
    """Draw what is missing of the charts of one indicator, in all languages and sizes; gives how many were drawn."""
    return drawing.draw_missing(_specifications([slug]))


@app.task(queue="charts", retry=3)
@task_body
def draw_charts(*, slug: str) -> None:
    """Draw the charts of one indicator. Queued with the lock ``draw_charts:<slug>``: once however often figures change."""
    draw(slug)


@app.task(queue="charts", queueing_lock="draw_all_charts", lock="draw_all_charts", retry=3)
@task_body
def draw_all_charts() -> None:
    """Draw what is missing of the charts of all indicators."""
    drawing.draw_missing(_specifications())


@app.periodic(cron="40 1 * * *")
@app.task(queue="charts", queueing_lock="sweep_charts", lock="draw_all_charts", retry=3)
@task_body
def sweep_charts(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate gives it
    """Draw what is missing, and remove drawings older than ``KEPT_UNUSED`` that no indicator shows any more."""
    specifications = list(_specifications())
    drawing.draw_missing(specifications)
    remove_unused(specifications)


def remove_unused(specifications: Sequence[Specification]) -> int:
    """Remove old drawings of other specifications than these; gives how many."""
    return services.remove_drawn_charts(
        keep=[specification_hash(one) for one in specifications], drawn_before=timezone.now() - KEPT_UNUSED
    )


def _specifications(slugs: Sequence[str] | None = None) -> Iterator[Specification]:
    compared = queries.comparisons(slugs)
    for card in queries.cards(slugs=slugs):
        for language in LANGUAGES:
            pictures = list(drawing.pictures_of(card, language).values())
            if card.slug in compared:
                pictures += comparisons.pictures_of(card, compared[card.slug], language).values()
            for picture in pictures:
                yield picture.wide
                yield picture.compact
