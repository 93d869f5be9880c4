"""Files of recipes: every mistake at once, and the shipped one in order."""

from __future__ import annotations

import pytest

from teoiksi.cli.management.commands.connect import SHIPPED
from teoiksi.domains.stats.types import StructureFeature
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.recipe_file import FEATURES, RecipePart, read_recipes
from teoiksi.sources.resolving.recipe import AreaChoice, Recipe

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
    assert len(parts) == 23
    assert [part.indicator for part in parts if part.recipe.is_verified] == []
    assert [part.structure for part in parts if part.structure] == ["population", "under_15", "over_64"]


def test_the_features_of_a_file_are_those_that_have_names() -> None:
    assert list(FEATURES) == [feature.value for feature in StructureFeature]


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
