"""The strategy on one picture, and what social media show of its pages: made of what the pages themselves show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.indicators.types import OUTCOME_NAMES, Origin
from teoiksi.domains.strategy.types import SpearheadCard, StrategyCard
from teoiksi.numerics.progress import Outcome
from teoiksi.reports import spearhead_preview, strategy_picture
from teoiksi.reports.situation import situation
from teoiksi.reports.strategy_picture import Paper, StrategyPicture
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.previews import Preview
from teoiksi.web.strategy.states import Prepared, State, state_of, with_states


@dataclass(frozen=True, slots=True)
class Form:
    """A form that the picture can be had in."""

    content_type: str
    make: Callable[[StrategyPicture], bytes | str]


FORMS: Final = {
    "a4": Form("application/pdf", partial(strategy_picture.as_pdf, paper=Paper.A4)),
    "a3": Form("application/pdf", partial(strategy_picture.as_pdf, paper=Paper.A3)),
    "png": Form("image/png", strategy_picture.as_png),
    "svg": Form("image/svg+xml", strategy_picture.as_svg),
    "preview": Form("image/png", strategy_picture.as_preview),
}


def picture_of(card: StrategyCard) -> StrategyPicture:
    """Give the picture of a strategy in outline, in the reader's language; one query."""
    prepared = indicators.prepared_cards(reader_language())
    states = {each.card.slug: each.state.counts for each in with_states(card.spearheads, prepared)}
    slugs = [slug for each in card.spearheads for slug in each.indicators]
    return strategy_picture.picture_of(
        card, states, language=reader_language(), today=timezone.localdate(), **_reservations(slugs, prepared)
    )


def preview_of_spearhead(strategy: StrategyCard, card: SpearheadCard) -> bytes:
    """Give the image that stands beside a link to a spearhead; one query."""
    language = reader_language()
    prepared = indicators.prepared_cards(language, card.indicators)
    return spearhead_preview.as_preview(
        spearhead_preview.preview_of(
            card,
            state_of(card.indicators, prepared).counts,
            language=language,
            municipality=strategy.municipality.in_language(language),
            strategy=strategy.name,
            situation=situation(timezone.localdate(), language, **_reservations(card.indicators, prepared)),
        )
    )


def files() -> list[tuple[str, str, str]]:
    """Give the forms of the picture as the component ``download_list`` shows them."""
    return [
        (reverse("strategy:picture-a4"), _("A4 for printing"), "PDF"),
        (reverse("strategy:picture-a3"), _("A3 for the wall"), "PDF"),
        (reverse("strategy:picture-png"), _("Image for slides"), "PNG"),
        (reverse("strategy:picture-svg"), _("Image that stays sharp at any size"), "SVG"),
    ]


def front_preview(card: StrategyCard) -> Preview:
    """Give what social media show of the front page."""
    language = reader_language()
    name, vision = card.name.in_language(language), card.vision.in_language(language)
    alternative = " ".join(f"{part.rstrip('.')}." for part in (name, vision, card.motto.in_language(language)) if part)
    return Preview(f"{name}: {vision}", "", reverse("strategy:preview"), alternative)


def spearhead_page_preview(card: SpearheadCard, state: State) -> Preview:
    """Give what social media show of the page of a spearhead."""
    language = reader_language()
    name = card.name.in_language(language)
    counts = [f"{number} {OUTCOME_NAMES[Outcome(code)].in_language(language)}" for code, number in state.counts]
    told = _("Indicators now: %(counts)s.") % {"counts": ", ".join(counts)} if counts else _("No indicators yet.")
    alternative = f"{name}. {told} {situation(timezone.localdate(), language)}"
    image = reverse("strategy:spearhead-preview", args=[card.slug])
    return Preview(name, card.summary.in_language(language) or told, image, alternative)


def _reservations(slugs: Iterable[str], prepared: Prepared) -> dict[str, bool]:
    shown = [prepared[slug] for slug in slugs if slug in prepared]
    return {
        "has_proposals": any(row["origin"] == Origin.PROPOSAL for row in shown),
        "has_examples": any(row["is_example"] for row in shown),
    }
