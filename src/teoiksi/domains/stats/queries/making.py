"""How the figures of a series are counted from what their source gives, told in one sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from django.db.models import Exists, OuterRef, Q

from teoiksi.domains.stats.models import Connection, RefreshLine
from teoiksi.domains.stats.queries.connections import recipe_of
from teoiksi.domains.stats.types import MAKING_WORDS, MakingStep
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.sources.resolving.recipe import BY_LABEL, Operation, Recipe

_MOST_DECIMALS: Final = 6
_SIGNS: Final = {Operation.MINUS: "−", Operation.PER: "÷"}


def how_made(series: str, language: Language) -> str:
    """Tell how the figures of a series (by slug) are counted; empty where they are as the source gives them, or none has
    come from there. One query."""
    brought = RefreshLine.objects.filter(Q(new__gt=0) | Q(revised__gt=0), connection=OuterRef("pk"))
    row = Connection.objects.filter(Exists(brought), series__slug=series).first()
    return making_sentence(recipe_of(row), language) if row else ""


def making_sentence(recipe: Recipe, language: Language) -> str:
    """Tell what a recipe counts; empty where it takes figures as they are."""
    steps = ", ".join(_steps(recipe, language))
    if not steps:
        return ""
    return MAKING_WORDS[MakingStep.WHOLE].in_language(language).format(table=recipe.table, steps=steps)


def reference_of(recipe: Recipe) -> str:
    """Write where in the source the figures of a recipe are, in signs: ``aly/11yq.px aloittaneita − lopettaneita``."""
    if recipe.combination is None or recipe.second is None:
        parts = [recipe.content.removeprefix(BY_LABEL)]
    else:
        varied = recipe.combination.others.keys()
        parts = [_selected(recipe, varied), _SIGNS[recipe.combination.operation], _selected(recipe.second, varied)]
    written = " ".join(filter(None, [recipe.table, *parts]))
    return f"{written}, Σ {recipe.running_sum}" if recipe.running_sum > 1 else written


def _steps(recipe: Recipe, language: Language) -> Iterator[str]:
    if recipe.combination is not None and recipe.second is not None:
        words = MAKING_WORDS[MakingStep(recipe.combination.operation)].in_language(language)
        varied = recipe.combination.others.keys()
        yield words.format(first=_selected(recipe, varied), second=_selected(recipe.second, varied))
    if recipe.running_sum > 1:
        yield MAKING_WORDS[MakingStep.RUNNING_SUM].in_language(language).format(count=recipe.running_sum)
    if recipe.scale != 1:
        scale = _factor(recipe.scale, language)
        yield MAKING_WORDS[MakingStep.SCALE].in_language(language).format(scale=scale)


def _selected(recipe: Recipe, varied: Collection[str]) -> str:
    """Write the content, and of the other variables those that differ between the two selections: ``yot (maa: Suomi +
    Venäjä)``."""
    of_variables = [
        f"{name}: {' + '.join(code.removeprefix(BY_LABEL) for code in codes)}"
        for name, codes in recipe.others.items()
        if name in varied
    ]
    content = recipe.content.removeprefix(BY_LABEL)
    inside = "; ".join(of_variables)
    return f"{content} ({inside})" if content and inside else content or inside


def _factor(scale: float, language: Language) -> str:
    decimals = next(
        count for count in range(_MOST_DECIMALS + 1) if round(scale, count) == scale or count == _MOST_DECIMALS
    )
    return writing.number(scale, decimals, language)
