"""The preview of an import as a plain table for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from teoiksi.domains.indicators.types import (
    ROLE_NAMES,
    ImportedFigure,
    ImportedSeries,
    ImportPreview,
    ImportStep,
    SeriesRole,
)
from teoiksi.domains.stats.types import MISSING_NAMES, Figure, FigureStatus, NewFigure, StoredFigures
from teoiksi.kernel import writing

_STEPS: Final = {ImportStep.NEW: "uusi", ImportStep.REVISED: "korjataan", ImportStep.UNCHANGED: "ennallaan"}


def preview_lines(preview: ImportPreview) -> Iterator[str]:
    """Give the table of each series: what is new, what is revised from what to what, and how many stay as they are."""
    for series in preview.series:
        yield _title(series)
        shown = [figure for figure in series.figures if figure.step is not ImportStep.UNCHANGED]
        yield from _aligned([_row(figure, series) for figure in shown])
        if unchanged := series.counts.unchanged:
            yield f"  ennallaan: {unchanged}"
        yield ""


def counted(counts: StoredFigures) -> str:
    """Write ``uusia 3, korjattuja 1, ennallaan 10``."""
    return f"uusia {counts.new}, korjattuja {counts.revised}, ennallaan {counts.unchanged}"


def _title(series: ImportedSeries) -> str:
    role = "" if series.role is SeriesRole.ACTUAL else f", {ROLE_NAMES[series.role].fi} {series.series}"
    unit = f" ({series.unit.fi})" if series.unit else ""
    return f"{series.indicator} · {series.name.fi}{unit}{role}"


def _row(figure: ImportedFigure, series: ImportedSeries) -> tuple[str, ...]:
    old = _said(figure.old, series) if figure.old else ""
    new = _said(figure.new, series)
    changed = f"{old} → {new}" if old else new
    if old == new:
        changed = f"{new} (vain päivät, tila tai huomautus)"
    return writing.period(figure.new.period, "fi"), changed, _STEPS[figure.step]


def _said(figure: Figure | NewFigure, series: ImportedSeries) -> str:
    if figure.value is None:
        return MISSING_NAMES[figure.missing].fi if figure.missing else ""
    decimals = max(series.decimals, _decimals(figure.value))
    marks = [" ennakko"] if figure.status is FigureStatus.PRELIMINARY else []
    marks += [" esimerkki"] if figure.is_example else []
    return writing.number(figure.value, decimals, "fi") + "".join(marks)


def _decimals(value: float) -> int:
    """A preview hides nothing: a figure is shown with all the decimals that would be stored."""
    _whole, _dot, rest = f"{value:.10f}".rstrip("0").partition(".")
    return len(rest)


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  " + "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
