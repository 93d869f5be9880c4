"""What an indicator needs to make sense: targets that fit its direction, and nothing missing once it is active."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from teoiksi.kernel.problems import Problem
from teoiksi.sources.strategy_file.check_control_chart import check_control_chart
from teoiksi.sources.strategy_file.schema import title_of
from teoiksi.sources.strategy_file.tree import (
    Mapping,
    Scalar,
    as_day,
    mapping_in,
    mappings_in,
    number_in,
    period_in,
    problem_at,
    scalar_in,
)

_GATE: Final = ("definition", "unit", "source", "owner", "rhythm")
_GATE_WITH_TARGET: Final = ("baseline", "targets")


def check_indicators(root: Mapping) -> Iterator[Problem]:
    """Find targets that contradict themselves or their indicator, and active indicators that lack something."""
    for indicator in mappings_in(root, "indicators"):
        yield from _check_gate(indicator)
        yield from _check_method(indicator)
        yield from check_control_chart(indicator)
        yield from _check_target_days(indicator)
        for target in mappings_in(indicator, "targets"):
            yield from _check_target(target, scalar_in(indicator, "direction"))


def _check_gate(indicator: Mapping) -> Iterator[Problem]:
    state = scalar_in(indicator, "state")
    if state != "active" or state is None:
        return
    with_target = scalar_in(indicator, "direction") != "context"
    lacking = [field for field in _GATE + _GATE_WITH_TARGET * with_target if not indicator.get(field)]
    if lacking:
        names = ", ".join(f"{title_of('indicator', field).lower()} ({field})" for field in lacking)
        yield problem_at(
            state,
            "active_unfinished",
            f"Mittari ”{indicator.get('id', '')}” on merkitty käytössä olevaksi, mutta siltä puuttuu: {names}.",
            "Lisää puuttuvat tiedot, tai merkitse mittari ehdotetuksi: state: proposed",
        )


def _check_method(indicator: Mapping) -> Iterator[Problem]:
    method, measure, per = (scalar_in(indicator, key) for key in ("method", "measure", "per"))
    if method is not None and method == "growth" and scalar_in(indicator, "direction") == "range":
        yield problem_at(
            method,
            "growth_of_range",
            "Vaihteluvälillä pysymistä ei voi arvioida kasvuvauhtina.",
            "Poista method, tai vaihda mittarin suunta.",
        )
    if measure is not None and measure == "rate" and per is None:
        yield problem_at(
            measure,
            "rate_without_per",
            "Suhteutetulta lukumäärältä (measure: rate) puuttuu väkimäärä, jota kohti se on laskettu.",
            "Lisää per, esimerkiksi per: 1000",
        )
    if per is not None and (measure is None or measure == "count"):
        yield problem_at(
            per,
            "per_of_nothing",
            "Väkimäärä (per) kuuluu vain suhteutetulle lukumäärälle tai osuudelle.",
            "Poista per, tai merkitse luvun lajiksi rate tai share.",
        )


def _check_target_days(indicator: Mapping) -> Iterator[Problem]:
    baseline = period_in(mapping_in(indicator, "baseline"), "period")
    seen: dict[str, Scalar] = {}
    for target in mappings_in(indicator, "targets"):
        due = scalar_in(target, "due")
        if due is None or (day := as_day(due)) is None:
            continue
        if due in seen:
            yield problem_at(
                due,
                "target_twice",
                f"Päivälle {due} on jo tavoitetaso rivillä {seen[due].line}.",
                "Jätä päivälle vain yksi tavoitetaso.",
            )
        seen.setdefault(due, due)
        if baseline is not None and day <= baseline.end:
            yield problem_at(
                due,
                "target_before_baseline",
                f"Tavoitteen määräpäivä {due} ei ole lähtötason ajanjakson {baseline.code} jälkeen.",
                "Korjaa määräpäivä tai lähtötason ajanjakso.",
            )


def _check_target(target: Mapping, direction: Scalar | None) -> Iterator[Problem]:
    has_value, has_range = "value" in target, "low" in target or "high" in target
    if direction == "context":
        yield problem_at(
            target,
            "target_of_context",
            "Taustatietoa kuvaavalla mittarilla ei voi olla tavoitetasoa.",
            "Poista tavoitetaso, tai vaihda mittarin suunta (direction: grow, fall tai range).",
        )
    elif has_value and has_range:
        yield problem_at(
            target,
            "target_value_and_range",
            "Tavoitetasolla on sekä arvo että vaihteluväli.",
            "Jätä joko value, tai low ja high.",
        )
    elif not has_value and not ("low" in target and "high" in target):
        yield problem_at(
            target,
            "target_without_level",
            "Tavoitetasolta puuttuu arvo tai vaihteluvälin toinen raja.",
            "Lisää value, tai vaihteluvälille sekä low että high.",
        )
    elif has_range != (direction == "range") and direction in ("grow", "fall", "range"):
        yield _wrong_form(target, is_range=has_range)
    yield from _check_range_order(target)


def _wrong_form(target: Mapping, *, is_range: bool) -> Problem:
    if is_range:
        return problem_at(
            target,
            "range_not_expected",
            "Tavoitetaso on vaihteluväli, mutta mittarin suunta ei ole range.",
            "Kirjoita tavoitetasolle value, tai vaihda mittarin suunnaksi range.",
        )
    return problem_at(
        target,
        "range_expected",
        "Mittarin suunta on range, mutta tavoitetaso ei ole vaihteluväli.",
        "Kirjoita tavoitetasolle low ja high, tai vaihda mittarin suunta.",
    )


def _check_range_order(target: Mapping) -> Iterator[Problem]:
    low, high = number_in(target, "low"), number_in(target, "high")
    if low is not None and high is not None and low >= high:
        yield problem_at(
            target["low"],
            "range_reversed",
            f"Vaihteluvälin alaraja {target['low']} ei ole ylärajaa {target['high']} pienempi.",
            "Tarkista, ovatko low ja high vaihtuneet.",
        )
