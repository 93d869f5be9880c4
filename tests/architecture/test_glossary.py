"""The glossary has the words that the code and the pages use, and every one of them."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import FieldDoesNotExist

from teoiksi import domains
from teoiksi.domains.common.types import Decision
from teoiksi.domains.stats.types import Figure
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.numerics.progress import Assessment
from teoiksi.web.shared import messages

GLOSSARY = (Path(__file__).parents[2] / "docs/reference/glossary.md").read_text()
THINGS, WORDS = GLOSSARY.split("## Words that a thing may have")
VALUES = {cls.__name__: cls for cls in (Assessment, Decision, Figure, Period)}


def rows(text: str) -> list[list[str]]:
    """The cells of every table row but headings."""
    lines = [line for line in text.splitlines() if line.startswith("| ") and not line.startswith(("| fi", "| ---"))]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def names() -> Iterator[dict[Any, LocalizedText]]:
    """Every mapping from the words of an enumeration to what they are called, in the types of the domains."""
    for domain in pkgutil.iter_modules(domains.__path__):
        if importlib.util.find_spec(f"{domains.__name__}.{domain.name}.types") is None:
            continue
        for value in vars(importlib.import_module(f"{domains.__name__}.{domain.name}.types")).values():
            if isinstance(value, dict) and value and isinstance(next(iter(value.values())), LocalizedText):
                yield value


def row_of(word: Any, name: LocalizedText) -> list[str]:
    return [name.fi, name.sv, name.en, f"`{type(word).__name__}.{word.name}`"]


def exists(code: str) -> bool:
    """Whether a code word names a model or a value of ours, or a field of one."""
    owner, _dot, field = code.partition(".")
    model = next((each for each in apps.get_models() if each.__name__ == owner), None)
    if model is None:
        fields = {each.name for each in dataclasses.fields(VALUES[owner])} if owner in VALUES else set()
        return owner in VALUES and (not field or field in fields)
    try:
        return not field or bool(model._meta.get_field(field))
    except FieldDoesNotExist:
        return False


def translations(language: Any) -> dict[str, str]:
    """What the pages say for each message."""
    catalogues = [messages.catalogue_of(area, language) for area in messages.AREAS]
    said = [message for catalogue in catalogues for message in catalogue if message.id and not message.context]
    return {str(message.id): str(message.string) for message in said}


def test_every_word_of_the_code_stands_in_the_glossary_as_it_is_shown() -> None:
    wanted = [row_of(word, name) for mapping in names() for word, name in mapping.items()]
    assert len(wanted) > 50
    assert [row for row in wanted if row not in rows(WORDS)] == []
    assert [row for row in rows(WORDS) if row not in wanted] == []


def test_every_thing_has_its_code_word() -> None:
    codes = [row[3].strip("`") for row in rows(THINGS)]
    assert [code for code in codes if not exists(code)] == []
    models = {model.__name__ for model in apps.get_models() if model.__module__.startswith("teoiksi.domains")}
    told = {code for code in codes if "." not in code}
    assert {name for name in models - told if not name.endswith("Event")} == {
        "CachedValue", "ContextIndicator", "DrawnChart", "GoalIndicator", "IndicatorSeries", "PreparedAnalysis",
        "PreparedCard", "PreparedComparison", "SearchEntry", "StrategyIndicator", "UnitGoalLink", "WordForm",
    }  # fmt: skip # links between things, and what is made from them: no reader meets these


@pytest.mark.parametrize(("column", "language"), [(0, "fi"), (1, "sv")])
def test_pages_use_the_word_of_the_glossary(column: int, language: str) -> None:
    said = translations(language)
    checked = [
        (translation.lower(), row[column].split(" / "))
        for row in rows(THINGS)
        for english in row[2].split(" / ")
        # *Value* is a value of the city, *value* that of a figure: the thing is the one with a capital.
        if (translation := said.get(english.capitalize()) or said.get(english))
    ]
    assert len(checked) > 12
    assert [(word, ours) for word, ours in checked if word not in ours] == []


def test_no_two_things_share_a_word() -> None:
    for column in range(3):
        words = [row[column].split(" / ")[0] for row in rows(THINGS)]
        assert len(set(words)) == len(words)


def test_words_that_are_kept_for_later_are_not_used_now() -> None:
    kept = re.findall(r"\*([\w-]+),\s", THINGS.split("Not in this product yet")[1])
    assert len(kept) == 2
    assert set(kept) & {word for row in rows(THINGS) for word in row[0].split(" / ")} == set()
