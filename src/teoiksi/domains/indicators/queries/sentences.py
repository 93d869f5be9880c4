"""The state of an indicator as one plain sentence, with the numbers it rests on."""

from __future__ import annotations

from typing import Final

from teoiksi.domains.indicators.types import CONTEXT_NAME, REASON_NAMES, IndicatorCard, TargetLevel
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.numerics.progress import Assessment, Method, NotAssessed, Outcome

_WITH_VALUE: Final[dict[Outcome, LocalizedText]] = {
    Outcome.ACHIEVED: LocalizedText(
        "Tavoite on saavutettu: {when} luku oli {value}, ja tavoite on {target}.",
        "Målet är uppnått: {when} var utfallet {value}, och målet är {target}.",
        "The target is achieved: the figure was {value} {when}, and the target is {target}.",
    ),
    Outcome.ON_TRACK: LocalizedText(
        "Tavoite etenee: {when} luku oli {value}. {pace}Tavoite on {target} viimeistään {due}.",
        "Målet är på väg att nås: {when} var utfallet {value}. {pace}Målet är {target} senast {due}.",
        "The target is on track: the figure was {value} {when}. {pace}The target is {target} by {due}.",
    ),
    Outcome.BEHIND: LocalizedText(
        "Tavoitteesta ollaan jäljessä: {when} luku oli {value}. {pace}Tavoite on {target} viimeistään {due}.",
        "Utfallet är på efterkälken: {when} var det {value}. {pace}Målet är {target} senast {due}.",
        "Progress is behind: the figure was {value} {when}. {pace}The target is {target} by {due}.",
    ),
    Outcome.MOVING_AWAY: LocalizedText(
        "Luku loittonee tavoitteesta: lähtötaso oli {baseline}, ja {when} luku oli {value}. "
        "Tavoite on {target} viimeistään {due}.",
        "Utfallet rör sig bort från målet: utgångsnivån var {baseline}, och {when} var utfallet {value}. "
        "Målet är {target} senast {due}.",
        "The figure is moving away from the target: the baseline was {baseline}, and the figure {when} was {value}. "
        "The target is {target} by {due}.",
    ),
}
_PACE: Final[dict[Method, LocalizedText]] = {
    Method.LINE: LocalizedText(
        "Tasaisella vauhdilla sen olisi pitänyt olla {expected}. ",
        "I jämn takt borde det ha varit {expected}. ",
        "At an even pace it should have been {expected}. ",
    ),
    Method.GROWTH: LocalizedText(
        "Jos luku muuttuisi joka vuosi yhtä monta prosenttia, sen olisi pitänyt olla {expected}. ",
        "Om det ändrades med lika många procent varje år borde det ha varit {expected}. ",
        "Changing by the same percentage every year, it should have been {expected}. ",
    ),
}
_NOT_ASSESSED: Final = LocalizedText(
    "Tilannetta ei voitu arvioida: {reason}.",
    "Läget kunde inte bedömas: {reason}.",
    "The state could not be assessed: {reason}.",
)
_CONTEXT: Final = LocalizedText(
    "{when_capital} luku oli {value}. Luku kertoo toimintaympäristöstä, joten sille ei aseteta tavoitetta.",
    "{when_capital} var siffran {value}. Den beskriver omvärlden och har inget mål.",
    "{when_capital} the figure was {value}. It describes circumstances and has no target.",
)
_RANGE: Final = LocalizedText("välillä {low}–{high}", "mellan {low} och {high}", "between {low} and {high}")


def sentence(card: IndicatorCard, language: Language) -> str:
    """Say the state in one or a few plain sentences of this language."""
    assessment = card.assessment
    if assessment.reason is NotAssessed.CONTEXT:
        return _of_context(card, language)
    if assessment.reason is not None:
        reason = REASON_NAMES[assessment.reason].in_language(language)
        return _NOT_ASSESSED.in_language(language).format(reason=reason)
    return _WITH_VALUE[assessment.outcome].in_language(language).format(**_words(card, language))


def _of_context(card: IndicatorCard, language: Language) -> str:
    latest = card.latest
    if latest is None or latest.value is None:
        return f"{CONTEXT_NAME.in_language(language).capitalize()}."
    when = writing.in_period(latest.period, language)
    return _CONTEXT.in_language(language).format(
        when_capital=when[0].upper() + when[1:], value=level(card, latest.value, language)
    )


def _words(card: IndicatorCard, language: Language) -> dict[str, str]:
    found = card.assessment
    return {
        "when": writing.in_period(found.period, language) if found.period else "",
        "value": level(card, found.value, language),
        "pace": _pace(card, language),
        "baseline": level(card, found.baseline, language),
        "target": target_level(card, found, language),
        "due": writing.day(found.due_on, language) if found.due_on else "",
    }


def _pace(card: IndicatorCard, language: Language) -> str:
    """Say where the figure should have been; nothing when that is not known, as a growth rate over zero is not."""
    found = card.assessment
    if found.expected is None:
        return ""
    return _PACE[found.method].in_language(language).format(expected=level(card, found.expected, language))


def target_level(card: IndicatorCard, assessment: Assessment, language: Language) -> str:
    """Write the target that the assessment rests on: a level, or both ends of a range."""
    if assessment.low is None or assessment.high is None:
        return level(card, assessment.target, language)
    low = writing.number(assessment.low, card.decimals, language)
    return _RANGE.in_language(language).format(low=low, high=level(card, assessment.high, language))


def level(card: IndicatorCard, value: float | None, language: Language) -> str:
    """Write a value of this indicator with its unit; no value gives an empty text."""
    if value is None:
        return ""
    return writing.number_with_unit(value, card.decimals, card.unit.in_language(language), language)


def target_words(card: IndicatorCard, target: TargetLevel, language: Language) -> str:
    """Write a dated target without its unit: a value, both ends of a range, or the end that is not open."""
    low, middle, high = (
        None if end is None else writing.number(end, card.decimals, language)
        for end in (target.low, target.value, target.high)
    )
    if middle:
        return middle
    return f"{low}–{high}" if low and high else f"{'≥' if low else '≤'}{writing.NO_BREAK_SPACE}{low or high}"


def target_with_unit(card: IndicatorCard, target: TargetLevel, language: Language) -> str:
    """Write a dated target with its unit."""
    if target.value is not None:
        return level(card, target.value, language)
    unit = card.unit.in_language(language)
    return f"{target_words(card, target, language)}{writing.NO_BREAK_SPACE}{unit}".rstrip()
