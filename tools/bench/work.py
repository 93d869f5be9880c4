"""Work that is not a page: a strategy file, assessments, charts, figures into the database."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from typing import Any, Final

from django.db import connection, transaction
from tools.bench import machine
from tools.bench.city import made_city

from teoiksi.charts import svg
from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.stats import services as stats
from teoiksi.domains.stats.models import Recording, Series
from teoiksi.domains.stats.types import NewFigure
from teoiksi.domains.strategy import services as strategy
from teoiksi.jobs import drawing, search
from teoiksi.jobs.analysing import analyse_what_changed
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.language import LANGUAGES
from teoiksi.kernel.period import Period
from teoiksi.numerics.progress import assess
from teoiksi.numerics.targets import TargetPoint
from teoiksi.sources.strategy_file.read import read_strategy
from teoiksi.sources.strategy_file.write import write_strategy

ASSESSMENTS: Final = 10_000
_SERIES, _DAYS = 100, 1000


def cpu(work: Callable[[], Any]) -> float:
    """Give the seconds of CPU that the work takes: of this process and of those that it starts and keeps."""
    began = machine.cpu_of(machine.family_of(os.getpid()))
    work()
    return machine.cpu_of(machine.family_of(os.getpid())) - began


def load_city() -> dict[str, float]:
    """Write the city as a strategy file, read it back and store it, as ``teoiksi load`` does."""
    text = write_strategy(made_city()).encode()
    began = time.process_time()
    document = read_strategy(text)
    read = time.process_time() - began
    stored = cpu(lambda: strategy.load_strategy(actor=COMMAND_LINE, document=document))
    search.rebuild_now()
    return {"load.read": read, "load.store": stored}


def assessments() -> dict[str, float]:
    """Assess ten yearly figures against a baseline and two targets, ten thousand times, all different."""
    years = [Period.year(year) for year in range(2016, 2026)]
    targets = [TargetPoint(date(2027, 12, 31), value=120.0), TargetPoint(date(2029, 12, 31), value=130.0)]

    def work() -> None:
        for number in range(ASSESSMENTS):
            points = [(year, 100.0 + place + number % 37) for place, year in enumerate(years)]
            assess(
                direction="grow" if number % 2 else "fall",
                points=points,
                baseline=points[4],
                targets=targets,
                today=date(2026, 11, 24),
                rhythm_days=365,
            )

    return {"assess": cpu(work)}


def charts(slug: str) -> dict[str, float]:
    """Draw every chart of an indicator in all languages and sizes: what the first costs, and the others on average."""
    analyse_what_changed([slug])
    card = indicators.card(slug)
    specifications = [
        one
        for language in LANGUAGES
        for picture in drawing.pictures_of(card, language).values()
        for one in (picture.wide, picture.compact)
    ]
    each = [cpu(partial(svg.render, one)) * 1000 for one in specifications]
    drawing.draw_missing(specifications)
    return {"chart.first": each[0], "chart": sum(each[1:]) / len(each[1:])}


def storing() -> dict[str, float]:
    """Store figures of many series, beside a bare COPY of the same rows; CPU of this process and of its PostgreSQL."""
    days = [date(2020, 1, 1) + timedelta(days=number) for number in range(_DAYS)]
    figures = [NewFigure(Period.day(day), float(number)) for number, day in enumerate(days)]
    with undone():
        series = [Series.objects.create(slug=f"bench-{number}").pk for number in range(_SERIES)]
        with undone():
            ours = cpu_with_database(
                lambda: stats.store_figures_of_many(actor=COMMAND_LINE, figures=dict.fromkeys(series, figures))
            )
        recording = Recording.objects.create(actor_id=COMMAND_LINE.id, actor_kind=COMMAND_LINE.kind, event="bench")
        rows = [
            (pk, day, day, "day", value, "", "final", False, "{}", recording.pk)
            for pk in series
            for value, day in enumerate(days)
        ]
        bare = cpu_with_database(lambda: _copy(rows))
    return {"store.ratio": ours / bare}


def _copy(rows: list[tuple[Any, ...]]) -> None:
    with connection.cursor() as cursor, cursor.copy(_COPY) as copy:
        for row in rows:
            copy.write_row(row)


_COPY: Final = (
    "COPY stats_observation (series_id, period_start, period_end, period_kind, value, missing, status, is_example, note,"
    " recording_id) FROM STDIN"
)


@contextmanager
def undone() -> Iterator[None]:
    """Take back at the end whatever was written."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def cpu_with_database(work: Callable[[], Any]) -> float:
    """Give the seconds of CPU that the work takes in this process and in its PostgreSQL; constraints are checked at once."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    backend = connection.connection.info.backend_pid
    before = time.process_time() + machine.cpu_of([backend])
    work()
    return time.process_time() + machine.cpu_of([backend]) - before
