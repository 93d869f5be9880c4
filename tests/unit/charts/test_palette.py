"""The colours of the drawn chart and of the site's style sheet are the same ones."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import teoiksi
from teoiksi.charts import palette

_REFERENCE = re.compile(r"var\((--[\w-]+)\)")
TOKENS = Path(teoiksi.__file__).parent / "web" / "static" / "web" / "css" / "tokens.css"


@pytest.fixture(scope="module")
def light() -> dict[str, str]:
    """Give the tokens of the first block, the light ones, with references followed."""
    block = TOKENS.read_text("utf-8").split("}")[0]
    found = dict(re.findall(r"(--[\w-]+): ([^;]+);", block))
    followed = {name: _REFERENCE.sub(lambda ref: found.get(ref[1], ref[0]), value) for name, value in found.items()}
    return {name: value.lower() for name, value in followed.items()}


@pytest.mark.parametrize("name", [name for name in palette.CHART_COLOURS if name != "--chart-background"])
def test_charts_have_the_colours_of_the_style_sheet(light: dict[str, str], name: str) -> None:
    assert light[name] == palette.CHART_COLOURS[name]


def test_the_background_of_charts_is_the_paper(light: dict[str, str]) -> None:
    assert light["--chart-background"].startswith("var(--ds-color-neutral-background-default")


def test_spearheads_and_outcomes_have_the_colours_of_the_style_sheet(light: dict[str, str]) -> None:
    assert tuple(light[f"--spearhead-{place}"] for place in range(1, 7)) == palette.SPEARHEADS
    assert tuple(light[f"--spearhead-{place}-on"] for place in range(1, 7)) == palette.ON_SPEARHEADS
    assert {name: light[f"--outcome-{name}"] for name in palette.OUTCOMES} == palette.OUTCOMES
    assert (light["--water"], light["--water-deep"], light["--water-foam"]) == (
        palette.WATER,
        palette.WATER_DEEP,
        palette.WATER_FOAM,
    )


GROUNDS = (palette.BACKGROUND, palette.RANGE, palette.USUAL, palette.OUTLOOK)


@pytest.mark.parametrize("colour", [palette.LINE, palette.TARGET, palette.TEXT, palette.MUTED])
def test_texts_in_charts_stand_out_from_paper_and_range(colour: str) -> None:
    assert min(_contrast(colour, ground) for ground in GROUNDS) >= 4.5


@pytest.mark.parametrize("colour", [palette.FORECAST, palette.BETTER, palette.WORSE, *palette.SERIES])
def test_lines_and_marks_stand_out_from_paper(colour: str) -> None:
    assert _contrast(colour, palette.BACKGROUND) >= 3


def _contrast(one: str, other: str) -> float:
    """Give the contrast ratio of WCAG 2.2, 1.4.3."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
