"""Analyses as they are kept: written as plain data, and read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import orjson

from teoiksi.kernel.period import Period
from teoiksi.numerics.analyses import (
    Against,
    Analysis,
    Comparison,
    Control,
    LimitPoint,
    NoLimits,
    OutlookStep,
    SeriesOutlook,
    Uncertainty,
)
from teoiksi.numerics.control_charts.xmr import Assurance, Cause, Variation
from teoiksi.numerics.outlooks import NoOutlook, Shape

Content = Mapping[str, Any]


def content_of(analysis: Analysis) -> dict[str, Any]:
    """Write an analysis as plain data, under the names of its fields; periods are their codes, dates are ISO 8601."""
    written: dict[str, Any] = orjson.loads(orjson.dumps(analysis, default=_plain, option=_OUR_WAY))
    return written


def analysis_from(content: Content) -> Analysis:
    """Read an analysis that ``content_of`` wrote."""
    control, uncertainty, outlook = (content[name] for name in ("control", "uncertainty", "outlook"))
    return Analysis(
        control=_control(control) if control else None,
        no_limits=NoLimits(content["no_limits"]) if content["no_limits"] else None,
        uncertainty=_uncertainty(uncertainty) if uncertainty else None,
        outlook=_outlook(outlook) if outlook else None,
        no_outlook=NoOutlook(content["no_outlook"]) if content["no_outlook"] else None,
    )


_OUR_WAY = orjson.OPT_PASSTHROUGH_DATACLASS


def _plain(value: Any) -> Any:
    if isinstance(value, Period):
        return value.code
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    raise TypeError(type(value).__name__)


def _control(content: Content) -> Control:
    points = tuple(
        LimitPoint(
            **{
                **point,
                "period": Period.parse(point["period"]),
                "cause": Cause(point["cause"]),
                "variation": Variation(point["variation"]),
            }
        )
        for point in content["points"]
    )
    assurance = Assurance(content["assurance"]) if content["assurance"] else None
    variation = Variation(content["variation"])
    rebased_on = tuple(map(date.fromisoformat, content["rebased_on"]))
    return Control(
        points, variation, assurance, content["count"], content["is_seasonal"], content["is_trial"], rebased_on
    )


def _uncertainty(content: Content) -> Uncertainty:
    compared = tuple(
        Comparison(Against(each["against"]), Period.parse(each["period"]), each["value"], each["p"])
        for each in content["comparisons"]
    )
    return Uncertainty(**{**content, "period": Period.parse(content["period"]), "comparisons": compared})


def _outlook(content: Content) -> SeriesOutlook:
    steps = tuple(OutlookStep(**{**step, "period": Period.parse(step["period"])}) for step in content["steps"])
    due_on, shape = date.fromisoformat(content["due_on"]), Shape(content["shape"])
    return SeriesOutlook(**{**content, "steps": steps, "due_on": due_on, "shape": shape})
