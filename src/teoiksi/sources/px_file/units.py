"""UNITS, PRECISION and DECIMALS: what each content is counted in, and how exactly."""

from __future__ import annotations

from collections.abc import Mapping

from teoiksi.sources.cube import Unit, texts
from teoiksi.sources.px_file.header import Header


def table_unit(header: Header) -> Unit:
    """Give the unit of the whole table."""
    labels = {header.language: header.text("UNITS")}
    labels |= {language: header.text("UNITS", language=language) for language in header.languages}
    return Unit(texts({language: label for language, label in labels.items() if label}), _shown_decimals(header))


def read_units(header: Header, name: str, values: tuple[str, ...], in_languages: Mapping[str, str]) -> tuple[Unit, ...]:
    """Give the unit of each content; where a content has none of its own, that of the whole table."""
    of_table = table_unit(header)
    translated = {
        language: header.texts("VALUES", variable, language=language) or ()
        for language, variable in in_languages.items()
    }
    units = []
    for position, value in enumerate(values):
        labels = {header.language: header.text("UNITS", value)}
        for language, names in translated.items():
            if position < len(names):
                labels[language] = header.text("UNITS", names[position], language=language)
        own = {language: label for language, label in labels.items() if label}
        decimals = header.number("PRECISION", name, value)
        units.append(Unit(texts({**of_table.label, **own}), of_table.decimals if decimals is None else decimals))
    return tuple(units)


def _shown_decimals(header: Header) -> int | None:
    shown = header.number("SHOWDECIMALS")
    return header.number("DECIMALS") if shown is None or shown > 6 else shown
