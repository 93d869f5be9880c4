"""Files of recipes: every mistake at once, and the shipped one in order."""

from __future__ import annotations

import pytest

from teoiksi.cli.management.commands.connect import SHIPPED
from teoiksi.domains.stats.types import StructureFeature
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.recipe_file import FEATURES, RecipePart, read_recipes
from teoiksi.sources.resolving.recipe import AreaChoice, Combination, Operation, Recipe

WHOLE = b"""
recipes:
  - indicator: asukkaat
    service: statfin
    table: vaerak/11ra.px
    content: vaerak-vaesto
    others: {sukupuoli: ['1', '2']}
    areas: own
    own_area: '55100'
    newest: 5
    scale: 0.001
    nil_is_zero: true
    verified: true
    largest_change: 0.1
    lowest: 0
"""


def test_every_key_is_read() -> None:
    (part,) = read_recipes(WHOLE)
    others = {"sukupuoli": ("1", "2")}
    recipe = Recipe("statfin", "vaerak/11ra.px", "vaerak-vaesto", others, AreaChoice.OWN, "55100", 5, 0.001, True, True)
    assert part == RecipePart("asukkaat", recipe, 0.1, 0)


def test_the_shipped_recipes_say_that_they_are_not_verified() -> None:
    parts = read_recipes(SHIPPED.read_bytes())
    assert len(parts) == 26
    assert [part.indicator for part in parts if part.recipe.is_verified] == []
    assert [part.structure for part in parts if part.structure] == ["population", "under_15", "over_64"]


def test_the_features_of_a_file_are_those_that_have_names() -> None:
    assert list(FEATURES) == [feature.value for feature in StructureFeature]


@pytest.mark.parametrize("operation", Operation)
def test_a_second_selection_and_a_running_sum_are_read(operation: Operation) -> None:
    content = (
        b"recipes:\n"
        b"  - indicator: yopymiset\n"
        b"    service: rudolf\n"
        b"    table: 116n.px\n"
        b"    others: {maa: [SS]}\n"
        b"    " + operation.encode() + ": {others: {maa: [=Suomi, =Venäjä]}}\n".encode() + b"    running_sum: 12\n"
        b"    verified: false\n"
    )
    (part,) = read_recipes(content)
    assert part.recipe.combination == Combination(operation, "", {"maa": ("=Suomi", "=Venäjä")})
    assert part.recipe.running_sum == 12


def test_mistakes_are_told_together_with_line_and_column() -> None:
    content = (
        b"recipes:\n"
        b"  - {indicator: a, service: statfin, table: c, verified: false, minus: {content: d}, per: {content: e}}\n"
        b"  - indicator: b\n"
        b"    service: statfin\n"
        b"    table: c\n"
        b"    verified: false\n"
        b"    minus: {}\n"
        b"    running_sum: 1\n"
    )
    with pytest.raises(BadInput) as bad:
        read_recipes(content)
    assert [(problem.code, problem.place.line, problem.place.column) for problem in bad.value.problems] == [
        ("two-combinations", 2, 5),
        ("bad-recipe", 7, 12),
        ("bad-recipe", 8, 18),
    ]


def test_fewer_periods_than_are_added_up_are_refused_with_what_is_there_twice() -> None:
    content = (
        b"recipes:\n"
        b"  - {indicator: a, service: statfin, table: c, verified: false, newest: 3, running_sum: 12}\n"
        b"  - {indicator: a, service: statfin, table: c, verified: false, newest: 12, running_sum: 12}\n"
    )
    with pytest.raises(BadInput) as bad:
        read_recipes(content)
    assert [(problem.code, problem.place.line) for problem in bad.value.problems] == [
        ("too-few-to-sum", 2),
        ("twice", 3),
    ]


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (b"recipes: [", ["not-yaml"]),
        (b"recipes: \xff", ["not-yaml"]),
        (b"- a", ["bad-recipe"]),
        (b"recipes:\n  - {indicator: a, service: b, table: c}", ["bad-recipe", "bad-recipe"]),
        (b"recipes:\n  - {indicator: a, service: statfin, table: c, verified: false, scale: 0}", ["bad-recipe"]),
        (
            b"recipes:\n"
            b"  - {indicator: a, service: statfin, table: c, verified: false}\n"
            b"  - {indicator: a, service: paavo, table: c, verified: false}",
            ["twice"],
        ),
    ],
)
def test_a_mistake_refuses_the_file(content: bytes, codes: list[str]) -> None:
    with pytest.raises(BadInput) as bad:
        read_recipes(content)
    assert [problem.code for problem in bad.value.problems] == codes
