"""Reading questions to statistics services and their answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from types import MappingProxyType
from typing import Any
from uuid import UUID

from teoiksi.domains.stats.models import SourceQuestion
from teoiksi.domains.stats.types import (
    FoundChange,
    OfferedFigure,
    OfferedTable,
    OfferedTableShape,
    OfferedVariable,
    Preview,
    QuestionCard,
    QuestionKind,
    SourceChange,
)
from teoiksi.kernel.language import Language, as_language
from teoiksi.kernel.period import Period
from teoiksi.sources.resolving.recipe import AreaChoice, Combination, Operation, Recipe


def question(number: UUID) -> QuestionCard:
    """Give a question, with its answer if it has come.

    :raises SourceQuestion.DoesNotExist: when there is none; questions are swept after a day.
    """
    return _card(SourceQuestion.objects.get(pk=number))


def language_of_question(number: UUID) -> Language:
    """Give the language in which the question was put."""
    return as_language(SourceQuestion.objects.values_list("language", flat=True).get(pk=number))


def recipe_content(recipe: Recipe) -> dict[str, Any]:
    """Write a recipe as a plain document."""
    plain = {field.name: getattr(recipe, field.name) for field in fields(recipe)}
    second = recipe.combination
    part = second and {"operation": second.operation.value, "content": second.content, "others": _lists(second.others)}
    return {**plain, "others": _lists(recipe.others), "combination": part}


def recipe_from(content: Mapping[str, Any]) -> Recipe:
    """Read a recipe from the document that ``recipe_content`` wrote."""
    part = content.get("combination")
    second = part and Combination(Operation(part["operation"]), part["content"], _tuples(part["others"]))
    areas, others = AreaChoice(content["areas"]), _tuples(content["others"])
    return Recipe(**{**content, "others": others, "areas": areas, "combination": second})


def _lists(others: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    return {name: list(codes) for name, codes in others.items()}


def _tuples(others: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({name: tuple(codes) for name, codes in others.items()})


def _card(row: SourceQuestion) -> QuestionCard:
    answer: Mapping[str, Any] = row.answer
    is_there = row.answered_at is not None and not row.problem
    kind = QuestionKind(row.kind)
    return QuestionCard(
        id=row.pk,
        kind=kind,
        recipe=recipe_from(row.recipe),
        words=row.words,
        asked_at=row.asked_at,
        answered_at=row.answered_at,
        problem=row.problem,
        tables=tuple(map(_table, answer["tables"])) if is_there and kind is QuestionKind.FIND else (),
        shape=_shape(answer) if is_there and kind is QuestionKind.DESCRIBE else None,
        preview=_preview(answer) if is_there and kind is QuestionKind.PREVIEW else None,
    )


def _table(told: Mapping[str, Any]) -> OfferedTable:
    updated = date.fromisoformat(told["updated_on"]) if told["updated_on"] else None
    return OfferedTable(told["table"], told["title"], updated)


def _shape(answer: Mapping[str, Any]) -> OfferedTableShape:
    variables = (
        OfferedVariable(**{**told, "codes": MappingProxyType(dict(told["codes"]))}) for told in answer["variables"]
    )
    return OfferedTableShape(answer["title"], tuple(variables))


def _preview(answer: Mapping[str, Any]) -> Preview:
    return Preview(
        area=answer["area"],
        figures=tuple(
            OfferedFigure(Period.parse(told["period"]), told["value"], told["missing"], told["is_preliminary"])
            for told in answer["figures"]
        ),
        others=answer["others"],
        unreadable=tuple(answer["unreadable"]),
        changes=tuple(
            FoundChange(SourceChange(told["kind"]), told["dimension"], told["code"], tuple(told["proposals"]))
            for told in answer["changes"]
        ),
    )
