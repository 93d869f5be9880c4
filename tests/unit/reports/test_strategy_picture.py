"""The strategy on one picture: what is on it, and that every form of it can be made."""

from __future__ import annotations

import struct
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
import typst
from tests.factories import pictures

import teoiksi
from teoiksi.charts import palette
from teoiksi.charts.svg import FONTS
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.reports.strategy_picture import (
    OutcomeCount,
    Paper,
    StrategyPicture,
    as_pdf,
    as_png,
    as_preview,
    as_svg,
    picture_of,
)

COUNTS = {"karki-1": [("achieved", 1), ("on_track", 2), ("moving_away", 0), ("context", 3), ("not_assessed", 4)]}
ROOT = Path(teoiksi.__file__).parent


def picture(count: int = 6, /, **changes: object) -> StrategyPicture:
    return picture_of(
        pictures.strategy(count, **changes), COUNTS, language="fi", today=date(2026, 11, 24), has_proposals=True
    )


def size_of(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_the_picture_has_the_words_of_the_strategy_in_one_language() -> None:
    found = picture_of(pictures.strategy(), {}, language="sv", today=date(2026, 11, 24))
    assert (found.vision, found.values, found.overline) == (
        "Staden vid forsen",
        ("Modig",),
        "Koskelas strategi · Fullmäktigeperioden 2025–2029",
    )
    assert (found.motto, found.motto_language) == ("Yhdessä", "fi")
    assert (found.footer, found.address) == ("Läget 24.11.2026.", "koskela.example")


def test_outcomes_are_counted_in_words_and_what_is_no_outcome_is_left_out() -> None:
    assert picture().spearheads[0].outcomes == (
        OutcomeCount("achieved", 1, "saavutettu"),
        OutcomeCount("on-track", 2, "etenee"),
        OutcomeCount("not-assessed", 4, "ei voitu arvioida"),
    )
    assert picture().spearheads[1].outcomes == ()
    assert picture().spearheads[1].note == "ei vielä mittareita"


def test_the_picture_says_what_is_only_proposed() -> None:
    assert picture().footer == "Tilanne 24.11.2026. Osa mittareista on ehdotettuja: valtuusto ei ole päättänyt niistä."


def test_a_seventh_spearhead_begins_the_colours_again() -> None:
    found = picture(7).spearheads
    assert (found[0].colour, found[6].colour) == (palette.SPEARHEADS[0], palette.SPEARHEADS[0])


@pytest.mark.slow
@pytest.mark.parametrize("paper", list(Paper))
def test_the_pdf_is_tagged_titled_and_in_its_language(paper: Paper) -> None:
    made = as_pdf(picture(), paper)
    assert made.startswith(b"%PDF-1.7")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made
    assert b"/Lang(fi)" in made
    assert b"Koskelan strategia. Kosken kaupunki" in made
    assert b"<xmpTPg:NPages>1</xmpTPg:NPages>" in made


@pytest.mark.slow
def test_the_same_picture_gives_the_same_bytes() -> None:
    assert as_pdf(picture()) == as_pdf(picture())
    assert as_pdf(picture()) != as_pdf(picture(5))


@pytest.mark.slow
def test_several_threads_may_make_pictures_at_once() -> None:
    wanted = [picture(count) for count in (1, 2, 3, 4)]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(as_pdf, wanted)) == [as_pdf(each) for each in wanted]


@pytest.mark.slow
def test_images_have_their_sizes() -> None:
    assert size_of(as_png(picture()))[0] == 1600
    assert size_of(as_preview(picture())) == (1200, 630)
    assert as_svg(picture()).startswith("<svg")


@pytest.mark.slow
@pytest.mark.parametrize("spearheads", [1, 4, 5, 8])
def test_any_number_of_spearheads_with_long_texts_stays_on_one_page(spearheads: int) -> None:
    long = pictures.spearhead(1, "Elinvoimainen ja yhdenvertainen kaupunkiseutu " * 3, *("Kaavoitus " * 12,) * 6)
    found = picture(spearheads, spearheads=(long,) * spearheads, vision=LocalizedText("Suunnitelmallisuus " * 12))
    assert b"<xmpTPg:NPages>1</xmpTPg:NPages>" in as_pdf(found, Paper.A4)


@pytest.mark.slow
def test_a_picture_without_motto_and_values_can_be_made() -> None:
    assert as_pdf(picture(motto=LocalizedText(), values=()))


@pytest.mark.slow
def test_markup_in_a_text_stays_text() -> None:
    assert as_pdf(picture(vision=LocalizedText('#panic("x") *a* <b> $1$ \\')))


def test_the_fonts_of_the_templates_are_there() -> None:
    assert (
        "Inter"
        in typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]).families()
    )


@pytest.mark.parametrize("outcome", list(palette.OUTCOMES))
def test_marks_of_outcomes_are_those_of_the_site(outcome: str) -> None:
    printed = ROOT / "reports" / "templates" / "marks" / f"{outcome}.svg"
    shown = ROOT / "web" / "static" / "web" / "img" / f"outcome-{outcome}.svg"
    assert printed.read_bytes() == shown.read_bytes()
