"""What social media show beside a link to a spearhead: its name and its indicators by outcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from teoiksi.domains.strategy.types import SpearheadCard
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.reports import typesetting
from teoiksi.reports.strategy_picture import STATE, PictureSpearhead, spearhead_of

_TEMPLATE: Final = "spearhead_preview.typ"


@dataclass(frozen=True, slots=True)
class SpearheadPreview:
    """Everything that is read on the preview, in one language."""

    language: Language
    municipality: str
    overline: str
    spearhead: PictureSpearhead
    state_label: str
    situation: str


def preview_of(
    card: SpearheadCard,
    counts: Sequence[tuple[str, int]],
    *,
    language: Language,
    municipality: str,
    strategy: LocalizedText,
    situation: str,
) -> SpearheadPreview:
    """Give the preview; ``counts`` are its outcomes in order, ``situation`` the sentences on their day."""
    return SpearheadPreview(
        language=language,
        municipality=municipality,
        overline=strategy.in_language(language),
        spearhead=spearhead_of(card, counts, language),
        state_label=STATE.in_language(language),
        situation=situation,
    )


def as_preview(preview: SpearheadPreview) -> bytes:
    """Give the image, 1200 × 630 pixels."""
    return typesetting.png(_TEMPLATE, preview, width=1200)
