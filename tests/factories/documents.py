"""A small strategy of an invented town, as a strategy document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

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


def text(word: str) -> LocalizedText:
    """The word in three languages, so that a test sees which one was shown."""
    return LocalizedText(word, f"{word} (sv)", f"{word} (en)")


def indicator(slug: str = "asukkaat", **changes: Any) -> IndicatorPart:
    """A finished, active indicator with yearly figures 2020–2024 and one target."""
    part = IndicatorPart(
        id=slug,
        number="1.1",
        name=text("Asukkaat"),
        direction="grow",
        unit=text("henkilöä"),
        definition=text("Asukkaita vuoden lopussa"),
        validity=text("Ei kerro, miksi väki muuttaa"),
        rhythm="year",
        lag_days=120,
        source="tilasto",
        reference="taulukko 1",
        owner="strategia",
        state="active",
        baseline=BaselinePart(Period.year(2020), 1000.0),
        targets=(TargetPart(date(2028, 12, 31), 1080.0),),
        series=(
            SeriesPart("toteuma", "actual", source="tilasto", figures=figures(2020, 1000, 1010, 1020, 1030, 1041)),
        ),
    )
    return replace(part, **changes)


def figures(first_year: int, *values: float) -> tuple[FigurePart, ...]:
    """Yearly figures, each published in the March after its year."""
    return tuple(
        FigurePart(Period.year(year), float(value), published=date(year + 1, 3, 20))
        for year, value in enumerate(values, start=first_year)
    )


def strategy(**changes: Any) -> StrategyPart:
    """An approved strategy with one spearhead, two goals and one guardrail."""
    part = StrategyPart(
        id="strategia-2025",
        name=text("Mallikunnan strategia"),
        term="kausi-2025",
        state="approved",
        vision=text("Hyvä kunta"),
        motto=text("Yhdessä"),
        start=date(2025, 8, 1),
        end=date(2029, 5, 31),
        decision=DecisionPart(
            text("valtuusto"), date(2025, 12, 15), "§ 101", "MK/12/2025", "https://malli.example/101"
        ),
        introduction=text("Johdanto"),
        texts=(TextPart("tausta", "background", text("Tausta"), text("Taustaa")),),
        coverage=(CoveragePart("wellbeing", text("Hyvinvointi on mukana")),),
        values=(ValuePart("rohkea", text("Rohkea")), ValuePart("lahella", text("Lähellä"))),
        spearheads=(
            SpearheadPart(
                id="elinymparisto",
                name=text("Hyvä elinympäristö"),
                short_name=text("Elinympäristö"),
                contents=(text("Puistot"), text("Kadut")),
                easy="Kunnassa on hyvä asua.",
                goals=(
                    GoalPart("kasvu", text("Väki kasvaa"), matters=("environment",), indicators=("asukkaat",)),
                    GoalPart("viihtyvyys", text("Täällä viihdytään"), origin="council", binding=True),
                ),
                guardrails=("maaraajat",),
            ),
        ),
        context=("ikarakenne",),
    )
    return replace(part, **changes)


def document(**changes: Any) -> StrategyDocument:
    """A whole small strategy file."""
    whole = StrategyDocument(
        municipality=MunicipalityPart("999", text("Mallikunta"), text("Mallimaa"), "https://malli.example"),
        term=TermPart("kausi-2025", text("Kausi 2025–2029"), date(2025, 6, 1), date(2029, 5, 31)),
        strategy=strategy(),
        units=(UnitPart("strategia", text("Strategiayksikkö")),),
        sources=(
            SourcePart(
                "tilasto", text("Väestötilasto"), text("Tilastovirasto"), "https://tilasto.example", "CC BY 4.0"
            ),
        ),
        indicators=(
            indicator(),
            IndicatorPart("maaraajat", "", text("Määräajat"), "grow", guardrail=True),
            IndicatorPart("ikarakenne", "", text("Ikärakenne"), "context"),
        ),
    )
    return replace(whole, **changes)
