"""The sentences that are read aloud in the place of the picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from teoiksi.charts.analysis_layers import outlook_words
from teoiksi.charts.inputs import Chart, ChartPoint, ChartText
from teoiksi.charts.words import figure_with_unit, target_level, target_name
from teoiksi.kernel import writing
from teoiksi.kernel.localized_text import LocalizedText

NEWEST: Final = LocalizedText("Uusin luku", "Senaste siffra", "Newest figure")


def describe(chart: Chart) -> str:
    """Say what the picture shows: the span, the newest figure, the baseline, the targets, the end of what lies ahead."""
    text = chart.text
    parts = _span(chart.known, text)
    for line in chart.breakdown:
        known = [point for point in line.points if point.value is not None]
        parts += [f"{line.name}: {_said(known[-1], text)}"] if known else []
    if chart.baseline:
        period = writing.period(chart.baseline.period, text.language)
        parts.append(f"{text.baseline} {figure_with_unit(chart.baseline.value, text)} ({period})")
    parts += [f"{target_name(target, text)}: {target_level(target, text)}" for target in chart.targets]
    ahead = [point for point in chart.forecast if point.value is not None]
    parts += [f"{text.forecast} {_said(ahead[-1], text)}"] if ahead else []
    parts += [outlook_words(chart.outlook[-1], text)] if chart.outlook else []
    parts += [change.words for change in chart.level_changes]
    parts += [text.example] if chart.is_example else []
    return ". ".join(parts) + "." if parts else text.title


def _span(known: Sequence[ChartPoint], text: ChartText) -> list[str]:
    if not known:
        return []
    newest = f"{NEWEST.in_language(text.language)} {_said(known[-1], text)}"
    if len(known) == 1:
        return [newest]
    first, last = (writing.period(known[place].period, text.language) for place in (0, -1))
    return [f"{first}–{last}", newest]


def _said(point: ChartPoint, text: ChartText) -> str:
    said = [text.preliminary] if point.is_preliminary else []
    note = "".join(f", {each}" for each in (*said, point.note) if each)
    period = writing.period(point.period, text.language)
    return f"{figure_with_unit(point.value or 0.0, text)} ({period}{note})"
