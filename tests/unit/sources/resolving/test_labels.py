"""Choosing by label: exactly that one or nothing, with what could be meant."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from teoiksi.sources.cube import Dimension, Role
from teoiksi.sources.resolving.changes import FoundChange, SourceChange
from teoiksi.sources.resolving.labels import code_of, proposed
from teoiksi.sources.resolving.recipe import Combination, Operation, Recipe
from teoiksi.sources.resolving.resolve import Resolved, resolve
from teoiksi.sources.services import TableDescription

COUNTRIES = Dimension(
    "Maa",
    ("SS", "FI", "RU", "X1", "X2"),
    labels=MappingProxyType(
        {
            "fi": ("Maat yhteensä", "Suomi", "Venäjä", "Muut", "Muut"),
            "en": ("Total", "Finland", "Russia", "Other", "Rest"),
        }
    ),
)
TABLE = TableDescription(
    "116n.px",
    (
        Dimension(
            "Alue",
            ("*_**_***_***", "3_09_093_153"),
            Role.AREA,
            labels=MappingProxyType({"fi": ("Koko maa", "Imatra")}),
        ),
        COUNTRIES,
        Dimension("Kuukausi", ("2025M01",), Role.TIME),
        Dimension(
            "Tiedot",
            ("yot", "saap"),
            Role.CONTENT,
            labels=MappingProxyType({"fi": ("Yöpymiset, lkm", "Saapuneet, lkm")}),
        ),
    ),
)


@pytest.mark.parametrize(("wanted", "code"), [("=Venäjä", "RU"), ("=Russia", "RU"), ("SS", "SS"), ("=Rest", "X2")])
def test_a_label_in_any_language_of_the_table_gives_its_code(wanted: str, code: str) -> None:
    assert code_of(COUNTRIES, wanted) == code


@pytest.mark.parametrize("wanted", ["=venäjä", "=Venäj", "=", "=Muut", "Venäjä", "XX", ""])
def test_a_label_that_is_not_there_or_is_there_twice_gives_none(wanted: str) -> None:
    assert code_of(COUNTRIES, wanted) is None


def test_what_could_be_meant_is_proposed() -> None:
    assert proposed(COUNTRIES, "=Muut") == ("X1", "X2")
    assert proposed(COUNTRIES, "=maa") == ("SS",)
    assert proposed(COUNTRIES, "=Viro") == COUNTRIES.codes


def test_area_content_and_other_variables_may_be_chosen_by_label() -> None:
    recipe = Recipe("rudolf", "116n.px", "=Yöpymiset, lkm", {"Maa": ("=Suomi", "=Venäjä")}, own_area="=Imatra")
    found = resolve(recipe, TABLE, municipality="700")
    assert isinstance(found, Resolved)
    assert found.own_area == "3_09_093_153"
    assert (found.selection["Tiedot"], found.selection["Maa"]) == (("yot",), ("FI", "RU"))


def test_labels_that_fit_nothing_are_told_together_and_nothing_is_guessed() -> None:
    recipe = Recipe("rudolf", "116n.px", "=Yöpymiset", {"Maa": ("=Muut",)}, own_area="=Imatran")
    assert resolve(recipe, TABLE, municipality="153") == (
        FoundChange(SourceChange.AREA_GONE, "Alue", "=Imatran", ("*_**_***_***", "3_09_093_153")),
        FoundChange(SourceChange.CONTENT_GONE, "Tiedot", "=Yöpymiset", ("yot",)),
        FoundChange(SourceChange.VALUE_GONE, "Maa", "=Muut", ("X1", "X2")),
    )


def test_a_municipality_is_found_behind_its_region() -> None:
    recipe = Recipe("rudolf", "116n.px", "yot", {"Maa": ("SS",)})
    found = resolve(recipe, TABLE, municipality="KU153")
    assert isinstance(found, Resolved)
    assert (found.own_area, found.selection["Alue"]) == ("3_09_093_153", ("*_**_***_***", "3_09_093_153"))


def test_the_second_selection_is_the_first_but_for_what_it_says() -> None:
    recipe = Recipe("s", "t", "a", {"maa": ("SS",), "ika": ("1",)})
    by_value = Combination(Operation.MINUS, others={"maa": ("FI", "RU")})
    second = Recipe("s", "t", "a", {"maa": ("SS",), "ika": ("1",)}, combination=by_value).second
    assert second is not None
    assert (second.content, second.others) == ("a", {"maa": ("FI", "RU"), "ika": ("1",)})
    assert second.second is None
    assert recipe.second is None
