"""Drawn charts as a page shows them: the wide one, and the compact one that a phone shows instead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from teoiksi.charts.inputs import Specification
from teoiksi.jobs import charts, drawing
from teoiksi.jobs.drawing import Picture


@dataclass(frozen=True, slots=True)
class Drawings:
    """The HTML of each picture that is drawn, by its name; ``are_waited_for`` when one is still missing."""

    html: Mapping[str, SafeString]
    are_waited_for: bool


def drawings(slug: str, pictures: Mapping[str, Picture]) -> Drawings:
    """Give the drawn pictures of an indicator; one query when all are drawn.

    Drawing is dear, so at most one missing chart is drawn while the reader waits, and the worker is asked for the rest.
    """
    drawn = drawing.drawn(_sizes(pictures))
    if None in drawn:
        charts.figures_changed([slug])
    return Drawings(_html(pictures, drawn), are_waited_for=None in drawn)


def past_drawings(pictures: Mapping[str, Picture]) -> Drawings:
    """Give the pictures of what was known on an earlier day, all drawn: the worker knows only those of today."""
    drawn = drawing.drawn(_sizes(pictures), most_new=2 * len(pictures))
    return Drawings(_html(pictures, drawn), are_waited_for=False)


def _sizes(pictures: Mapping[str, Picture]) -> list[Specification]:
    return [one for picture in pictures.values() for one in (picture.wide, picture.compact)]


def _html(pictures: Mapping[str, Picture], drawn: Sequence[str | None]) -> dict[str, SafeString]:
    pairs = zip(pictures, zip(drawn[::2], drawn[1::2], strict=True), strict=True)
    return {name: _both(wide or compact, compact or wide) for name, (wide, compact) in pairs if wide or compact}


def _both(wide: str | None, compact: str | None) -> SafeString:
    return mark_safe(  # noqa: S308 - our own drawings, made of data that is escaped
        f'<div class="drawing-wide">{wide}</div><div class="drawing-compact">{compact}</div>'
    )
