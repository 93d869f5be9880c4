"""Puts a question to a statistics service for a page; it loads nothing of the network, so a web process may use it."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.db import transaction

from teoiksi.domains.stats import services
from teoiksi.domains.stats.types import QuestionKind
from teoiksi.jobs.deferring import by_name
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import Language
from teoiksi.sources.resolving.recipe import Recipe

TASK: Final = "teoiksi.jobs.questions.answer_question"
"""By its name alone: importing it would bring the client of the services into the web process."""


def ask(*, actor: Actor, kind: QuestionKind, recipe: Recipe, language: Language, words: str = "") -> UUID:
    """Keep a question and queue its answering (``jobs/questions.py``); gives its number."""
    with transaction.atomic():
        number = services.put_question(actor=actor, kind=kind, recipe=recipe, language=language, words=words)
        by_name(TASK, queue="questions").defer(question=str(number))
    return number
