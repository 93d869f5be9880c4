"""What only the database shows to be impossible in the indicators of a strategy file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from teoiksi.domains.indicators.models import IndicatorSeries
from teoiksi.domains.indicators.queries.document import series_slug
from teoiksi.domains.indicators.types import SeriesRole
from teoiksi.domains.stats import queries as stats
from teoiksi.kernel.period import Period, PeriodKind
from teoiksi.kernel.problems import Place, Problem
from teoiksi.sources.strategy_file.document import IndicatorPart, SeriesPart

_KINDS: Final = {
    PeriodKind.YEAR: "vuosi",
    PeriodKind.HALF_YEAR: "puolivuosi",
    PeriodKind.QUARTER: "neljännes",
    PeriodKind.MONTH: "kuukausi",
    PeriodKind.DAY: "päivä",
}


def load_conflicts(parts: Sequence[IndicatorPart]) -> tuple[Problem, ...]:
    """Find figures of another period length than those known, forecasts that would be shown as what came true, and new actual
    series that would hide known figures.

    Places are paths such as ``indicators[2].series[1].id``; seven queries.
    """
    return (*_other_periods(parts), *_turned_forecasts(parts), *_hidden_figures(parts))


def _other_periods(parts: Sequence[IndicatorPart]) -> Iterator[Problem]:
    slugs = [series_slug(part.id, series.id) for part in parts for series in part.series]
    ids = {slug: series.pk for slug, series in stats.series_by_slug(slugs).items()}
    known = stats.period_kinds(list(ids.values()))
    for at, part in enumerate(parts, start=1):
        for inner, series in enumerate(part.series, start=1):
            kinds = known.get(ids.get(series_slug(part.id, series.id), 0), set())
            if series.figures and kinds - {series.figures[0].period.kind}:
                yield _mixed(series, kinds, Place(path=f"indicators[{at}].series[{inner}].figures"))


def _mixed(series: SeriesPart, kinds: set[PeriodKind], place: Place) -> Problem:
    known = " ja ".join(_KINDS[kind] for kind in PeriodKind if kind in kinds)
    return Problem(
        "other_periods",
        f"Aikasarjan ”{series.id}” tallennettujen lukujen ajanjakso on {known}, mutta tiedostossa se on "
        f"{_KINDS[series.figures[0].period.kind]}.",
        "Anna eri pituisille ajanjaksoille oma aikasarja, jolla on oma tunnus.",
        place,
    )


def _turned_forecasts(parts: Sequence[IndicatorPart]) -> Iterator[Problem]:
    forecasts = IndicatorSeries.objects.filter(
        indicator__slug__in=[part.id for part in parts], role=SeriesRole.FORECAST
    ).select_related("series")
    series = {link.series.slug: link.series for link in forecasts}
    figures = stats.figures_as_known([one.pk for one in series.values()])
    for at, part in enumerate(parts, start=1):
        for inner, one in enumerate(part.series, start=1):
            old = series.get(series_slug(part.id, one.id))
            if old is None or one.role == SeriesRole.FORECAST:
                continue
            given = {figure.period for figure in one.figures}
            left = [figure.period for figure in figures.get(old.pk, ()) if figure.period not in given]
            if left:
                yield Problem(
                    "forecast_turned",
                    f"Aikasarja ”{one.id}” on ollut ennuste, ja siinä on ennustettuja lukuja, joita tiedostossa ei ole "
                    f"({_stretch(left)}).",
                    "Anna toteumalle oma aikasarja, jolla on oma tunnus.",
                    Place(path=f"indicators[{at}].series[{inner}].role"),
                )


def _stretch(periods: Sequence[Period]) -> str:
    return f"{periods[0]}–{periods[-1]}" if len(periods) > 1 else str(periods[0])


def _hidden_figures(parts: Sequence[IndicatorPart]) -> Iterator[Problem]:
    links = IndicatorSeries.objects.filter(indicator__slug__in=[part.id for part in parts], role=SeriesRole.ACTUAL)
    actual = {link.indicator.slug: link.series for link in links.select_related("indicator", "series")}
    figures = stats.figures_as_known([series.pk for series in actual.values()])
    for at, part in enumerate(parts, start=1):
        numbered = enumerate(part.series, start=1)
        inner, new = next(((number, one) for number, one in numbered if one.role == SeriesRole.ACTUAL), (0, None))
        old = actual.get(part.id)
        if new is None or old is None or old.slug in {series_slug(part.id, series.id) for series in part.series}:
            continue
        given = {figure.period for figure in new.figures}
        hidden = [figure.period for figure in figures.get(old.pk, ()) if figure.period not in given]
        if hidden:
            yield _hiding(part, old.slug, hidden, Place(path=f"indicators[{at}].series[{inner}].id"))


def _hiding(part: IndicatorPart, old_slug: str, hidden: Sequence[Period], place: Place) -> Problem:
    old = old_slug.removeprefix(series_slug(part.id, ""))
    number = "luku, jota" if len(hidden) == 1 else "lukua, joita"
    return Problem(
        "figures_would_hide",
        f"Mittarin ”{part.id}” toteuma on jo aikasarjassa ”{old}”, ja siinä on {len(hidden)} {number} tässä ei ole "
        f"({_stretch(hidden)}).",
        f"Anna aikasarjalle tunnus {old}, niin luvut pysyvät yhdessä. Jos entinen sarja on mitattu toisin, pidä se "
        "tiedostossa erittelynä (role: breakdown).",
        place,
    )
