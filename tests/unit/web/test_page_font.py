"""The font of the pages: light, and with every letter that the site's own texts use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
WEB = ROOT / "src" / "teoiksi" / "web"
STATIC = WEB / "static" / "web"
TEXTS = [*WEB.glob("*/locale/*/LC_MESSAGES/django.po"), *(ROOT / "src/teoiksi/cli/demo").glob("*.yaml")]
WITHOUT_GLYPH = {"\n", "\t", "\u00ad", "\u200b", "\u2060", "\ufeff"}


def letters() -> set[str]:
    """The letters of the file, as the style sheet tells browsers."""
    (face,) = re.findall(r"@font-face \{[^}]*inter\.woff2[^}]*\}", (STATIC / "css" / "fonts.css").read_text())
    ranges = re.search(r"unicode-range:([^;]*);", face)
    assert ranges is not None
    pairs = (part.strip().removeprefix("U+").split("-") for part in ranges[1].split(","))
    return {chr(code) for pair in pairs for code in range(int(pair[0], 16), int(pair[-1], 16) + 1)}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: "/".join(path.parts[-4:]))
def test_no_text_of_ours_needs_the_heavy_font(path: Path) -> None:
    assert set(path.read_text("utf-8")) - WITHOUT_GLYPH - letters() == set()


def test_the_font_is_half_of_what_it_was_made_of() -> None:
    assert (STATIC / "fonts" / "inter.woff2").stat().st_size < 26_000


def test_its_licence_stands_beside_it() -> None:
    assert "SIL OPEN FONT LICENSE" in (STATIC / "fonts" / "OFL.txt").read_text("utf-8")


def test_letters_of_the_sami_and_of_finnish_loans_are_there() -> None:
    assert set("äöåÄÖÅšŠžŽčđŋŧ–—’”…€−≤≥§·\u00a0") <= letters()
