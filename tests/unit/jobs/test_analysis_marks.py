"""An analysis becomes marks of a chart."""

from __future__ import annotations

from datetime import UTC, date, datetime

from teoiksi.charts.inputs import Band, Signal, SignalMark
from teoiksi.domains.stats.types import Figure, FigureStatus
from teoiksi.jobs import analysis_marks as marks
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.numerics.analyses import Control, LimitPoint, OutlookStep, SeriesOutlook
from teoiksi.numerics.control_charts.xmr import Cause, Variation
from teoiksi.numerics.outlooks import Shape

MONTHS = [Period.month(2025, month) for month in (1, 2, 3)]
KNOWN_AT = datetime(2025, 6, 1, tzinfo=UTC)
CONTROL = Control(
    (
        LimitPoint(MONTHS[0], 10, 5, 15, Cause.COMMON, Variation.COMMON),
        LimitPoint(MONTHS[1], 10, 5, 15, Cause.OUTSIDE, Variation.CONCERN),
        LimitPoint(MONTHS[2], 10, 5, 15, Cause.TREND, Variation.IMPROVEMENT),
    ),
    Variation.IMPROVEMENT,
    None,
    3,
    is_seasonal=False,
)


def figure(period: Period, value: float | None) -> Figure:
    return Figure(period, value, None, FigureStatus.FINAL, None, None, None, False, LocalizedText(), KNOWN_AT)


def test_only_what_is_out_of_the_ordinary_is_marked() -> None:
    figures = [figure(month, value) for month, value in zip(MONTHS, (11, 16, 9), strict=True)]
    assert marks.signals(CONTROL, figures) == (
        SignalMark(MONTHS[1], 16, Signal.WORSE),
        SignalMark(MONTHS[2], 9, Signal.BETTER),
    )
    assert marks.usual(CONTROL)[0] == Band(MONTHS[0], 10, 5, 15)


def test_without_an_analysis_there_are_no_marks() -> None:
    assert (marks.usual(None), marks.signals(None, []), marks.outlook(None)) == ((), (), ())


def test_the_outlook_shows_its_narrow_interval() -> None:
    step = OutlookStep(MONTHS[0], 10, 8, 12, 6, 14)
    found = SeriesOutlook((step,), 0.5, date(2025, 1, 31), Shape.LEVEL, has_seasons=False, count=20)
    assert marks.outlook(found) == (Band(MONTHS[0], 10, 8, 12),)
