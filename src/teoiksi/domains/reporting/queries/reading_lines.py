"""Single lines of a round in one language: indicators, actions, units."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from teoiksi.domains.reporting.types import (
    ActionLine,
    CorrectionLine,
    FrozenFigure,
    FrozenSource,
    FrozenTarget,
    IndicatorLine,
    UnitLine,
)
from teoiksi.domains.stats.types import MISSING_NAMES, MissingReason
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period

Content = Mapping[str, Any]


def in_language(text: Mapping[str, str], language: Language) -> str:
    """Give a frozen text in the language, or the best one instead of it."""
    return LocalizedText.from_mapping(text).in_language(language)


def indicator_line(each: Content, units: Mapping[str, UnitLine], language: Language) -> IndicatorLine:
    """Give what is shown of a frozen indicator; its figures are those that the assessment rests on."""
    actual = next((series for series in each["series"] if series["role"] == "actual"), None)
    return IndicatorLine(
        slug=each["slug"],
        number=each["number"],
        name=in_language(each["name"], language),
        definition=in_language(each["definition"], language),
        unit=in_language(each["unit"], language),
        decimals=each["decimals"],
        direction=each["direction"],
        owner=units.get(each["owner"]),
        outcome=each["outcome"],
        reason=each["reason"],
        is_example=each["is_example"],
        is_proposed=each["origin"] == "proposal",
        source=_source(each["source"], language),
        targets=tuple(_target(target, language) for target in each["targets"]),
        figures=tuple(_figure(figure, language) for figure in actual["figures"]) if actual else (),
        words=each["words"][language],
    )


def _source(each: Content, language: Language) -> FrozenSource:
    return FrozenSource(
        name=in_language(each["name"], language),
        publisher=in_language(each["publisher"], language),
        address=each["address"],
        licence=each["licence"],
        reference=each["reference"],
    )


def _target(each: Content, language: Language) -> FrozenTarget:
    return FrozenTarget(
        due_on=date.fromisoformat(each["due_on"]),
        value=each["value"],
        low=each["low"],
        high=each["high"],
        written=each["words"][language],
        is_example=each["is_example"],
        is_proposed=each["origin"] == "proposal",
    )


def _figure(each: Content, language: Language) -> FrozenFigure:
    missing = each["missing"]
    return FrozenFigure(
        period=each["period"],
        written=writing.period(Period.parse(each["period"]), language),
        value=each["value"],
        missing=MISSING_NAMES[MissingReason(missing)].in_language(language) if missing else "",
        status=each["status"],
        published_on=_day(each["published_on"]),
        is_example=each["is_example"],
    )


def unit_lines(units: Mapping[str, Content], language: Language) -> dict[str, UnitLine]:
    """Give the units of a frozen round by id."""
    return {
        slug: UnitLine(slug, in_language(each["name"], language), each["is_company"]) for slug, each in units.items()
    }


def action_line(each: Content, unit: UnitLine, language: Language) -> ActionLine:
    """Give what is shown of a frozen action."""
    newest = each["updates"][0] if each["updates"] else None
    return ActionLine(
        slug=each["slug"],
        name=in_language(each["name"], language),
        spearhead=each["spearhead"],
        state=each["state"],
        state_name=in_language(each["state_name"], language),
        progress=each["progress"],
        starts_on=date.fromisoformat(each["starts_on"]),
        ends_on=date.fromisoformat(each["ends_on"]),
        delay=in_language(each["delay_name"], language),
        late_since=_day(each["late_since"]),
        unit=unit,
        sentence=newest["sentence"] if newest else "",
        language=newest["language"] if newest else "",
        told_on=_day(newest["told_on"]) if newest else None,
        corrections=tuple(_correction(correction) for correction in each["corrections"]),
        is_example=each["is_example"],
    )


def _correction(each: Content) -> CorrectionLine:
    return CorrectionLine(each["measure"], each["language"], date.fromisoformat(each["due_on"]), _day(each["done_on"]))


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
