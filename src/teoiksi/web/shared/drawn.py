"""Drawn charts as a page shows them: the wide one, and the compact one that a phone shows instead."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.safestring import SafeString, mark_safe

from teoiksi.jobs import drawing
from teoiksi.jobs.drawing import Picture


def drawings(pictures: Sequence[Picture | None]) -> tuple[SafeString, ...]:
    """Give the HTML of each picture, in their order; one query, and nothing for none."""
    wanted = [picture for picture in pictures if picture is not None]
    drawn = drawing.drawn([specification for picture in wanted for specification in (picture.wide, picture.compact)])
    pairs = iter(zip(drawn[::2], drawn[1::2], strict=True))
    return tuple(SafeString("") if picture is None else _both(*next(pairs)) for picture in pictures)


def _both(wide: str, compact: str) -> SafeString:
    return mark_safe(  # noqa: S308 - our own drawings, made of data that is escaped
        f'<div class="drawing-wide">{wide}</div><div class="drawing-compact">{compact}</div>'
    )
