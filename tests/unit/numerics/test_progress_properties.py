"""What must hold of the assessment whatever the numbers are."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from teoiksi.kernel.period import Period
from teoiksi.numerics.progress import Assessment, Outcome, assess
from teoiksi.numerics.targets import TargetPoint

WORST_FIRST = [Outcome.MOVING_AWAY, Outcome.BEHIND, Outcome.ON_TRACK, Outcome.ACHIEVED]

numbers = st.integers(-1000, 1000).map(float)
years = st.integers(2021, 2033)
ways = st.sampled_from(["grow", "fall"])


def judged(way: str, year: int, value: float, level: float, *targets: TargetPoint) -> Assessment:
    return assess(
        direction=way,
        points=[(Period.year(year), value)],
        baseline=(Period.year(2020), level),
        targets=targets,
        today=date(2034, 1, 1),
    )


def two_targets(first: float, last: float, scale: float = 1.0, shift: float = 0.0) -> tuple[TargetPoint, TargetPoint]:
    return (
        TargetPoint(date(2025, 12, 31), first * scale + shift),
        TargetPoint(date(2030, 12, 31), last * scale + shift),
    )


@given(
    way=ways,
    year=years,
    value=numbers,
    level=numbers,
    first=numbers,
    last=numbers,
    scale=st.sampled_from([0.25, 2.0, 1024.0]),
    shift=numbers,
)
def test_the_unit_and_the_zero_of_the_scale_do_not_matter(
    *, way: str, year: int, value: float, level: float, first: float, last: float, scale: float, shift: float
) -> None:
    plain = judged(way, year, value, level, *two_targets(first, last))
    moved = judged(way, year, value * scale + shift, level * scale + shift, *two_targets(first, last, scale, shift))
    assert moved.outcome == plain.outcome


@given(way=ways, year=years, one=numbers, other=numbers, level=numbers, first=numbers, last=numbers)
def test_a_better_figure_never_gets_a_worse_outcome(
    *, way: str, year: int, one: float, other: float, level: float, first: float, last: float
) -> None:
    worse, better = sorted((one, other), reverse=way == "fall")
    targets = two_targets(first, last)
    order = [WORST_FIRST.index(judged(way, year, value, level, *targets).outcome) for value in (worse, better)]
    assert order == sorted(order)


@given(years, numbers, numbers, numbers, numbers)
def test_a_fall_is_growth_upside_down(year: int, value: float, level: float, first: float, last: float) -> None:
    growth = judged("grow", year, value, level, *two_targets(first, last))
    fall = judged("fall", year, -value, -level, *two_targets(-first, -last))
    assert (growth.outcome, growth.ratio) == (fall.outcome, fall.ratio)


@given(years, numbers, numbers, numbers, st.integers(0, 500))
def test_inside_the_range_is_achieved_and_outside_never(
    year: int, value: float, level: float, low: float, width: int
) -> None:
    found = judged("range", year, value, level, TargetPoint(date(2030, 12, 31), low=low, high=low + width))
    assert (found.outcome == Outcome.ACHIEVED) == (low <= value <= low + width)


@given(years, numbers, numbers, numbers, st.integers(0, 500))
def test_a_range_is_the_same_seen_in_a_mirror(year: int, value: float, level: float, low: float, width: int) -> None:
    high = low + width
    found = judged("range", year, value, level, TargetPoint(date(2030, 12, 31), low=low, high=high))
    mirrored = judged("range", year, -value, -level, TargetPoint(date(2030, 12, 31), low=-high, high=-low))
    assert (found.outcome, found.ratio) == (mirrored.outcome, mirrored.ratio)
