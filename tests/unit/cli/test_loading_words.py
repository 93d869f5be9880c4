"""How the terminal says what a strategy file would change: values whole, texts by language, lists by what differs."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from teoiksi.cli.loading.names import field_name
from teoiksi.cli.loading.values import differing_languages, differing_members, level, said
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.sources.strategy_file.document import BaselinePart, FigurePart, TargetPart

Y2024 = Period.year(2024)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("", "(tyhjä)"),
        (None, "(tyhjä)"),
        (LocalizedText(), "(tyhjä)"),
        (True, "kyllä"),
        (False, "ei"),
        (date(2029, 12, 31), "31.12.2029"),
        (1234.5, "1\u00a0234,5"),
        (LocalizedText("kärki", "spetsområde"), "kärki"),
        (("asukkaat", "lainat"), "asukkaat, lainat"),
        ((("ikä", "0–14"),), "ikä: 0–14"),
        ("year", "year"),
    ],
)
def test_any_value_is_said_whole(value: Any, words: str) -> None:
    assert said(value, "fi") == words


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (BaselinePart(Y2024, 71.25), "71,25"),
        (BaselinePart(Y2024, 71.25, example=True), "71,25 (esimerkki)"),
        (TargetPart(due=date(2029, 12, 31), low=95.0, high=100.0), "95–100"),
        (TargetPart(due=date(2029, 12, 31), value=80.0, origin="council"), "80 (valtuuston päättämä)"),
        (FigurePart(Y2024, missing="suppressed"), "salattu"),
        (FigurePart(Y2024, value=0.0), "0"),
        (FigurePart(Y2024, value=5.0, status="preliminary", example=True), "5 (esimerkki, ennakkotieto)"),
    ],
)
def test_a_level_is_said_with_its_marks(part: BaselinePart | TargetPart | FigurePart, words: str) -> None:
    assert level(part, "fi") == words


def test_a_text_is_said_once_for_each_language_that_differs() -> None:
    before, after = LocalizedText("vanha", "samma", "old"), LocalizedText("uusi", "samma", "new")
    assert list(differing_languages(before, after)) == [(" (fi)", "vanha", "uusi"), (" (en)", "old", "new")]


def test_a_list_of_texts_is_said_as_one_text() -> None:
    before, after = (LocalizedText("a"), LocalizedText("b")), (LocalizedText("a"),)
    assert list(differing_languages(before, after)) == [(" (fi)", "a / b", "a")]
    assert list(differing_languages((), after)) == [(" (fi)", "", "a")]


def test_what_is_no_text_is_said_once() -> None:
    assert list(differing_languages(1, 2)) == [("", 1, 2)]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (("a", "b"), ("b", "c"), "lisää c; pois a"),
        (("a",), ("a", "b"), "lisää b"),
        (("a", "b"), ("b", "a"), ""),
        ("a", ("a",), ""),
    ],
)
def test_a_list_of_ids_tells_what_it_gains_and_loses(before: Any, after: Any, words: str) -> None:
    assert differing_members(before, after, "fi") == words


@pytest.mark.parametrize(
    ("kind", "field", "language", "name"),
    [
        ("goal", "name", "fi", "tavoitteen nimi"),
        ("goal", "spearhead", "fi", "kärki"),
        ("goal", "decision.decided_on", "en", "decision, decided on"),
        ("indicator", "lag_days", "en", "lag days"),
        ("strategy", "indicators", "en", "order of indicators"),
    ],
)
def test_a_field_has_a_name(kind: str, field: str, language: Language, name: str) -> None:
    assert field_name(kind, field, language) == name


def test_a_field_of_a_decision_is_named_after_both() -> None:
    assert field_name("goal", "decision.section", "fi").startswith("päätös, ")
