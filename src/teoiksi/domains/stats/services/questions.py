"""Putting questions to statistics services for a page, and keeping their answers for a day."""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.stats.models import SourceQuestion
from teoiksi.domains.stats.queries.questions import recipe_content
from teoiksi.domains.stats.types import Answer, QuestionKind
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import Language
from teoiksi.sources.resolving.recipe import Recipe

KEPT: Final = timedelta(days=1)


def put_question(*, actor: Actor, kind: QuestionKind, recipe: Recipe, language: Language, words: str = "") -> UUID:
    """Keep a question for the worker to answer; questions older than a day are swept away. Gives its number."""
    with common.change(actor=actor, event="stats.question_put"):
        SourceQuestion.objects.filter(asked_at__lt=timezone.now() - KEPT).delete()
        row = SourceQuestion.objects.create(
            kind=kind, words=words.strip()[:200], recipe=recipe_content(recipe), language=language
        )
    return row.pk


def answer_question(*, actor: Actor, question: UUID, answer: Answer) -> None:
    """Keep the answer of a question; one that has been answered, or swept away, stays as it is."""
    with common.change(actor=actor, event="stats.question_answered"):
        waiting = SourceQuestion.objects.filter(pk=question, answered_at=None)
        waiting.update(answered_at=timezone.now(), answer=dict(answer.content), problem=answer.problem)
