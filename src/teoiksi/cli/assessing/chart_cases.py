"""Limits of the charts for counts, shares, rare events and means."""

from __future__ import annotations

from typing import Any, Final

from teoiksi.cli.assessing.given import Given
from teoiksi.numerics.control_charts.other_charts import PointLimits, c_chart, g_chart, i_chart, p_chart, xbar_chart

CHARTS: Final = ("c", "p", "g", "i", "xbar")
_PER_CENT: Final = 100.0


def chart(given: Given, kind: str) -> dict[str, Any] | None:
    """Give the centre and the limits at two and three sigmas by point; shares are per cent. None when something is wrong."""
    before = len(given.problems)
    numerators = given.numbers("numerators")
    denominators = _beside(given, "denominators", numerators, must=kind in {"p", "xbar"})
    deviations = _beside(given, "xbar_sds", numerators, must=kind == "xbar")
    groups = _beside(given, "groupings", numerators, must=False)
    if len(given.problems) > before:
        return None
    match kind:
        case "c":
            limits = c_chart(numerators, [int(each) for each in groups] or None)
        case "p":
            limits = p_chart(numerators, denominators)
        case "g":
            limits = g_chart(numerators)
        case "i":
            limits = i_chart(
                numerators, denominators or None, screens_outliers=given.flag("screen_outliers", default=True)
            )
        case _:
            limits = xbar_chart(numerators, [int(each) for each in denominators], deviations)
    return _told(limits, _PER_CENT if kind == "p" else 1.0)


def _beside(given: Given, name: str, numerators: list[float], *, must: bool) -> list[float]:
    if not must and given.fields.get(name) is None:
        return []
    found = given.numbers(name)
    if found and numerators:
        given.same_length(name, len(found), "numerators", len(numerators))
    return found


def _told(limits: list[PointLimits], scale: float) -> dict[str, Any]:
    names = {"ul99": "high", "ul95": "near_high", "targets": "centre", "ll95": "near_low", "ll99": "low"}
    return {name: [scale * getattr(each, field) for each in limits] for name, field in names.items()}
