"""From a template and its value to a document: the one place that asks the process that runs Typst."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from teoiksi.charts import palette
from teoiksi.charts.svg import FONTS
from teoiksi.kernel.helper_process import HelperProcess

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

_TYPESETTER: Final = HelperProcess("teoiksi.reports.typesetter", str(TEMPLATES), str(FONTS))


def tagged_pdf(template: str, value: DataclassInstance, **settings: str) -> bytes:
    """Typeset a value as PDF/UA-1; the same value gives the same bytes. About 20 ms of CPU when warm.

    :raises Refused: when the document breaks the standard, for one when it has no title.
    """
    return _one(template, value, settings, {"format": "pdf", "pdf_standards": ["ua-1"]})


def archival_pdf(template: str, value: DataclassInstance, **settings: str) -> bytes:
    """Typeset a value as PDF/UA-1 and PDF/A-2a at once; the same value gives the same bytes.

    :raises Refused: when the document breaks either standard, for one when it has no date.
    """
    colours = {"spearheads": json.dumps(palette.SPEARHEADS), "on_spearheads": json.dumps(palette.ON_SPEARHEADS)}
    return _one(template, value, {**colours, **settings}, {"format": "pdf", "pdf_standards": ["ua-1", "a-2a"]})


def png(template: str, value: DataclassInstance, *, width: int, **settings: str) -> bytes:
    """Typeset a value as an image that is ``width`` pixels wide; its text is set for that size."""
    return _one(template, value, {**settings, "width": str(width)}, {"format": "png", "ppi": 72})


def svg(template: str, value: DataclassInstance, **settings: str) -> str:
    """Typeset a value as SVG whose letters are drawn, so that it looks the same everywhere."""
    return _one(template, value, settings, {"format": "svg"}).decode()


def _one(template: str, value: DataclassInstance, settings: Mapping[str, str], output: Mapping[str, Any]) -> bytes:
    inputs = {
        "data": json.dumps(asdict(value), ensure_ascii=False, default=str),
        "colours": json.dumps(COLOURS),
        **settings,
    }
    request = {"template": template, "inputs": inputs, "output": output}
    return _TYPESETTER.ask(json.dumps(request, ensure_ascii=False).encode())
