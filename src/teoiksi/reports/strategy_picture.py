"""The strategy on one picture: vision, motto, values and spearheads with their state, for paper, screen and slides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from html import escape
from typing import Final

from teoiksi.charts import palette
from teoiksi.domains.indicators.types import OUTCOME_NAMES
from teoiksi.domains.strategy.types import SpearheadCard, StrategyCard
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.numerics.progress import Outcome
from teoiksi.reports import typesetting
from teoiksi.reports.situation import situation

_TEMPLATE: Final = "strategy_picture.typ"
_POINTS_PER_MILLIMETRE: Final = 72 / 25.4

VALUES: Final = LocalizedText("Arvot", "Värden", "Values")
STATE: Final = LocalizedText("Mittarit nyt", "Mätarna nu", "Indicators now")
NO_INDICATORS: Final = LocalizedText("ei vielä mittareita", "inga mätare ännu", "no indicators yet")


class Paper(StrEnum):
    """A sheet, lying on its long side."""

    A3 = "a3"
    A4 = "a4"

    @property
    def width(self) -> float:
        """Give the long side in points."""
        return {Paper.A3: 420, Paper.A4: 297}[self] * _POINTS_PER_MILLIMETRE


@dataclass(frozen=True, slots=True)
class OutcomeCount:
    """How many indicators have an outcome: its code (``on-track``), the number and the word that follows the number."""

    outcome: str
    count: int
    name: str


@dataclass(frozen=True, slots=True)
class PictureSpearhead:
    """A spearhead on the picture; ``note`` stands in the place of outcomes when there are none."""

    position: int
    name: str
    contents: tuple[str, ...]
    outcomes: tuple[OutcomeCount, ...]
    note: str
    colour: str
    on_colour: str


@dataclass(frozen=True, slots=True)
class StrategyPicture:
    """Everything that is read on the picture, in one language."""

    language: Language
    municipality: str
    title: str
    overline: str
    vision: str
    motto: str
    motto_language: Language
    values_label: str
    values: tuple[str, ...]
    state_label: str
    spearheads: tuple[PictureSpearhead, ...]
    footer: str
    address: str


def picture_of(
    card: StrategyCard,
    outcomes: Mapping[str, Sequence[tuple[str, int]]],
    *,
    language: Language,
    today: date,
    has_proposals: bool = False,
    has_examples: bool = False,
) -> StrategyPicture:
    """Give the picture of a strategy; ``outcomes`` gives the counts of each spearhead, by its slug, in order.

    Codes that are not outcomes, such as that of a background figure, are left out of the picture.
    """
    motto, motto_language = card.motto.best(language)
    name, term = card.name.in_language(language), card.term.in_language(language)
    return StrategyPicture(
        language=language,
        municipality=card.municipality.in_language(language),
        title=name,
        overline=" · ".join(part for part in (name, term) if part),
        vision=(card.vision or card.name).in_language(language),
        motto=motto,
        motto_language="fi" if card.motto.fi == motto else motto_language,
        values_label=VALUES.in_language(language),
        values=tuple(_as_title(value.name.in_language(language)) for value in card.values),
        state_label=STATE.in_language(language),
        spearheads=tuple(spearhead_of(each, outcomes.get(each.slug, ()), language) for each in card.spearheads),
        footer=situation(today, language, has_proposals=has_proposals, has_examples=has_examples),
        address=card.website.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/"),
    )


def as_pdf(picture: StrategyPicture, paper: Paper = Paper.A3) -> bytes:
    """Give the picture as one page of tagged PDF."""
    return typesetting.tagged_pdf(_TEMPLATE, picture, form="whole", width=f"{paper.width:.3f}")


def as_png(picture: StrategyPicture, *, width: int = 1600) -> bytes:
    """Give the picture as an image in the shape of a sheet, for slides and screens."""
    return typesetting.png(_TEMPLATE, picture, form="whole", width=width)


def as_svg(picture: StrategyPicture) -> str:
    """Give the picture as SVG in the shape of a sheet; its title says what it is to those who do not see it."""
    drawn = typesetting.svg(_TEMPLATE, picture, form="whole", width=f"{Paper.A3.width:.3f}")
    opening, rest = drawn.split(">", 1)
    title = escape(f"{picture.title}. {picture.vision}")
    return f'{opening} role="img" xml:lang="{picture.language}"><title>{title}</title>{rest}'


def as_preview(picture: StrategyPicture) -> bytes:
    """Give what social media show beside a link: 1200 × 630 pixels with vision, motto and the marks of the spearheads."""
    return typesetting.png(_TEMPLATE, picture, form="short", width=1200)


def _as_title(name: str) -> str:
    """Begin with a capital, as the pages do: a value stands alone on its line."""
    return name[:1].upper() + name[1:]


def spearhead_of(card: SpearheadCard, counts: Iterable[tuple[str, int]], language: Language) -> PictureSpearhead:
    """Give a spearhead with the counts of its outcomes; codes that are not outcomes are left out."""
    place = (card.position - 1) % len(palette.SPEARHEADS)
    names = {str(outcome): name for outcome, name in OUTCOME_NAMES.items()}
    return PictureSpearhead(
        position=card.position,
        name=card.name.in_language(language),
        contents=tuple(text.in_language(language).rstrip(".") for text in card.contents),
        outcomes=tuple(
            OutcomeCount(Outcome(code).replace("_", "-"), number, names[code].in_language(language))
            for code, number in counts
            if code in names and number
        ),
        note=NO_INDICATORS.in_language(language),
        colour=palette.SPEARHEADS[place],
        on_colour=palette.ON_SPEARHEADS[place],
    )
