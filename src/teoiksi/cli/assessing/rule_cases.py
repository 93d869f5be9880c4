"""Single rules of control charts, on plain lists: for those who compare implementations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from teoiksi.cli.assessing.given import Given
from teoiksi.cli.assessing.series_cases import WAYS
from teoiksi.numerics.control_charts import rules
from teoiksi.numerics.control_charts.limits import Limits, xmr_limits
from teoiksi.numerics.control_charts.xmr import judge_target

_WORDS: Final = {1: "upper", -1: "lower", 0: "none"}
_POINTS: Final = 7


def rule(given: Given, name: str) -> Any:
    """Give what a rule says of its input; the name must be one of ``RULE_NAMES``. None when something is wrong (told)."""
    before = len(given.problems)
    found = _ANSWERS[name](given)
    return None if len(given.problems) > before else found


def _list(given: Given, name: str) -> list[float]:
    return given.numbers(name, may_be_empty=True)


def _outside(given: Given, low: str, high: str) -> list[int]:
    values, lows, highs = _list(given, "val"), _list(given, low), _list(given, high)
    given.same_length(low, len(lows), "val", len(values))
    given.same_length(high, len(highs), "val", len(values))
    return [rules.outside(*each) for each in zip(values, lows, highs, strict=False)]


def _words(marks: list[int]) -> list[str]:
    return [_WORDS[mark] for mark in marks]


def _windows(given: Given) -> tuple[list[bool], list[int]]:
    close, sides = given.flags("close_to_limits"), given.whole_numbers("side_of_mean")
    given.same_length("close_to_limits", len(close), "side_of_mean", len(sides))
    return (close, sides) if len(close) == len(sides) else ([], [])


def _shift(given: Given) -> list[str]:
    values, centres, length = _list(given, "val"), _list(given, "targets"), given.must_whole("n", least=2, most=100)
    given.same_length("targets", len(centres), "val", len(values))
    sides = [rules.side(value, centre) for value, centre in zip(values, centres, strict=False)]
    return _words(rules.mark_whole_rows(rules.run_ends(sides, length), length))


def _trend(given: Given) -> list[str]:
    length = given.must_whole("n", least=2, most=100)
    return _words(rules.mark_whole_rows(rules.trend_ends(_list(given, "val"), length), length))


def _assurance(given: Given, limits: Given) -> str | None:
    way = WAYS[given.word("improvement_direction", WAYS)]
    return judge_target(Limits(0, limits.number("lpl"), limits.number("upl")), given.number("target"), way)


def _last_group(given: Given) -> str | None:
    groups = given.fields.get("groups")
    if not isinstance(groups, list) or not groups or not isinstance(groups[-1], dict):
        given.tell("FIELD_MISSING", "groups", wanted="luettelo olioita, joissa on lpl ja upl")
        return None
    return _assurance(given, Given(groups[-1], f"{given.path}.groups[{len(groups) - 1}]", given.problems))


def _limits(given: Given) -> dict[str, float | None] | None:
    values = given.numbers("values")
    if not values:
        return None
    found = xmr_limits(values, screens_outliers=given.flag("screen_outliers", default=False))
    names = ("mean", "lpl", "upl", "near_lpl", "near_upl")
    return dict(zip(names, (found.mean, found.low, found.high, found.near_low, found.near_high), strict=True))


def _all_seven(given: Given) -> list[int]:
    return [abs(mark) for mark in rules.mark_whole_rows(given.whole_numbers("end_markers"), _POINTS)]


def _any_third(given: Given) -> list[str]:
    whole = given.flag("highlight_series", default=False)
    return _words(rules.two_of_three_any_third(_outside(given, "ll95", "ul95"), whole_windows=whole))


_ANSWERS: Final[Mapping[str, Callable[[Given], Any]]] = {
    "run7_end_marker": lambda given: rules.run_ends(given.whole_numbers("side_of_mean"), _POINTS),
    "mark_all_seven": _all_seven,
    "trend7_end_marker": lambda given: rules.trend_ends(_list(given, "values"), _POINTS),
    "two_in_three_window": lambda given: [int(each) for each in rules.two_of_three_windows(*_windows(given))],
    "two_in_three_flagged_points": lambda given: [int(each) for each in rules.two_of_three(*_windows(given))],
    "assurance": lambda given: _assurance(given, given),
    "assurance_uses_last_rebase_group": _last_group,
    "xmr_limits": _limits,
    "powerbi_trend_n": _trend,
    "powerbi_shift_n": _shift,
    "powerbi_two_in_three": _any_third,
    "powerbi_outside_limits": lambda given: _words(_outside(given, "ll99", "ul99")),
}
RULE_NAMES: Final = tuple(_ANSWERS)
