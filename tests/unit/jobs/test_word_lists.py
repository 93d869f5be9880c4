"""What is learnt from the real word lists."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict

import pytest

from teoiksi.jobs.word_lists import word_forms
from teoiksi.kernel.language import Language


def _learnt(language: Language, *words: str) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Base forms by form, and parts by base form."""
    bases: dict[str, set[str]] = defaultdict(set)
    parts: dict[str, set[str]] = defaultdict(set)
    for form in word_forms(language, set(words)):
        (parts if form.is_part else bases)[form.form].add(form.base)
    return bases, parts


@pytest.mark.slow
def test_finnish_forms_that_no_text_has_are_learnt() -> None:
    bases, parts = _learnt(
        "fi",
        "kärki",
        "lasten",
        "kaupungissamme",
        "elinympäristö",
        "lainakanta",
        "velkaantuneisuus",
        "imatrankosken",
    )
    assert "kärki" in bases["kärjissä"]
    assert "lapsi" in bases["lapsille"]
    assert "kaupunki" in bases["kaupungeista"]
    assert "elinympäristö" in bases["elinympäristöön"]
    assert "ympäristö" in parts["elinympäristö"]
    assert "lainakanta" in bases["lainakantoja"]
    assert {"laina", "kanta"} <= parts["lainakanta"]
    assert "velkaantuneisuus" in bases["velkaantuneisuutta"]
    assert "imatrankoski" in bases["imatrankoskelta"]
    assert "imatra" in parts["imatrankoski"]


@pytest.mark.slow
def test_swedish_and_english_are_learnt_too() -> None:
    swedish, parts = _learnt("sv", "städerna", "livsmiljö")
    assert "stad" in swedish["stadens"]
    assert "miljö" in parts["livsmiljö"]
    english, _ = _learnt("en", "children")
    assert "child" in english["child"]


def test_a_process_that_knows_the_jobs_has_not_loaded_the_word_lists() -> None:
    code = (
        "import django, sys; django.setup(); import teoiksi.jobs.search; "
        "sys.exit(any(name.partition('.')[0] == 'simplemma' for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
