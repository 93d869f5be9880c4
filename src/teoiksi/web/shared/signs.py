"""Small signs as ready HTML, made once per language and process: rows of two hundred cost nothing."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import Final

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, override

from teoiksi.charts.sparkline import sparkline
from teoiksi.domains.indicators.types import CONTEXT_NAME, ORIGIN_NAMES, OUTCOME_NAMES, Origin
from teoiksi.kernel.language import Language
from teoiksi.numerics.progress import Outcome

_GAP: Final = 0.4
"""Empty space between two parts of a bar, in hundredths of its width: neighbours part even without colours."""

COLOURS: Final = 6
"""So many spearheads have a colour and shape of their own; further ones begin again from the first."""


@lru_cache(maxsize=64)
def outcome_sign(outcome: str, language: Language, *, is_large: bool = False, count: int | None = None) -> SafeString:
    """Give an outcome as icon and words; ``context`` is a figure that is not assessed at all.

    :raises ValueError: for anything that is not an outcome.
    """
    name = CONTEXT_NAME if outcome == "context" else OUTCOME_NAMES[Outcome(outcome)]
    number = "" if count is None else format_html('<span class="outcome-count">{}</span> ', count)
    size = " outcome-large" if is_large else ""
    written = name.in_language(language)
    return format_html('<span class="outcome outcome-{}{}">{}{}</span>', str(outcome), size, number, written)


@lru_cache(maxsize=256)
def outcome_bar(counts: tuple[tuple[str, int], ...]) -> SafeString:
    """Give the shares of the outcomes as one bar, 100 wide, in the order given; nothing when there is nothing to share."""
    total = sum(count for _, count in counts)
    if not total:
        return SafeString("")
    starts = accumulate((count for _, count in counts), initial=0)
    parts = format_html_join(
        "",
        '<rect class="outcome-{}" x="{}" width="{}" height="1"/>',
        (
            (code, f"{100 * start / total:.2f}", f"{max(100 * count / total - _gap(start + count, total), _GAP):.2f}")
            for start, (code, count) in zip(starts, counts, strict=False)
        ),
    )
    return format_html(
        '<svg class="outcome-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">{}</svg>', parts
    )


@lru_cache(maxsize=256)
def outcome_list(counts: tuple[tuple[str, int], ...], language: Language) -> SafeString:
    """Give how many there are of each outcome as a list, in the order given; nothing for nothing."""
    if not counts:
        return SafeString("")
    items = format_html_join(
        "", "<li>{}</li>", ((outcome_sign(code, language, count=count),) for code, count in counts)
    )
    return format_html('<ul class="outcome-list">{}</ul>', items)


def _gap(end: int, total: int) -> float:
    return 0.0 if end == total else _GAP


@lru_cache(maxsize=1024)
def trend_line(values: tuple[float | None, ...], target: float | None) -> SafeString:
    """Give the small trend line of these figures, oldest first, and nothing when they are no trend."""
    line = sparkline(values, target=target)
    return render_to_string("web/components/trend_line.html", {"line": line}) if line else SafeString("")


@lru_cache(maxsize=64)
def spearhead_sign(position: int, *, is_small: bool = False) -> SafeString:
    """Give the number of a spearhead in its colour and shape; it is hidden from screen readers, the name stands beside."""
    size = " spearhead-mark-small" if is_small else ""
    return format_html(
        '<span class="spearhead-mark {}{}" aria-hidden="true">{}</span>', colour(position), size, position
    )


def colour(position: int) -> str:
    """Give the class that carries a spearhead's colour."""
    return f"spearhead-{(position - 1) % COLOURS + 1}"


@lru_cache(maxsize=16)
def origin_sign(origin: str, language: Language) -> SafeString:
    """Give the mark of what is only proposed, and nothing for what the council has decided."""
    if Origin(origin) is Origin.COUNCIL:
        return SafeString("")
    return format_html(
        '<span class="mark mark-proposal">{}</span>', ORIGIN_NAMES[Origin.PROPOSAL].in_language(language)
    )


@lru_cache(maxsize=8)
def example_sign(language: Language) -> SafeString:
    """Give the mark of a figure that is only an example."""
    with override(language):
        return format_html('<span class="mark mark-example">{}</span>', gettext("example"))


@lru_cache(maxsize=8)
def binding_sign(language: Language) -> SafeString:
    """Give the mark of a goal that binds."""
    with override(language):
        return format_html('<span class="mark mark-binding">{}</span>', gettext("binding"))
