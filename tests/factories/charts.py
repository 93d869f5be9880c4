"""Charts of every kind, small enough to read, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from teoiksi.charts.inputs import Band, BaselineMark, Chart, ChartLine, ChartPoint, Signal, SignalMark, TargetMark
from teoiksi.charts.words import chart_text
from teoiksi.kernel.language import Language
from teoiksi.kernel.period import Period


def points(first: int, *values: float | None, preliminary: int = 0, example: bool = False) -> tuple[ChartPoint, ...]:
    """Make yearly figures, the last ones preliminary."""
    settled = len(values) - preliminary
    return tuple(
        ChartPoint(Period.year(first + place), value, is_preliminary=place >= settled, is_example=example)
        for place, value in enumerate(values)
    )


def target(year: int, value: float | None = None, **edges: Any) -> TargetMark:
    """Make a target that is due at the end of the year."""
    return TargetMark(date(year, 12, 31), value, **edges)


def chart(
    figures: Sequence[ChartPoint],
    *targets: TargetMark,
    language: Language = "fi",
    unit: str = "asukasta",
    decimals: int = 0,
    **others: Any,
) -> Chart:
    """Make a chart of an indicator called Väkiluku."""
    text = chart_text(language=language, title="Väkiluku", unit=unit, decimals=decimals)
    return Chart(text, tuple(figures), targets=targets, **others)


def whole(language: Language = "fi") -> Chart:
    """Make a chart with everything that a line chart can show."""
    return chart(
        points(2014, 27900, 27600, 27300, None, 26700, 26400, 26100, 25655, 25400, 25200, 24686, preliminary=1),
        target(2026, 24600),
        target(2029, 24500),
        language=language,
        baseline=BaselineMark(Period.year(2021), 25655),
        forecast=points(2025, 24400, 24200, 24000, 23800, 23600),
    )


def ranged() -> Chart:
    """Make a chart of something to be kept within a range."""
    return chart(points(2020, 3300, 3250, 3180, 3120), target(2029, low=2500, high=3000), unit="€/asukas")


def monthly() -> Chart:
    """Make a chart of forty months, all of them examples."""
    months = [Period.month(2022 + place // 12, place % 12 + 1) for place in range(40)]
    figures = [ChartPoint(month, 20000 + 150 * place, is_example=True) for place, month in enumerate(months)]
    return chart(figures, target(2027, 30000), unit="käyntiä")


def analysed(language: Language = "fi") -> Chart:
    """Make a chart of thirty months with what is usual, three signals and an outlook of a year."""
    values = [50 + 4 * (-1) ** place + place % 5 for place in range(30)]
    values[12], values[20], values[29] = 66, 38, 64
    months = [Period.month(2023 + place // 12, place % 12 + 1) for place in range(30)]
    ahead = [Period.month(2025 + (6 + place) // 12, (6 + place) % 12 + 1) for place in range(12)]
    return chart(
        [
            ChartPoint(month, value, note="tavallista huonompi" if value == 64 else "")
            for month, value in zip(months, values, strict=True)
        ],
        target(2026, 45),
        language=language,
        unit="päivää",
        usual=tuple(Band(month, 52, 41, 63) for month in months),
        signals=(
            SignalMark(months[12], 66, Signal.UNUSUAL),
            SignalMark(months[20], 38, Signal.BETTER),
            SignalMark(months[29], 64, Signal.WORSE),
        ),
        outlook=tuple(Band(month, 54, 48 - place / 2, 60 + place / 2) for place, month in enumerate(ahead)),
    )


def broken_down() -> Chart:
    """Make a chart with three lines."""
    lines = (("0–14-vuotiaat", 3800.0), ("15–64-vuotiaat", 15000.0), ("65 vuotta täyttäneet", 7800.0))
    made = tuple(ChartLine(name, points(2020, level, level - 50, level - 120)) for name, level in lines)
    return chart((), breakdown=made)


def few() -> Chart:
    """Make a chart with two figures and a baseline of its own."""
    return chart(points(2023, 71.2, 73.0), target(2029, 80), decimals=1, baseline=BaselineMark(Period.year(2021), 70.1))


def single() -> Chart:
    """Make a chart with one figure."""
    return chart(points(2024, 71.2), target(2029, 80), decimals=1, baseline=BaselineMark(Period.year(2021), 70.1))
