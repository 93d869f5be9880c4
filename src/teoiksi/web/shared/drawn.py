"""Drawn charts as a page shows them: the wide one, and the compact one that a phone shows instead."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.safestring import SafeString, mark_safe

from teoiksi.jobs import drawing
from teoiksi.jobs.drawing import Picture


def drawings(pictures: Mapping[str, Picture]) -> dict[str, SafeString]:
    """Give the HTML of each picture, by its name; one query."""
    drawn = drawing.drawn([one for picture in pictures.values() for one in (picture.wide, picture.compact)])
    return {name: _both(*pair) for name, pair in zip(pictures, zip(drawn[::2], drawn[1::2], strict=True), strict=True)}


def _both(wide: str, compact: str) -> SafeString:
    return mark_safe(  # noqa: S308 - our own drawings, made of data that is escaped
        f'<div class="drawing-wide">{wide}</div><div class="drawing-compact">{compact}</div>'
    )
