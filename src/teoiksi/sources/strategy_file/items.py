"""A document taken apart into items with ids, each with the fields of its own and without the items inside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.document import (
    CoveragePart,
    DecisionPart,
    IndicatorPart,
    Known,
    MunicipalityPart,
    SeriesPart,
    SourcePart,
    StrategyDocument,
    TermPart,
    UnitPart,
)
from teoiksi.sources.strategy_file.order import in_order, indicator_in_order

_ORDERED: Final = {
    "strategy": ("texts", "coverage", "values", "spearheads"),
    "spearhead": ("goals",),
    "indicator": ("series",),
}
_ELSEWHERE: Final = {"indicator": ("baseline", "targets"), "series": ("figures",)}
_ONE_OF_A_KIND: Final = ("municipality", "term", "strategy")


@dataclass(frozen=True, slots=True)
class Item:
    """One item; ``orders`` holds the ids of the items inside it, where their order shows. ``is_whole`` is for small parts
    that are looked at as one: baselines, targets and figures."""

    kind: str
    id: str
    name: LocalizedText
    part: Any
    fields: dict[str, Any]
    orders: dict[str, tuple[str, ...]]
    is_whole: bool = False


def items_of(document: StrategyDocument) -> dict[tuple[str, str], Item]:
    """Take a document apart; keys are kind and id, or kind alone where a document has one."""
    return _by_key(_all(in_order(document)))


def items_of_known(known: Known) -> dict[tuple[str, str], Item]:
    """Take apart what is known outside a strategy; keys are those of ``items_of``."""
    indicators = tuple(indicator_in_order(part) for part in known.indicators)
    return _by_key(_shared(known.municipality, known.term, known.units, known.sources, indicators))


def is_order(kind: str, field: str) -> bool:
    """Tell whether a changed field of an item is only the order of what is inside it."""
    return field in _ORDERED.get(kind, ()) or (kind, field) == ("strategy", "indicators")


def _by_key(items: Iterable[Item]) -> dict[tuple[str, str], Item]:
    return {(item.kind, "" if item.kind in _ONE_OF_A_KIND else item.id): item for item in items}


def _all(document: StrategyDocument) -> Iterator[Item]:
    yield from _shared(document.municipality, document.term)
    yield from _strategy(document)
    yield from _shared(None, None, document.units, document.sources, document.indicators)


def _shared(
    municipality: MunicipalityPart | None,
    term: TermPart | None,
    units: Iterable[UnitPart] = (),
    sources: Iterable[SourcePart] = (),
    indicators: Iterable[IndicatorPart] = (),
) -> Iterator[Item]:
    if municipality is not None:
        yield _item("municipality", municipality.code, municipality)
    if term is not None:
        yield _item("term", term.id, term)
    for unit in units:
        yield _item("unit", unit.id, unit)
    for source in sources:
        yield _item("source", source.id, source)
    for indicator in indicators:
        yield from _indicator(indicator)


def _strategy(document: StrategyDocument) -> Iterator[Item]:
    part = document.strategy
    whole = _item("strategy", part.id, part)
    indicators = tuple(indicator.id for indicator in document.indicators)
    yield replace(whole, orders={**whole.orders, "indicators": indicators})
    for text in part.texts:
        yield _item("text", text.id, text, text.title)
    for covered in part.coverage:
        yield _item("coverage", covered.matter, covered, LocalizedText(covered.matter))
    for value in part.values:
        yield _item("value", value.id, value)
    for spearhead in part.spearheads:
        yield _item("spearhead", spearhead.id, spearhead)
        for goal in spearhead.goals:
            yield _item("goal", goal.id, goal, spearhead=spearhead.id)


def _indicator(part: IndicatorPart) -> Iterator[Item]:
    yield _item("indicator", part.id, part)
    if part.baseline is not None:
        yield _whole("baseline", part.id, part.name, part.baseline)
    for target in part.targets:
        yield _whole("target", f"{part.id}/{target.due}", part.name, target)
    for series in part.series:
        yield from _series(part, series)


def _series(indicator: IndicatorPart, part: SeriesPart) -> Iterator[Item]:
    slug = f"{indicator.id}/{part.id}"
    yield _item("series", slug, part, part.name or indicator.name)
    for figure in part.figures:
        yield _whole("figure", f"{slug}/{figure.period}", part.name or indicator.name, figure)


def _whole(kind: str, slug: str, name: LocalizedText, part: Any) -> Item:
    return Item(kind, slug, name, part, {}, {}, is_whole=True)


def _item(kind: str, slug: str, part: Any, name: LocalizedText | None = None, **more: str) -> Item:
    own: dict[str, Any] = dict(more)
    ordered, skipped = _ORDERED.get(kind, ()), ("id", *_ELSEWHERE.get(kind, ()))
    for field in fields(part):
        value = getattr(part, field.name)
        if field.name == "decision":
            own |= {f"decision.{key}": found for key, found in _decision(value).items()}
        elif field.name == "control_chart":
            own |= {f"control_chart.{inner.name}": getattr(value, inner.name) for inner in fields(value)}
        elif field.name not in ordered and field.name not in skipped:
            own[field.name] = value
    orders = {name: tuple(_id(inner) for inner in getattr(part, name)) for name in ordered}
    return Item(kind, slug, name or part.name, part, own, orders)


def _id(part: Any) -> str:
    return str(part.matter if isinstance(part, CoveragePart) else part.id)


def _decision(part: DecisionPart | None) -> dict[str, Any]:
    decision = part or DecisionPart()
    return {field.name: getattr(decision, field.name) for field in fields(decision)}
