"""The colours of the theme, measured: readable in both modes, apart for colour-blind readers and on grey paper."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from tests.unit.web.colour import VISION, between, contrast, distance, lightness

import teoiksi

CSS = Path(teoiksi.__file__).parent / "web" / "static" / "web" / "css"
MODES = ("light", "dark")
SPEARHEADS = [f"--spearhead-{place}" for place in range(1, 7)]
OUTCOMES = [f"--outcome-{name}" for name in ("achieved", "on-track", "behind", "moving-away", "not-assessed")]
PAPERS = (
    "--ds-color-neutral-background-default",
    "--ds-color-accent-background-tinted",
    "--ds-color-neutral-surface-default",
)
READ_ON_EVERY_PAPER = (
    "--ds-color-neutral-text-default",
    "--ds-color-neutral-text-subtle",
    "--link",
    "--ds-color-danger-text-subtle",
    "--chart-text",
    "--chart-muted",
)


def block(file: str, opening: str) -> dict[str, str]:
    text = (CSS / file).read_text("utf-8")
    return dict(re.findall(r"(--[\w-]+): ([^;]+);", text.split(opening, 1)[1].split("}", 1)[0]))


LIGHT = block("theme.css", "@layer ds.theme.color-scheme.light") | block("tokens.css", ":root,")
DARK = block("theme.css", '[data-color-scheme="dark"]') | block("tokens.css", '[data-color-scheme="dark"]')
TOKENS = {"light": LIGHT, "dark": LIGHT | DARK}


def colour(name: str, mode: str) -> str:
    value = TOKENS[mode][name]
    found = re.fullmatch(r"var\((--[\w-]+)\)", value)
    return colour(found[1], mode) if found else value


@pytest.mark.parametrize("file", ["theme.css", "tokens.css"])
def test_the_dark_mode_that_the_device_asks_for_is_the_one_that_can_be_chosen(file: str) -> None:
    assert block(file, '[data-color-scheme="auto"]') == block(file, '[data-color-scheme="dark"]')


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", READ_ON_EVERY_PAPER)
def test_text_can_be_read_on_every_paper(name: str, paper: str, mode: str) -> None:
    assert contrast(colour(name, mode), colour(paper, mode)) >= 4.5


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", [*SPEARHEADS, *OUTCOMES, "--chart-line", "--chart-target", "--chart-forecast"])
def test_signs_and_lines_stand_out_from_every_paper(name: str, mode: str) -> None:
    assert all(contrast(colour(name, mode), colour(paper, mode)) >= 3 for paper in PAPERS)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", SPEARHEADS)
def test_the_number_of_a_spearhead_can_be_read(name: str, mode: str) -> None:
    assert contrast(colour(name, mode), colour(f"{name}-on", mode)) >= 4.5


@pytest.mark.parametrize("mode", MODES)
def test_the_words_on_water_can_be_read(mode: str) -> None:
    for water in ("--water", "--water-deep"):
        for words in ("--water-text", "--water-foam"):
            assert contrast(colour(words, mode), colour(water, mode)) >= 4.5


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("tone", ["info", "success", "warning", "danger"])
def test_notices_can_be_read_and_their_icons_seen(tone: str, mode: str) -> None:
    surface = colour(f"--ds-color-{tone}-background-tinted", mode)
    assert contrast(colour("--ds-color-neutral-text-default", mode), surface) >= 4.5
    assert contrast(colour("--ds-color-accent-text-subtle", mode), surface) >= 4.5
    assert contrast(colour(f"--ds-color-{tone}-border-strong", mode), surface) >= 3


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("vision", list(VISION))
def test_spearheads_stay_apart_for_every_kind_of_colour_vision(vision: str, mode: str) -> None:
    """CIEDE2000 of 10 and more is seen at a glance, side by side or not."""
    pairs = combinations([colour(name, mode) for name in SPEARHEADS], 2)
    assert min(between(one, other, vision) for one, other in pairs) >= 12


@pytest.mark.parametrize("mode", MODES)
def test_spearheads_stay_apart_on_grey_paper(mode: str) -> None:
    greys = sorted(lightness(colour(name, mode)) for name in SPEARHEADS)
    assert min(high - low for low, high in pairwise(greys)) >= 6


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("vision", list(VISION))
def test_outcomes_stay_apart_for_every_kind_of_colour_vision(vision: str, mode: str) -> None:
    pairs = combinations([colour(name, mode) for name in OUTCOMES], 2)
    assert min(between(one, other, vision) for one, other in pairs) >= 12


def test_the_distance_between_colours_is_the_one_of_its_authors() -> None:
    """Pairs 1, 17 and 25 of Sharma, Wu and Dalal (2005), table 1."""
    assert distance((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert distance((50, 2.5, 0), (73, 25, -18)) == pytest.approx(27.1492, abs=1e-4)
    assert distance((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387)) == pytest.approx(1.2644, abs=1e-4)


def test_the_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
