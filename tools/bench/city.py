"""The city that is measured: six spearheads, 500 goals with texts, 200 indicators with ten years of figures."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Final

from tools.bench.sentences import name, paragraphs, sentence

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.sources.strategy_file.document import (
    BaselinePart,
    CoveragePart,
    DecisionPart,
    FigurePart,
    GoalPart,
    IndicatorPart,
    MunicipalityPart,
    SeriesPart,
    SourcePart,
    SpearheadPart,
    StrategyDocument,
    StrategyPart,
    TargetPart,
    TermPart,
    TextPart,
    UnitPart,
    ValuePart,
)
from teoiksi.sources.strategy_file.schema import definition

GOALS: Final = 500
INDICATORS: Final = 200
SPEARHEADS: Final = 6
YEARS: Final = tuple(range(2016, 2026))

_DECIDED: Final = date(2025, 12, 15)
_MATTERS: Final[tuple[str, ...]] = tuple(definition("matter")["enum"])
_UNITS: Final = (
    LocalizedText("prosenttia", "procent", "per cent"),
    LocalizedText("asukasta", "invånare", "residents"),
    LocalizedText("euroa asukasta kohti", "euro per invånare", "euros per resident"),
)


def made_city() -> StrategyDocument:
    """Make the city, each time the same."""
    random = Random(37)  # noqa: S311 - not a secret, but the same texts on every run
    return StrategyDocument(
        municipality=MunicipalityPart("999", LocalizedText("Mittala", "Mittala", "Mittala")),
        term=TermPart("kausi", LocalizedText("Valtuustokausi", "Period", "Term"), date(2025, 6, 1), date(2029, 5, 31)),
        strategy=_strategy(random),
        units=tuple(UnitPart(f"yksikko-{number}", name(random)) for number in range(12)),
        sources=tuple(
            SourcePart(
                f"lahde-{number}", name(random), name(random), f"https://tilasto.example/{number}", licence="CC BY 4.0"
            )
            for number in range(20)
        ),
        indicators=tuple(_indicator(random, number) for number in range(INDICATORS)),
    )


def slug_of_goal(number: int) -> str:
    """The id of a goal."""
    return f"tavoite-{number:03}"


def slug_of_indicator(number: int) -> str:
    """The id of an indicator."""
    return f"mittari-{number:03}"


def slug_of_spearhead(number: int) -> str:
    """The id of a spearhead."""
    return f"karki-{number}"


def _strategy(random: Random) -> StrategyPart:
    return StrategyPart(
        id="mittalan-strategia",
        name=LocalizedText("Mittalan kaupunkistrategia", "Mittala stadsstrategi", "Mittala city strategy"),
        term="kausi",
        state="approved",
        vision=name(random),
        motto=name(random),
        start=_DECIDED,
        decision=DecisionPart(LocalizedText("Kaupunginvaltuusto", "Stadsfullmäktige", "City council"), _DECIDED, "45"),
        introduction=paragraphs(random, count=3, sentences=4),
        follow_up=paragraphs(random, count=2, sentences=4),
        participation=paragraphs(random, count=2, sentences=4),
        texts=tuple(
            TextPart(f"teksti-{number}", "background", name(random), paragraphs(random, count=4, sentences=5))
            for number in range(4)
        ),
        coverage=tuple(CoveragePart(matter, paragraphs(random, count=1, sentences=3)) for matter in _MATTERS),
        values=tuple(ValuePart(f"arvo-{number}", name(random), sentence(random)) for number in range(4)),
        spearheads=tuple(_spearhead(random, number) for number in range(SPEARHEADS)),
        context=tuple(slug_of_indicator(number) for number in range(0, INDICATORS, 25)),
    )


def _spearhead(random: Random, number: int) -> SpearheadPart:
    return SpearheadPart(
        id=slug_of_spearhead(number),
        name=name(random),
        short_name=LocalizedText(f"Kärki {number + 1}", f"Spets {number + 1}", f"Spearhead {number + 1}"),
        summary=sentence(random),
        contents=tuple(sentence(random) for _each in range(4)),
        reason=paragraphs(random, count=2, sentences=4),
        goals=tuple(_goal(random, goal) for goal in range(number, GOALS, SPEARHEADS)),
        guardrails=tuple(slug_of_indicator(each) for each in range(10 + number, INDICATORS, 50)),
    )


def _goal(random: Random, number: int) -> GoalPart:
    return GoalPart(
        id=slug_of_goal(number),
        name=name(random),
        description=paragraphs(random, count=1, sentences=3),
        reason=paragraphs(random, count=1, sentences=2),
        origin="council" if number % 3 else "proposal",
        binding=number % 5 == 0,
        matters=(_MATTERS[number % len(_MATTERS)],),
        indicators=_indicators_of_goal(number),
    )


def _indicators_of_goal(number: int) -> tuple[str, ...]:
    """Give two indicators of the goal's own spearhead, which other goals of it share."""
    spearhead, place = number % SPEARHEADS, number // SPEARHEADS
    own = range(spearhead, INDICATORS, SPEARHEADS)
    return tuple(slug_of_indicator(own[each % len(own)]) for each in (place, place + 7))


def _indicator(random: Random, number: int) -> IndicatorPart:
    direction = ("grow", "fall", "range", "grow", "context")[number % 5]
    first = float(random.randrange(200, 900))
    levels = [first]
    for _year in YEARS[1:]:
        levels.append(round(levels[-1] * random.uniform(0.95, 1.06), 1))
    return IndicatorPart(
        id=slug_of_indicator(number),
        number=f"{number % SPEARHEADS + 1}.{number // SPEARHEADS + 1}",
        name=name(random),
        direction=direction,
        unit=_UNITS[number % len(_UNITS)],
        decimals=number % 2,
        definition=paragraphs(random, count=2, sentences=3),
        validity=sentence(random),
        rhythm="year",
        lag_days=400,
        source=f"lahde-{number % 20}",
        reference="taulukko 11ra",
        owner=f"yksikko-{number % 12}",
        origin="council",
        guardrail=number % 50 in range(10, 10 + SPEARHEADS),
        state="active",
        baseline=None if direction == "context" else BaselinePart(Period.year(YEARS[4]), levels[4]),
        targets=_targets(direction, levels[4]),
        series=(SeriesPart("toteuma", "actual", figures=_figures(levels)),),
    )


def _targets(direction: str, level: float) -> tuple[TargetPart, ...]:
    days = (date(2027, 12, 31), date(2029, 12, 31))
    match direction:
        case "grow":
            return tuple(TargetPart(day, level * factor) for day, factor in zip(days, (1.08, 1.15), strict=True))
        case "fall":
            return tuple(TargetPart(day, level * factor) for day, factor in zip(days, (0.92, 0.85), strict=True))
        case "range":
            return (TargetPart(days[1], low=level * 0.9, high=level * 1.1),)
        case _:
            return ()


def _figures(levels: list[float]) -> tuple[FigurePart, ...]:
    return tuple(
        FigurePart(
            Period.year(year),
            level,
            published=date(year + 1, 5, 31),
            retrieved=date(year + 1, 6, 1),
            next_expected=date(year + 2, 5, 31) if year == YEARS[-1] else None,
        )
        for year, level in zip(YEARS, levels, strict=True)
    )
