"""From a template and its value to a document: the one place that calls Typst."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

import typst

from teoiksi.charts import palette
from teoiksi.charts.svg import FONTS

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

TEMPLATES: Final = Path(__file__).parent / "templates"

COLOURS: Final = {
    "text": palette.TEXT,
    "muted": palette.MUTED,
    "grid": palette.GRID,
    "water": palette.WATER,
    "water-deep": palette.WATER_DEEP,
    "water-foam": palette.WATER_FOAM,
    "line": palette.LINE,
    "target": palette.TARGET,
    **palette.OUTCOMES,
}
"""The colours that templates may name."""

_MADE_ON: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands in the file instead of the clock, so that the same value always gives the same bytes."""


_ONE_AT_A_TIME: Final = Lock()
"""A compiler refuses a second thread; each takes so little that waiting costs less than a compiler per thread."""


def tagged_pdf(template: str, value: DataclassInstance, **settings: str) -> bytes:
    """Typeset a value as PDF/UA-1; the same value gives the same bytes. About 50 ms of CPU when warm.

    :raises typst.TypstError: when the document breaks the standard, for one when it has no title.
    """
    return _one(
        _compiler(template), value, settings, {"format": "pdf", "pdf_standards": ["ua-1"], "timestamp": _MADE_ON}
    )


def png(template: str, value: DataclassInstance, *, width: int, **settings: str) -> bytes:
    """Typeset a value as an image that is ``width`` pixels wide; its text is set for that size."""
    return _one(_compiler(template), value, {**settings, "width": str(width)}, {"format": "png", "ppi": 72})


def svg(template: str, value: DataclassInstance, **settings: str) -> str:
    """Typeset a value as SVG whose letters are drawn, so that it looks the same everywhere."""
    return _one(_compiler(template), value, settings, {"format": "svg"}).decode()


def _one(
    compiler: typst.Compiler, value: DataclassInstance, settings: Mapping[str, str], output: Mapping[str, Any]
) -> bytes:
    inputs = {"data": json.dumps(asdict(value), ensure_ascii=False), "colours": json.dumps(COLOURS), **settings}
    with _ONE_AT_A_TIME:
        made = compiler.compile(sys_inputs=inputs, **output)
    if not isinstance(made, bytes):
        raise TypeError("the document is not exactly one page or file")
    return made


@cache
def _compiler(template: str) -> typst.Compiler:
    """Keep one compiler per template and process: it remembers the fonts and what does not change."""
    return typst.Compiler(str(TEMPLATES / template), root=str(TEMPLATES), font_paths=_fonts(), ignore_system_fonts=True)


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)])
