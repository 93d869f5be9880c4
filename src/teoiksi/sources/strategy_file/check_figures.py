"""The series and figures of an indicator: one actual series, one figure per period, a value or the reason why not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from teoiksi.kernel.period import Period
from teoiksi.kernel.problems import Problem
from teoiksi.sources.strategy_file.tree import (
    Mapping,
    Scalar,
    as_period,
    day_in,
    mappings_in,
    problem_at,
    problem_at_key,
    scalar_in,
)

_KINDS: Final = {
    "year": "vuosi",
    "half_year": "puolivuosi",
    "quarter": "neljännes",
    "month": "kuukausi",
    "day": "päivä",
}


def check_figures(root: Mapping) -> Iterator[Problem]:
    """Find series and figures that contradict themselves or each other."""
    for indicator in mappings_in(root, "indicators"):
        yield from _check_one_actual(indicator)
        yield from _check_one_population(indicator)
        for series in mappings_in(indicator, "series"):
            yield from _check_periods(series)
            is_forecast = scalar_in(series, "role") == "forecast"
            for figure in mappings_in(series, "figures"):
                yield from _check_value(figure)
                yield from _check_days(figure, is_forecast=is_forecast)


def _check_one_actual(indicator: Mapping) -> Iterator[Problem]:
    roles = [role for series in mappings_in(indicator, "series") if (role := scalar_in(series, "role")) == "actual"]
    for role in roles[1:]:
        if role is not None and roles[0] is not None:
            yield problem_at(
                role,
                "two_actual_series",
                f"Mittarilla on jo toteuman aikasarja rivillä {roles[0].line}.",
                "Merkitse tämä erittelyksi (role: breakdown) tai ennusteeksi (role: forecast).",
            )


def _check_one_population(indicator: Mapping) -> Iterator[Problem]:
    roles = [role for series in mappings_in(indicator, "series") if (role := scalar_in(series, "role")) == "population"]
    for role in roles[1:]:
        if role is not None and roles[0] is not None:
            yield problem_at(
                role,
                "two_population_series",
                f"Mittarilla on jo perusjoukon aikasarja rivillä {roles[0].line}.",
                "Jätä vain se aikasarja, johon mittarin luku on suhteutettu.",
            )


def _check_periods(series: Mapping) -> Iterator[Problem]:
    seen: dict[Period, Scalar] = {}
    for figure in mappings_in(series, "figures"):
        text = scalar_in(figure, "period")
        period = None if text is None else as_period(text)
        if text is None or period is None:
            continue
        first = next(iter(seen), period)
        if period in seen:
            yield problem_at(
                text,
                "figure_twice",
                f"Ajanjaksolle {text} on jo luku rivillä {seen[period].line}.",
                "Jätä ajanjaksolle vain yksi luku. Korjattu luku kirjoitetaan entisen tilalle.",
            )
        elif period.kind is not first.kind:
            yield problem_at(
                text,
                "mixed_periods",
                f"Aikasarjassa on eri pituisia ajanjaksoja: {first.code} ({_KINDS[first.kind]}) "
                f"ja {text} ({_KINDS[period.kind]}).",
                "Tee kullekin pituudelle oma aikasarja.",
            )
        seen.setdefault(period, text)


def _check_value(figure: Mapping) -> Iterator[Problem]:
    has_value, has_reason = "value" in figure, "missing" in figure
    if has_value and has_reason:
        yield problem_at_key(
            figure,
            "missing",
            "value_and_missing",
            "Luvulla on sekä arvo että puuttumisen syy.",
            "Jätä joko value tai missing.",
        )
    elif not has_value and not has_reason:
        yield problem_at(
            figure,
            "no_value_nor_missing",
            "Luvulta puuttuu sekä arvo että puuttumisen syy.",
            "Lisää value, tai kerro syy kentässä missing: esimerkiksi missing: not_published",
        )
    if has_reason and (status := scalar_in(figure, "status")) == "preliminary" and status is not None:
        yield problem_at(
            status,
            "preliminary_missing",
            "Puuttuva luku ei voi olla ennakkotieto.",
            "Poista kohta status: preliminary.",
        )


def _check_days(figure: Mapping, *, is_forecast: bool) -> Iterator[Problem]:
    published, period = day_in(figure, "published"), scalar_in(figure, "period")
    about = None if period is None else as_period(period)
    if published is None:
        return
    if about is not None and not is_forecast and published < about.start:
        yield problem_at(
            figure["published"],
            "published_too_early",
            f"Luku on julkaistu {published}, ennen kuin sen ajanjakso {about.code} on alkanut.",
            "Korjaa päivä tai ajanjakso. Jos luku on ennuste, merkitse aikasarja ennusteeksi (role: forecast).",
        )
    retrieved, following = day_in(figure, "retrieved"), day_in(figure, "next_expected")
    if retrieved is not None and retrieved < published:
        yield problem_at(
            figure["retrieved"],
            "retrieved_before_published",
            f"Luku on haettu {retrieved}, ennen kuin se on julkaistu {published}.",
            "Tarkista, ovatko julkaisu- ja hakupäivä vaihtuneet.",
        )
    if following is not None and following <= published:
        yield problem_at(
            figure["next_expected"],
            "next_before_published",
            f"Seuraava julkaisupäivä {following} ei ole julkaisupäivän {published} jälkeen.",
            "Korjaa seuraava julkaisupäivä tai poista se.",
        )
