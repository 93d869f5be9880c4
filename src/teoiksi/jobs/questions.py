"""Asks a statistics service what a page wants to know: web processes never go to the network themselves."""

from __future__ import annotations

import logging
from dataclasses import asdict
from itertools import islice
from typing import Any, Final
from uuid import UUID

from django.db import Error as DatabaseError
from procrastinate.contrib.django import app

from teoiksi.domains.stats import queries, services
from teoiksi.domains.stats.types import Answer, QuestionCard, QuestionKind
from teoiksi.domains.strategy import queries as strategy
from teoiksi.jobs.fetching import asking
from teoiksi.jobs.running import task_body
from teoiksi.kernel.actor import WORKER
from teoiksi.kernel.language import Language
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import Dimension
from teoiksi.sources.network import SourceFailure
from teoiksi.sources.resolving.fetching import NotFollowed, follow
from teoiksi.sources.resolving.recipe import Recipe
from teoiksi.sources.services import StatisticsService
from teoiksi.sources.services.roles import stem

_log = logging.getLogger(__name__)
_SHOWN_CODES: Final = 500
_SHOWN_FIGURES: Final = 24


@app.task(queue="questions", retry=False)
@task_body
def answer_question(*, question: str) -> None:
    """Answer one question; whatever goes wrong is its answer, so that the page need not wait."""
    number = UUID(question)
    card, language = queries.question(number), queries.language_of_question(number)
    if card.is_open:
        services.answer_question(actor=WORKER, question=number, answer=_answer(card, language))


def _answer(card: QuestionCard, language: Language) -> Answer:
    try:
        with asking() as asked:
            return Answer(_content(asked.services[card.recipe.service], card, language))
    except SourceFailure as failure:
        return Answer(problem=failure.why)
    except BadInput as error:
        return Answer(problem="; ".join(problem.what for problem in error.problems))
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001 - the page waits for an answer, also to what nobody foresaw
        _log.exception("The question %s could not be answered.", card.id)
        return Answer(problem=f"Odottamaton vastaus ({type(error).__name__})")


def _content(service: StatisticsService, card: QuestionCard, language: Language) -> dict[str, Any]:
    match card.kind:
        case QuestionKind.FIND:
            found = service.find(card.words, language=language)
            return {"tables": [_table(each.table, each.title, each.updated) for each in found]}
        case QuestionKind.DESCRIBE:
            described = service.describe(card.recipe.table, language=language)
            title = described.title.get(language) or next(iter(described.title.values()), described.table)
            return {"title": title, "variables": [_variable(each, language) for each in described.dimensions]}
        case QuestionKind.PREVIEW:
            return _preview(service, card.recipe, language)


def _table(table: str, title: str, updated: Any) -> dict[str, Any]:
    return {"table": table, "title": title, "updated_on": updated.date().isoformat() if updated else ""}


def _variable(dimension: Dimension, language: Language) -> dict[str, Any]:
    name = dimension.name.get(language) or next(iter(dimension.name.values()), dimension.id)
    return {
        "stem": stem(dimension.id),
        "role": dimension.role.value,
        "name": name,
        "codes": [[code, dimension.label(code, language)] for code in islice(dimension.codes, _SHOWN_CODES)],
        "size": dimension.size,
        "may_be_left_out": bool(dimension.elimination),
    }


def _preview(service: StatisticsService, recipe: Recipe, language: Language) -> dict[str, Any]:
    outcome = follow(service, recipe, municipality=strategy.municipality_code())
    if isinstance(outcome, NotFollowed):
        changes = [asdict(change) | {"kind": change.kind.value} for change in outcome.changes]
        return {"area": "", "figures": [], "others": 0, "unreadable": [], "changes": changes}
    taken = outcome.taken
    own = taken.areas.get(taken.own, ())
    return {
        "area": taken.names.get(taken.own, {}).get(language, taken.own),
        "figures": [
            {
                "period": figure.period.code,
                "value": figure.value,
                "missing": "" if figure.value is not None else figure.state.value,
                "is_preliminary": figure.is_preliminary,
            }
            for figure in own[-_SHOWN_FIGURES:]
        ],
        "others": len(taken.areas) - (taken.own in taken.areas),
        "unreadable": list(taken.unreadable[:5]),
        "changes": [],
    }
