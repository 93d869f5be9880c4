"""Figures of all municipalities: storing them beside a bare COPY, and the way from an answer to the page of comparison."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django.db import connection
from django.test import Client
from django.urls import reverse
from tools.bench import city
from tools.bench.reading import AREAS, CONTENTS, YEARS, made_json_stat
from tools.bench.work import cpu_with_database, undone

from teoiksi.domains.indicators import services
from teoiksi.domains.indicators.services.fetched import store_fetched
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.models import AreaStoring, Series
from teoiksi.domains.stats.services import start_run
from teoiksi.domains.stats.services.area_figures import AreasGiven, store_area_figures
from teoiksi.domains.stats.types import RunKind
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.json_stat import read_json_stat
from teoiksi.sources.resolving.fetching import Fetched
from teoiksi.sources.resolving.figures import Taken, take_figures
from teoiksi.sources.resolving.recipe import Recipe
from teoiksi.sources.resolving.resolve import Resolved

OWN: Final = "153"
_RESOLVED: Final = Resolved({}, "alue_23_20260101", "timeperiod_y", "contentscode", f"KU{OWN}")
_COPY: Final = (
    "COPY stats_areafigure (storing_id, area_code, period_start, period_kind, value, missing, is_preliminary)"
    " FROM STDIN"
)


def storing_areas() -> dict[str, float]:
    """Store the figures of a whole table, and the same again, beside a bare COPY of the same rows, ready as text; CPU of this
    process and of its PostgreSQL."""
    taken = _taken(made_json_stat())
    with undone():
        series = [Series.objects.create(slug=f"bench-{number}") for number in range(2 * len(taken))]
        rows = [
            _as_text(AreaStoring.objects.create(series=own, actor_id=COMMAND_LINE.id).pk, each)
            for own, each in zip(series, taken, strict=False)
        ]
        bare = cpu_with_database(lambda: _copy(rows))
        fresh = list(zip(series[len(taken) :], taken, strict=True))
        first = cpu_with_database(lambda: _store(fresh))
        again = cpu_with_database(lambda: _store(fresh))
    return {"areas.ratio": first / bare, "areas.again": again / bare}


def from_answer_to_page() -> dict[str, float]:
    """Read an answer, store its ten contents as the figures of ten indicators, count their comparisons, and make the page of
    one with all municipalities; CPU of this process and of its PostgreSQL."""
    slugs = [city.slug_of_indicator(number) for number in range(CONTENTS)]
    for number, slug in enumerate(slugs):
        recipe = Recipe("statfin", "bench.px", f"sisalto{number}")
        services.connect_indicator(actor=COMMAND_LINE, slug=slug, recipe=recipe)
    connections = {card.recipe.content: card.id for card in stats.connections()}
    answer, run = made_json_stat(), start_run(actor=COMMAND_LINE, kind=RunKind.COMMAND)

    def work() -> None:
        for number, taken in enumerate(_taken(answer)):
            fetched = Fetched(taken, "bench", AREAS * YEARS, _RESOLVED.area, None)
            store_fetched(actor=COMMAND_LINE, run=run, connection=connections[f"sisalto{number}"], fetched=fetched)
        services.prepare_comparisons(actor=COMMAND_LINE, municipality=OWN, peers=["405", "286", "740"], slugs=slugs)
        page = Client(headers={"host": "localhost"}).get(
            reverse("indicators:comparison", args=[slugs[0]]) + "?ryhma=all"
        )
        if page.status_code != 200:
            raise RuntimeError(f"the figures do not come to the page: {page.status_code}")

    return {"areas.page": cpu_with_database(work)}


def _taken(answer: bytes) -> list[Taken]:
    (cube,) = read_json_stat(answer)
    contents = cube.by_id[_RESOLVED.content].codes
    return [
        take_figures(cube.pick({_RESOLVED.content: (content,)}), _RESOLVED, Recipe("statfin", "bench.px", content))
        for content in contents
    ]


def _store(series: Sequence[tuple[Series, Taken]]) -> None:
    for own, taken in series:
        store_area_figures(actor=COMMAND_LINE, series=own, given=AreasGiven(taken.areas, {}))


def _as_text(storing: int, taken: Taken) -> str:
    lines = []
    for code in taken.areas:
        for figure in taken.areas[code]:
            value, missing = ("\\N", 6) if figure.value is None else (repr(figure.value), 0)
            lines.append(f"{storing}\t{code}\t{figure.period.start}\t1\t{value}\t{missing}\tf\n")
    return "".join(lines)


def _copy(texts: Sequence[str]) -> None:
    for text in texts:
        with connection.cursor() as cursor, cursor.copy(_COPY) as copy:
            copy.write(text)
