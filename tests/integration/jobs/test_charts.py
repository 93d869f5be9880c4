"""Charts are drawn once per change: by the worker, and at most one while a reader waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.factories import documents
from tests.factories.charts import chart, points

from teoiksi.charts.svg import specification_hash
from teoiksi.domains.common import queries, services
from teoiksi.domains.common.models import DrawnChart
from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.jobs import charts, drawing
from teoiksi.jobs.drawing import Picture
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.language import LANGUAGES

pytestmark = [pytest.mark.slow, pytest.mark.django_db]  # the first drawing of a process takes long


def _picture() -> Picture:
    picture = drawing.picture_of(chart(points(2020, 1, 2, 3)))
    assert picture is not None
    return picture


def test_what_has_been_drawn_is_not_drawn_again() -> None:
    picture = _picture()
    first = drawing.drawn([picture.wide])
    assert first[0] is not None
    assert first[0].startswith("<svg")
    DrawnChart.objects.update(svg="<svg>kept</svg>")
    assert drawing.drawn([picture.wide]) == ("<svg>kept</svg>",)


def test_at_most_one_is_drawn_while_the_reader_waits() -> None:
    picture = _picture()
    wide, compact = drawing.drawn([picture.wide, picture.compact])
    assert wide is not None
    assert compact is None
    assert None not in drawing.drawn([picture.wide, picture.compact])


def test_the_worker_draws_all_charts_of_an_indicator_in_all_languages() -> None:
    load_strategy(actor=COMMAND_LINE, document=documents.document())
    assert charts.draw("asukkaat") == len(LANGUAGES) * 2
    assert charts.draw("asukkaat") == 0


def test_a_page_shows_one_chart_at_once_and_asks_the_worker_for_the_rest(client: Client) -> None:
    load_strategy(actor=COMMAND_LINE, document=documents.document())
    page = client.get("/mittarit/asukkaat/").content.decode()
    assert "<svg" in page
    assert DrawnChart.objects.count() == 1
    job = ProcrastinateJob.objects.get(task_name=charts.draw_charts.name)
    assert (job.args, job.queueing_lock) == ({"slug": "asukkaat"}, "draw_charts:asukkaat")


def test_figures_that_change_often_are_drawn_once() -> None:
    charts.figures_changed(["asukkaat", "maaraajat"])
    charts.figures_changed(["asukkaat"])
    assert ProcrastinateJob.objects.filter(task_name=charts.draw_charts.name).count() == 2


def test_old_drawings_that_nothing_shows_are_removed() -> None:
    picture = _picture()
    shown, old = specification_hash(picture.wide), "0" * 64
    for name in (shown, old, "1" * 64):
        services.keep_drawn_chart(specification_hash=name, svg="<svg/>")
    long_ago = timezone.now() - charts.KEPT_UNUSED - timedelta(days=1)
    DrawnChart.objects.filter(pk__in=[shown, old]).update(drawn_at=long_ago)
    assert charts.remove_unused([picture.wide]) == 1
    assert set(queries.drawn_charts([shown, old, "1" * 64])) == {shown, "1" * 64}


def test_the_path_by_growth_bends_and_the_straight_one_does_not() -> None:
    whole = documents.document()
    growing = documents.indicator(method="growth")
    load_strategy(actor=COMMAND_LINE, document=replace(whole, indicators=(growing, *whole.indicators[1:])))
    path = drawing.chart_of(indicators.card("asukkaat"), "fi").path
    assert len(path) == 11
    middle_day, middle = path[5]
    assert middle_day.year == 2024
    assert 1039 < middle < 1040
