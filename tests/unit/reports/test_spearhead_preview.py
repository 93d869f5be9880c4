"""The image that stands beside a link to a spearhead, and what documents say of their day."""

from __future__ import annotations

import struct
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.factories import pictures

from teoiksi.reports.situation import situation
from teoiksi.reports.spearhead_preview import SpearheadPreview, as_preview, preview_of
from teoiksi.reports.strategy_picture import OutcomeCount


def preview(*counts: tuple[str, int], name: str = "Elävä keskusta") -> SpearheadPreview:
    return preview_of(
        pictures.spearhead(5, name),
        counts,
        language="fi",
        municipality="Koskela",
        strategy=pictures.strategy().name,
        situation=situation(date(2026, 11, 24), "fi", has_examples=True),
    )


def test_the_preview_says_name_state_and_day() -> None:
    shown = preview(("on_track", 2), ("behind", 0))
    assert (shown.spearhead.name, shown.overline) == ("Elävä keskusta", "Koskelan strategia")
    assert shown.spearhead.outcomes == (OutcomeCount("on-track", 2, "etenee"),)
    assert shown.situation == "Tilanne 24.11.2026. Osa luvuista on esimerkkejä."


@pytest.mark.parametrize(("language", "words"), [("sv", "Läget 24.11.2026."), ("en", "As of 24 November 2026.")])
def test_the_day_is_written_in_the_readers_language(language: str, words: str) -> None:
    assert situation(date(2026, 11, 24), "sv" if language == "sv" else "en") == words


@pytest.mark.slow
@pytest.mark.parametrize("counts", [[], [("achieved", 11), ("on_track", 2), ("behind", 3), ("not_assessed", 4)]])
def test_the_image_has_the_size_that_social_media_want(counts: list[tuple[str, int]]) -> None:
    made = as_preview(preview(*counts, name="Elinvoimainen ja yhdenvertainen kaupunkiseutu " * 3))
    assert struct.unpack(">II", made[16:24]) == (1200, 630)


@pytest.mark.slow
def test_a_name_whose_words_fit_is_not_divided() -> None:
    finnish = preview(name="Älykkäät ja vastuulliset palvelut")
    without_rules: Any = "zxx"
    assert as_preview(finnish) == as_preview(replace(finnish, language=without_rules))
