"""Imatra's strategy files say what their sources say: whole in three languages, examples marked, figures as checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import pytest

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.document import IndicatorPart, SeriesPart, StrategyDocument
from teoiksi.sources.strategy_file.read import read_strategy
from teoiksi.sources.strategy_file.write import write_strategy

EARLIER, CURRENT = "1-imatra-2022.yaml", "2-imatra.yaml"
LONGEST_EASY_SENTENCE: Final = 12

SPEARHEADS: Final = {
    "Viihtyisä, turvallinen ja kestävä elinympäristö": "Saimaan ja Vuoksen kehittäminen sekä monimuotoinen asuminen.",
    "Onnelliset ja hyvinvoivat lapset, nuoret ja perheet": (
        "Turvallinen kasvuympäristö, lapsiystävällinen kunta ja monipuoliset palvelut."
    ),
    "Kestävä ja kasvava aktiivi- ja elämysmatkailu": (
        "Tapahtumat, Ukonrauhan ja Vuoksen kehittäminen sekä yritys yhteistyö."
    ),
    "Yrittämyönteinen kaupunki": "Ennakoiva kaavoitus, työllisyyspolut ja kasvua tukevat hankkeet.",
    "Elävä Imatrankoski": "Kaupunkimainen asuminen ja palveluiden sekä kulttuurin vahvistuminen.",
    "Älykkäät ja vastuulliset palvelut": "Kestävä talous, asiakaslähtöisyys ja hyvinvoiva työyhteisö.",
}

REAL_SERIES: Final = {
    "etsiva-nuorisotyo-ohjatut": (1, 135),
    "matkailutulo-valiton": (1, 222 - 161),
    "matkailutulo-kokonais": (1, 293 - 212),
    "tyottomyysaste-kuukausi": (4, 20.4 + 17.9 + 15.3 + 16.4),
    "imatrankosken-asukkaat-paavo": (8, 79_829),
    "tyhjat-liiketilat-laskettu": (1, 15),
    "vuosikate-poistoista-tilinpaatos": (1, round(10.9 / 8.8 * 100)),
    "lainakanta-asukasta-kohden-kaupunki": (1, round(90.4e6 / 26_508, -1)),
    "lainakanta-asukasta-kohden-konserni": (1, round(238.4e6 / 26_508)),
    "vakiluku-vuosi": (33, 947_993 + 24_919),
    "vakiluku-ennuste-2021": (20, 458_764),
    "vakiluku-ika-0-9": (1, 1_824),
    "vakiluku-ika-10-19": (1, 2_528),
    "vakiluku-ika-20-29": (1, 2_041),
    "vakiluku-ika-30-59": (1, 25_655 - 1_824 - 2_528 - 2_041 - 4_031 - 3_772 - 2_370),
    "vakiluku-ika-60-69": (1, 4_031),
    "vakiluku-ika-70-79": (1, 3_772),
    "vakiluku-ika-80": (1, 2_370),
    "vakiluku-kuukausi-ennakko": (1, 24_686),
    "syntyneiden-enemmyys-vuosi": (1, -254),
    "kuntien-valinen-nettomuutto-vuosi": (1, -251),
    "nettomaahanmuutto-vuosi": (1, 89),
    "tuloveroprosentti-vuosi": (17, 7 * 18.0 + 5 * 19.5 + 5 * 20.0),
    "lainakanta-kaupunki": (1, 90.4),
    "lainakanta-konserni": (1, 238.4),
    "kertynyt-ylijaama-kaupunki": (1, 66.5),
    "investoinnit-talousarvio": (1, 9.1),
    "asukaspalaute-vuosi": (1, 270 + 760),
}
"""Every real series: how many values it has and their sum, as counted from the sources in docs/reference."""


def content(name: str) -> bytes:
    return (files("teoiksi.cli") / "demo" / name).read_bytes()


@cache
def document(name: str) -> StrategyDocument:
    return read_strategy(content(name))


@cache
def indicators() -> dict[str, IndicatorPart]:
    return {indicator.id: indicator for indicator in document(CURRENT).indicators}


def all_series() -> list[SeriesPart]:
    return [series for indicator in indicators().values() for series in indicator.series]


def is_example(series: SeriesPart) -> bool:
    return any(figure.example for figure in series.figures)


def texts_in(part: Any, path: str = "") -> Iterator[tuple[str, LocalizedText]]:
    if isinstance(part, LocalizedText):
        yield path, part
    elif isinstance(part, tuple):
        for at, item in enumerate(part):
            yield from texts_in(item, f"{path}[{getattr(item, 'id', at)}]")
    elif is_dataclass(part):
        for field in fields(part):
            yield from texts_in(getattr(part, field.name), f"{path}.{field.name}")


def numbers_of(indicators_named: tuple[str, ...]) -> set[str]:
    return {indicators()[slug].number for slug in indicators_named}


@pytest.mark.parametrize("name", [EARLIER, CURRENT])
def test_every_text_is_there_in_all_three_languages(name: str) -> None:
    assert [path for path, text in texts_in(document(name)) if text and text.missing()] == []


@pytest.mark.parametrize("name", [EARLIER, CURRENT])
def test_the_file_is_in_the_form_that_an_export_writes(name: str) -> None:
    assert write_strategy(document(name)).encode() == content(name)


def test_the_strategy_carries_the_councils_own_words() -> None:
    strategy = document(CURRENT).strategy
    assert strategy.vision.fi == "Aidosti uudistuva ihmisten ja elämysten Imatra"
    assert {strategy.motto.exactly("fi"), strategy.motto.exactly("sv"), strategy.motto.exactly("en")} == {
        "Myö tehää yhes"
    }
    assert [value.name.fi for value in strategy.values] == ["rohkea ja uudistuva", "palveleva ja paikallinen"]
    named = {spearhead.name.fi: [extract.fi for extract in spearhead.contents] for spearhead in strategy.spearheads}
    assert list(named.items()) == [(name, [extract]) for name, extract in SPEARHEADS.items()]


def test_the_strategy_in_force_follows_the_one_of_2022() -> None:
    earlier, current = document(EARLIER).strategy, document(CURRENT).strategy
    assert (earlier.state, current.state, current.supersedes) == ("superseded", "approved", earlier.id)
    assert len(earlier.spearheads) == 3


def test_what_no_source_tells_is_left_out() -> None:
    strategy = document(CURRENT).strategy
    decision = strategy.decision
    assert decision is not None
    assert decision.body.fi == "Kaupunginvaltuusto"
    assert (decision.decided_on, decision.section, decision.case_number, strategy.start, strategy.end) == (
        None,
        "",
        "",
        None,
        None,
    )


def test_the_earlier_strategy_has_no_vision_or_motto_because_no_source_gives_them() -> None:
    earlier = document(EARLIER).strategy
    assert not earlier.vision
    assert not earlier.motto


@pytest.mark.parametrize("name", [EARLIER, CURRENT])
@pytest.mark.parametrize("word", ["tarkistettava", "Ei tiedossa", "TBC", "Not known", "Inte känt"])
def test_no_note_of_the_writers_is_left_for_readers(name: str, word: str) -> None:
    assert word not in content(name).decode()


def test_all_seven_matters_of_the_act_are_answered() -> None:
    matters = [coverage.matter for coverage in document(CURRENT).strategy.coverage]
    assert matters == [
        "wellbeing",
        "services",
        "service_targets",
        "ownership",
        "personnel",
        "participation",
        "environment",
    ]


def test_every_spearhead_has_goals_guardrails_and_an_easy_text() -> None:
    for spearhead in document(CURRENT).strategy.spearheads:
        assert 2 <= len(spearhead.goals) <= 4
        assert all(indicators()[slug].guardrail for slug in spearhead.guardrails)
        assert spearhead.guardrails
        assert spearhead.easy


def test_every_goal_beyond_the_announcement_is_a_proposal_with_its_reason() -> None:
    goals = [goal for spearhead in document(CURRENT).strategy.spearheads for goal in spearhead.goals]
    assert {(goal.origin, goal.binding) for goal in goals} == {("proposal", False)}
    assert all(goal.description and goal.reason and goal.matters and goal.indicators for goal in goals)


def test_the_proposed_set_of_indicators_is_whole() -> None:
    counts = {"1": 7, "2": 8, "3": 7, "4": 7, "5": 7, "6": 8}
    expected = {f"{spearhead}.{at}" for spearhead, count in counts.items() for at in range(1, count + 1)}
    numbers = [indicator.number for indicator in indicators().values()]
    assert expected <= set(numbers)
    assert len(numbers) == len(set(numbers)) >= 40


def test_every_indicator_says_what_it_is_and_what_it_does_not_tell() -> None:
    for indicator in indicators().values():
        assert indicator.definition, indicator.id
        assert indicator.validity, indicator.id
        assert indicator.unit, indicator.id
        assert indicator.owner, indicator.id
        assert indicator.origin == "proposal", indicator.id


def test_every_indicator_has_a_place() -> None:
    strategy = document(CURRENT).strategy
    placed = set(strategy.context)
    for spearhead in strategy.spearheads:
        placed.update(spearhead.guardrails)
        placed.update(slug for goal in spearhead.goals for slug in goal.indicators)
    assert placed == set(indicators())


def test_young_people_at_risk_serve_both_the_environment_and_the_families() -> None:
    environment, families = document(CURRENT).strategy.spearheads[:2]
    for spearhead in (environment, families):
        numbers = [numbers_of(goal.indicators) for goal in spearhead.goals]
        assert {"2.1", "2.2"} <= set().union(*numbers)


def test_a_series_is_all_example_or_not_at_all_and_says_so_in_its_name() -> None:
    for series in all_series():
        assert len({figure.example for figure in series.figures}) == 1, series.id
        assert is_example(series) == ("(esimerkki)" in series.name.fi) == (series.source == "esimerkki"), series.id


def test_every_real_series_stands_on_the_list_of_checked_ones() -> None:
    real = {series.id: series for series in all_series() if not is_example(series)}
    assert set(real) == set(REAL_SERIES)
    for slug, (count, total) in REAL_SERIES.items():
        values = [figure.value for figure in real[slug].figures if figure.value is not None]
        assert len(values) == count, slug
        assert sum(values) == pytest.approx(total), slug


def test_no_target_is_shown_as_the_councils_and_only_that_of_the_climate_is_no_example() -> None:
    targets = [(indicator, target) for indicator in indicators().values() for target in indicator.targets]
    assert {target.origin for _, target in targets} == {"proposal"}
    assert [indicator.number for indicator, target in targets if not target.example] == ["1.5"]


def test_a_baseline_is_an_example_exactly_when_its_figures_are() -> None:
    for indicator in indicators().values():
        actual = next((series for series in indicator.series if series.role == "actual"), None)
        if indicator.baseline is None or actual is None:
            continue
        assert indicator.baseline.example == is_example(actual), indicator.id
        values = {figure.period: figure.value for figure in actual.figures}
        assert values[indicator.baseline.period] == indicator.baseline.value, indicator.id


def test_the_ages_of_2021_add_up_to_the_population() -> None:
    population = indicators()["vakiluku"]
    ages = [series.figures[0].value or 0 for series in population.series if series.role == "breakdown"]
    total = next(figure.value for figure in population.series[0].figures if figure.period.code == "2021")
    assert (len(ages), sum(ages)) == (7, total)


def test_nights_of_residents_and_foreigners_add_up_to_all_nights() -> None:
    total, *parts = indicators()["yopymiset"].series
    for at, figure in enumerate(total.figures):
        shares = [part.figures[at].value for part in parts]
        assert figure.value == (None if None in shares else sum(share or 0 for share in shares))


@pytest.mark.parametrize("name", [EARLIER, CURRENT])
def test_easy_finnish_keeps_its_sentences_short(name: str) -> None:
    strategy = document(name).strategy
    easy = [strategy.easy, *(spearhead.easy for spearhead in strategy.spearheads)]
    sentences = [sentence for text in easy for sentence in re.split(r"[.!?]\s", text)]
    assert [sentence for sentence in sentences if len(sentence.split()) > LONGEST_EASY_SENTENCE] == []


def test_easy_finnish_puts_one_sentence_on_a_line() -> None:
    strategy = document(CURRENT).strategy
    lines = [
        line for text in (strategy.easy, *(part.easy for part in strategy.spearheads)) for line in text.splitlines()
    ]
    assert [line for line in lines if line and line[-1] not in ".?:"] == []
