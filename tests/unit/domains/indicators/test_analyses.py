"""An analysis is read as it was written, and changes of what it is counted from are seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import orjson
import pytest

from teoiksi.domains.indicators.queries.analyses import analysis_from, content_of
from teoiksi.domains.indicators.queries.evidence import fingerprint
from teoiksi.kernel.period import Period
from teoiksi.numerics.analyses import (
    Against,
    Analysis,
    Comparison,
    Control,
    Evidence,
    LimitPoint,
    NoLimits,
    OutlookStep,
    SeriesOutlook,
    Uncertainty,
)
from teoiksi.numerics.control_charts.xmr import Assurance, Cause, Variation
from teoiksi.numerics.outlooks import NoOutlook, Shape
from teoiksi.numerics.targets import TargetPoint

MONTH = Period.month(2025, 3)
WHOLE = Analysis(
    control=Control(
        (LimitPoint(MONTH, 10.0, 7.5, 12.5, Cause.OUTSIDE, Variation.CONCERN),),
        Variation.CONCERN,
        Assurance.INCONSISTENT,
        30,
        is_seasonal=False,
    ),
    uncertainty=Uncertainty(MONTH, 5.1, 19.2, 11, 1.0, (Comparison(Against.BASELINE, Period.year(2020), 12.0, 0.83),)),
    outlook=SeriesOutlook(
        (OutlookStep(Period.month(2025, 4), 10.0, 8.0, 12.0, 7.0, 13.0),),
        0.4,
        date(2025, 4, 30),
        Shape.DAMPED,
        True,
        30,
    ),
)
NOTHING = Analysis(no_limits=NoLimits.RHYTHM, no_outlook=NoOutlook.NO_TARGET)
EVIDENCE = Evidence(
    "grow", ((MONTH, 1.0),), (Period.year(2020), 1.0), TargetPoint(date(2028, 12, 31), 2.0), "rate", 1000
)


@pytest.mark.parametrize("analysis", [WHOLE, NOTHING], ids=["whole", "nothing"])
def test_an_analysis_is_read_as_it_was_written(analysis: Analysis) -> None:
    assert analysis_from(orjson.loads(orjson.dumps(content_of(analysis)))) == analysis


def test_periods_are_kept_as_codes() -> None:
    assert content_of(WHOLE)["control"]["points"][0]["period"] == "2025-03"


@pytest.mark.parametrize(
    "changed",
    [
        {"direction": "fall"},
        {"points": ((MONTH, 1.5),)},
        {"points": ((MONTH, None),)},
        {"baseline": None},
        {"target": TargetPoint(date(2028, 12, 31), 2.5)},
        {"measure": "count"},
        {"per": 100},
        {"population": ((Period.year(2025), 4000.0),)},
        {"forecast": ((Period.year(2025), 4000.0),)},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_whatever_an_analysis_rests_on_changes_its_fingerprint(changed: dict[str, Any]) -> None:
    assert fingerprint(EVIDENCE) == fingerprint(replace(EVIDENCE))
    assert fingerprint(replace(EVIDENCE, **changed)) != fingerprint(EVIDENCE)
