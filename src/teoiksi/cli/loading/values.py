"""The values of a strategy file as they are shown on the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from teoiksi.domains.stats.types import MISSING_NAMES, MissingReason
from teoiksi.kernel import writing
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.document import BaselinePart, FigurePart, RebasePart, TargetPart

EMPTY: Final = LocalizedText(fi="(tyhjä)", en="(empty)")
EXAMPLE: Final = LocalizedText(fi="esimerkki", en="example")
PRELIMINARY: Final = LocalizedText(fi="ennakkotieto", en="preliminary")
DECIDED: Final = LocalizedText(fi="valtuuston päättämä", en="decided by the council")
GAINED: Final = LocalizedText(fi="lisää", en="more:")
LOST: Final = LocalizedText(fi="pois", en="gone:")
YES: Final = LocalizedText(fi="kyllä", en="yes")
NO: Final = LocalizedText(fi="ei", en="no")


def differing_languages(before: Any, after: Any) -> Iterator[tuple[str, Any, Any]]:
    """Give a text once for each language in which it differs (``(sv)``, before, after); other values once, as they are."""
    old, new = _as_text(before), _as_text(after)
    if old is None or new is None:
        yield "", before, after
        return
    for language in LANGUAGES:
        if old.exactly(language) != new.exactly(language):
            yield f" ({language})", old.exactly(language), new.exactly(language)


def differing_members(before: Any, after: Any, language: Language) -> str:
    """Tell which ids a list gains and loses; empty when it is no list of ids, or only its order changes."""
    if not (_is_ids(before) and _is_ids(after)):
        return ""
    gone = [name for name in before if name not in after]
    new = [name for name in after if name not in before]
    told = [(GAINED, new), (LOST, gone)]
    return "; ".join(f"{word.in_language(language)} {', '.join(names)}" for word, names in told if names)


def said(value: Any, language: Language) -> str:
    """Write any value of a document, whole."""
    if value in {None, "", (), LocalizedText()}:
        return EMPTY.in_language(language)
    if isinstance(value, bool):
        return (YES if value else NO).in_language(language)
    if isinstance(value, tuple):
        return ", ".join(": ".join(item) if isinstance(item, tuple) else said(item, language) for item in value)
    return _one(value, language)


def _one(value: Any, language: Language) -> str:
    match value:
        case RebasePart():
            return f"{writing.day(value.day, language)} ({value.reason.in_language(language)})"
        case int() | float():
            return number(value, language)
        case date():
            return writing.day(value, language)
        case LocalizedText():
            return value.in_language(language)
    return str(value)


def level(part: BaselinePart | TargetPart | FigurePart, language: Language) -> str:
    """Write a baseline, a target or a figure without its period or day: ``1 050``, ``95–100 (esimerkki)``, ``salattu``."""
    marks = [EXAMPLE] if part.example else []
    match part:
        case TargetPart(value=None, low=float(low), high=float(high)):
            text = f"{number(low, language)}–{number(high, language)}"
        case FigurePart(value=None):
            text = MISSING_NAMES[MissingReason(part.missing)].in_language(language)
        case _:
            text = number(part.value or 0.0, language)
    if isinstance(part, TargetPart) and part.origin == "council":
        marks.append(DECIDED)
    if isinstance(part, FigurePart) and part.status == "preliminary":
        marks.append(PRELIMINARY)
    return f"{text} ({', '.join(mark.in_language(language) for mark in marks)})" if marks else text


def number(value: float, language: Language) -> str:
    """Write a number with all its decimals, up to six."""
    decimals = len(f"{value:.6f}".rstrip("0").partition(".")[2])
    return writing.number(value, decimals, language)


def _as_text(value: Any) -> LocalizedText | None:
    """A text, or a list of texts joined; none when the value is something else."""
    if isinstance(value, LocalizedText):
        return value
    if isinstance(value, tuple) and value and all(isinstance(item, LocalizedText) for item in value):
        return LocalizedText(*(" / ".join(filter(None, (item.exactly(code) for item in value))) for code in LANGUAGES))
    return LocalizedText() if value in {None, ()} else None


def _is_ids(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(name, str) for name in value)
