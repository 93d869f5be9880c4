"""Every strategy document that a strategy file can hold, for tests of properties."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as some

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period, PeriodKind
from teoiksi.kernel.writing import LARGEST
from teoiksi.sources.strategy_file.document import (
    BaselinePart,
    ControlChartPart,
    CoveragePart,
    DecisionPart,
    FigurePart,
    GoalPart,
    IndicatorPart,
    MunicipalityPart,
    RebasePart,
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
from teoiksi.sources.strategy_file.order import in_order
from teoiksi.sources.strategy_file.schema import definition

Some = some.SearchStrategy

_DIFFICULT = (
    "kaksoispiste: keskellä", "lopussa:", "# risuaita", "sana # risuaita", "- viiva", "? kysymys", "[lista", "{ryhmä}",
    "no", "Yes", "null", "~", "1.10", "2024-01-31", "12,5", "'lainaus'", 'sekä " että \'', "\\n", "@et", "%pros", "&a *b",
    "kaksi  väliä", "yksi\nkaksi", "kappale\n\nkappale", "loppu \n alku", "sarkain\tkeskellä", "sitova\u00a0väli", "a\u2028b",
    "---", "...", "pitkä " * 25 + "loppu", "pitkä  " * 25 + "loppu", "pitkä " * 20 + "loppu\n\n" + "toinen " * 18 + "loppu",
    "x" * 200, "!merkki", "|", ">", "`", "a\n# b", "\ufeffx", "😀", "§ 45",
)  # fmt: skip
_letters = some.characters(
    exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff", include_characters="\n\t"
)
words = (some.sampled_from(_DIFFICULT) | some.text(_letters, max_size=30)).map(str.strip).filter(bool)
maybe_words = some.just("") | words
text = some.builds(LocalizedText, fi=words, sv=maybe_words, en=maybe_words)
maybe_text = some.just(LocalizedText()) | text
maybe_note = some.builds(LocalizedText, maybe_words, maybe_words, maybe_words)
ids = some.sampled_from(["a", "b", "0"]) | some.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
days = some.dates(date(1950, 1, 1), date(2090, 1, 1))
numbers = some.floats(-LARGEST, LARGEST)
periods = some.builds(Period.starting, days, some.sampled_from(PeriodKind))
address = some.sampled_from(["", "https://kunta.example/päätös?x=1&y=#b", "http://a"])
origin = some.sampled_from(["council", "proposal"])
municipality_codes = some.from_regex("[0-9]{3}", fullmatch=True)
matters = some.sampled_from(definition("matter")["enum"])


def short(most: int) -> Some[str]:
    """A text that may be empty, of at most so many characters on one line."""
    return maybe_words.map(lambda word: word[:most].strip())


def several(item: Some[Any], key: str = "", most: int = 3) -> Some[tuple[Any, ...]]:
    """A few different ones, by a field of theirs."""
    unique: Any = (lambda part: getattr(part, key)) if key else (lambda part: part)
    return some.lists(item, max_size=most, unique_by=unique).map(tuple)


decision = some.builds(DecisionPart, maybe_text, some.none() | days, short(40), short(80), address).map(
    lambda part: None if part == DecisionPart() else part
)


control_charts = some.builds(
    ControlChartPart,
    some.integers(6, 7),
    some.sampled_from(["break", "skip"]),
    some.booleans(),
    some.booleans(),
    some.none() | some.integers(12, 1000),
    several(some.builds(RebasePart, days, text), "day"),
)


@some.composite
def indicators(draw: Any, slug: str, sources: list[str], units: list[str]) -> IndicatorPart:
    """An indicator that passes every check."""
    direction = draw(some.sampled_from(["grow", "fall", "range", "context"]))
    baseline = draw(
        some.none() | some.builds(BaselinePart, some.dates(date(1750, 1, 1), date(1940, 1, 1)).map(Period.day), numbers)
    )
    rhythm = draw(some.sampled_from(["", "month", "two_years"]))
    measure = draw(some.sampled_from(["", "count", "rate", "share"]))
    return IndicatorPart(
        id=slug,
        number=draw(short(20)),
        name=draw(text),
        direction=direction,
        unit=draw(maybe_text),
        decimals=draw(some.integers(0, 6)),
        definition=draw(maybe_text),
        rhythm=rhythm,
        lag_days=draw(some.none() | some.integers(0, 3660)),
        method="line" if direction == "range" else draw(some.sampled_from(["line", "growth"])),
        measure=measure,
        per=draw(some.integers(1, 100_000)) if measure in ("rate", "share") else None,
        control_chart=draw(control_charts) if rhythm in ("", "month") else ControlChartPart(),
        source=draw(some.sampled_from(["", *sources])),
        reference=draw(short(300)),
        owner=draw(some.sampled_from(["", *units])),
        guardrail=draw(some.booleans()),
        origin=draw(origin),
        baseline=baseline,
        targets=() if direction == "context" else draw(several(targets(is_range=direction == "range"), "due")),
        series=draw(several(series(sources), "id")),
    )


@some.composite
def targets(draw: Any, *, is_range: bool) -> TargetPart:
    """A target of an indicator of this kind."""
    low, high = sorted(draw(some.lists(numbers, min_size=2, max_size=2, unique=True)))
    levels = {"low": low, "high": high} if is_range else {"value": low}
    return TargetPart(draw(days), **levels, origin=draw(origin), example=draw(some.booleans()))


@some.composite
def series(draw: Any, sources: list[str]) -> SeriesPart:
    """A series of forecasts or of a breakdown, with periods of one kind."""
    kind = draw(some.sampled_from(PeriodKind))
    of_days = draw(several(days.map(lambda day: Period.starting(day, kind)), most=5))
    return SeriesPart(
        id=draw(ids),
        role=draw(some.sampled_from(["forecast", "breakdown", "comparison"])),
        name=draw(maybe_text),
        source=draw(some.sampled_from(["", *sources])),
        reference=draw(short(300)),
        area=draw(short(20)),
        dimensions=tuple(
            sorted(draw(some.dictionaries(words, words.map(lambda word: word[:80].strip()), max_size=2)).items())
        ),
        figures=tuple(draw(figures(period)) for period in of_days),
    )


@some.composite
def figures(draw: Any, period: Period) -> FigurePart:
    """A figure with a value, or without and why."""
    missing = draw(some.sampled_from(["", "", "suppressed", "unknown"]))
    return FigurePart(
        period,
        None if missing else draw(numbers),
        missing,
        "final" if missing else draw(some.sampled_from(["final", "preliminary"])),
        retrieved=draw(some.none() | days),
        example=draw(some.booleans()),
        note=draw(maybe_note),
    )


@some.composite
def strategies(draw: Any, term: str, known: list[str]) -> StrategyPart:
    """A strategy whose goals refer to the known indicators."""
    references = several(some.sampled_from(known)) if known else some.just(())
    goal_ids = iter(draw(some.lists(ids, unique=True, min_size=6, max_size=6)))
    start, end = draw(some.none() | days), date(2100, 12, 31)
    state = draw(some.sampled_from(["draft", "hearing", "approved", "superseded"]))
    must_be_there = maybe_text if state == "superseded" else text
    return StrategyPart(
        id="strategia",
        name=draw(text),
        term=term,
        state=state,
        vision=draw(must_be_there),
        motto=draw(must_be_there),
        start=start,
        end=draw(some.sampled_from([None, end])),
        decision=draw(decision),
        supersedes=draw(some.sampled_from(["", "entinen"])),
        introduction=draw(maybe_text),
        easy=draw(maybe_words),
        texts=draw(several(some.builds(TextPart, ids, some.sampled_from(["reason", "background"]), text, text), "id")),
        coverage=draw(several(some.builds(CoveragePart, matters, text), "matter")),
        values=draw(several(some.builds(ValuePart, ids, text, maybe_text), "id")),
        spearheads=tuple(
            draw(spearheads(slug, goal_ids, references)) for slug in draw(some.lists(ids, max_size=2, unique=True))
        ),
        context=draw(references),
    )


@some.composite
def spearheads(draw: Any, slug: str, goal_ids: Any, references: Some[tuple[str, ...]]) -> SpearheadPart:
    """A spearhead with up to three goals."""
    goals = [
        draw(
            some.builds(
                GoalPart,
                id=some.just(next(goal_ids)),
                name=text,
                description=maybe_text,
                reason=maybe_text,
                origin=origin,
                binding=some.booleans(),
                matters=several(matters),
                indicators=references,
                decision=decision,
            )
        )
        for _ in range(draw(some.integers(0, 3)))
    ]
    return SpearheadPart(
        id=slug,
        name=draw(text),
        short_name=draw(text),
        contents=draw(some.lists(text, max_size=3).map(tuple)),
        easy=draw(maybe_words),
        goals=tuple(goals),
        guardrails=draw(references),
    )


@some.composite
def documents(draw: Any) -> StrategyDocument:
    """A document that passes every check, its parts in their one order."""
    units = draw(several(some.builds(UnitPart, ids, text), "id"))
    sources = draw(several(some.builds(SourcePart, ids, text, text, address, short(80)), "id"))
    source_ids, unit_ids = [source.id for source in sources], [unit.id for unit in units]
    slugs = draw(some.lists(ids, max_size=3, unique=True))
    of_it = tuple(draw(indicators(slug, source_ids, unit_ids)) for slug in slugs)
    used = {part.source for part in of_it} | {one.source for part in of_it for one in part.series}
    return in_order(
        StrategyDocument(
            municipality=MunicipalityPart(
                draw(municipality_codes),
                draw(text),
                draw(maybe_text),
                draw(address),
                draw(several(municipality_codes)),
            ),
            term=TermPart("kausi", draw(text), date(2025, 6, 1), date(2029, 5, 31)),
            strategy=draw(strategies("kausi", slugs)),
            units=tuple(unit for unit in units if unit.id in {part.owner for part in of_it}),
            sources=tuple(source for source in sources if source.id in used),
            indicators=of_it,
        )
    )
