"""Where a value stands among others: its rank, the share that lies below it, and how the rank has changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor


@dataclass(frozen=True, slots=True)
class Standing:
    """``place`` among ``of`` (1 is first); ``tied`` is how many others share it. ``share_below`` is the share of others that
    lie lower, those with the same value counted as halves, from 0 (lowest) to 1 (highest)."""

    place: int
    of: int
    tied: int
    share_below: float


@dataclass(frozen=True, slots=True)
class Move:
    """Places then and now among the ``of`` that have a value both times; ``change`` is above zero for a rise."""

    before: int
    now: int
    of: int

    @property
    def change(self) -> int:
        """How many places nearer to the first."""
        return self.before - self.now


def places(values: Mapping[str, float], *, lowest_first: bool = False) -> dict[str, int]:
    """Give the place of each: one more than the number of those ahead of it, so equals share a place and the next ones are left
    out (1, 2, 2, 4; "standard competition ranking")."""
    ahead: dict[float, int] = {}
    for number, value in enumerate(sorted(values.values(), reverse=not lowest_first)):
        ahead.setdefault(value, number)
    return {name: ahead[value] + 1 for name, value in values.items()}


def standing(values: Mapping[str, float], own: str, *, lowest_first: bool = False) -> Standing | None:
    """Tell where ``own`` stands among all of ``values``, itself counted; None when it has no value.

    The share below is the mid-rank share: (lower + half of the equal others) / (all others); 0.5 when there are no others.
    """
    if own not in values:
        return None
    value = values[own]
    lower = sum(each < value for each in values.values())
    equal = sum(each == value for each in values.values()) - 1
    others = len(values) - 1
    ahead = lower if lowest_first else others - lower - equal
    return Standing(ahead + 1, len(values), equal, (lower + equal / 2) / others if others else 0.5)


def move(before: Mapping[str, float], now: Mapping[str, float], own: str, *, lowest_first: bool = False) -> Move | None:
    """Tell how the place of ``own`` has changed among those that have a value both times; None when it has not.

    Among the same ones: a rank that changes only because others have merged or came into the table has not changed.
    """
    both = before.keys() & now.keys()
    if own not in both:
        return None
    then = places({name: before[name] for name in both}, lowest_first=lowest_first)
    today = places({name: now[name] for name in both}, lowest_first=lowest_first)
    return Move(then[own], today[own], len(both))


def changes(before: Mapping[str, float], now: Mapping[str, float], *, lowest_first: bool = False) -> dict[str, int]:
    """Give how many places nearer to the first each has come, among those that have a value both times."""
    both = before.keys() & now.keys()
    then = places({name: before[name] for name in both}, lowest_first=lowest_first)
    today = places({name: now[name] for name in both}, lowest_first=lowest_first)
    return {name: then[name] - today[name] for name in both}


def quantile(values: Sequence[float], share: float) -> float:
    """Give the value below which this share (0 … 1) of values lies, by straight lines between the ordered values.

    Definition 7 of Hyndman and Fan (1996), Sample quantiles in statistical packages, The American Statistician 50(4):
    with h = (n − 1) · share, the value is x[⌊h⌋] + (h − ⌊h⌋) · (x[⌊h⌋ + 1] − x[⌊h⌋]), counted from zero.

    :raises ValueError: when there is no value, or the share is not between 0 and 1.
    """
    if not values or not 0 <= share <= 1:
        raise ValueError(share)
    ordered = sorted(values)
    height = (len(ordered) - 1) * share
    below = floor(height)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (height - below) * (ordered[above] - ordered[below])


def cuts(values: Sequence[float], classes: int) -> tuple[float, ...]:
    """Give the limits between so many classes of about the same number of values; equal limits are given once, so there may be
    fewer classes. A value belongs to the class above a limit when it is larger than the limit."""
    if not values:
        return ()
    limits = (quantile(values, number / classes) for number in range(1, classes))
    return tuple(dict.fromkeys(limit for limit in limits if min(values) <= limit < max(values)))
