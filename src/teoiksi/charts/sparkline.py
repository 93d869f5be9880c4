"""The small trend line of a list: numbers ready for one plain SVG template, without drawing anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 96
HEIGHT: Final = 28
_MARGIN: Final = 3.0


@dataclass(frozen=True, slots=True)
class Sparkline:
    """Numbers for the template, in the units of ``view_box``.

    ``path`` is the ``d`` of one ``<path>`` (a gap begins a new stroke), ``end_x`` and ``end_y`` the newest figure's dot,
    ``target_y`` the height of the tick at the right edge, or nothing when there is no target.
    """

    path: str
    end_x: str
    end_y: str
    target_y: str | None
    view_box: str = f"0 0 {WIDTH} {HEIGHT}"


def sparkline(values: Sequence[float | None], *, target: float | None = None) -> Sparkline | None:
    """Give the trend of figures at even distances, oldest first, with none where one is missing.

    The line fills the height from the smallest to the largest of figures and target: it shows the shape, not the level.
    Fewer than two figures are no trend: nothing comes back.
    """
    known = [(place, value) for place, value in enumerate(values) if value is not None]
    if len(known) < 2:
        return None
    levels = [value for _, value in known] + ([] if target is None else [target])
    low, span = min(levels), max(levels) - min(levels)
    step = (WIDTH - 2 * _MARGIN - 4) / (len(values) - 1)
    parts, previous = [], -2
    for place, value in known:
        parts.append(f"{'L' if place == previous + 1 else 'M'}{_short(_MARGIN + place * step)} {_y(value, low, span)}")
        previous = place
    last, newest = known[-1]
    return Sparkline(
        path="".join(parts),
        end_x=_short(_MARGIN + last * step),
        end_y=_y(newest, low, span),
        target_y=None if target is None else _y(target, low, span),
    )


def _y(value: float, low: float, span: float) -> str:
    if span == 0:
        return _short(HEIGHT / 2)
    return _short(_MARGIN + (HEIGHT - 2 * _MARGIN) * (1 - (value - low) / span))


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
