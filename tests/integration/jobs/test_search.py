"""The index of the demo's texts: kept by the jobs, and understood as residents ask."""

from __future__ import annotations

from pathlib import Path

import pytest
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.factories import documents
from tests.factories.questions import questions

import teoiksi.cli.demo
from teoiksi.domains.search import queries
from teoiksi.domains.search.models import SearchEntry, WordForm
from teoiksi.domains.strategy import services as strategy
from teoiksi.jobs import search as jobs
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.language import Language
from teoiksi.sources.strategy_file.read import read_strategy

_DEMO = Path(*teoiksi.cli.demo.__path__)


def _found_share(name: str, language: Language) -> float:
    """How many of the questions have one of their right answers among the first five."""
    asked = questions(name)
    missed = [text for text, answers in asked if not answers & _first_five(text, language)]
    print(f"{name}: {len(asked) - len(missed)} of {len(asked)}; missed: {', '.join(missed)}")  # noqa: T201 - shown when asked for
    return 1 - len(missed) / len(asked)


def _first_five(text: str, language: Language) -> set[str]:
    return {f"{found.kind}:{found.key}" for found in queries.find(text=text, language=language, limit=5).found}


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_residents_find_what_they_ask_for_in_whatever_form_once_the_worker_has_learnt_the_words() -> None:
    for path in sorted(_DEMO.glob("*.yaml")):
        strategy.load_strategy(actor=COMMAND_LINE, document=read_strategy(path.read_bytes()))
    jobs.texts_changed()
    with app.replace_connector(app.connector.get_worker_connector()) as worker:  # type: ignore[attr-defined] # Django's
        worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
    assert WordForm.objects.filter(language="fi", form="asukkailta", base="asukas").exists()
    assert _found_share("fi.csv", "fi") >= 0.95
    assert _found_share("fi_held_out.csv", "fi") >= 0.9
    others: tuple[Language, ...] = ("sv", "en")
    for language in others:
        assert _found_share(f"{language}.csv", language) >= 0.95
        assert _found_share(f"{language}_held_out.csv", language) >= 0.95


@pytest.mark.django_db
def test_what_is_loaded_is_found_at_once_and_the_worker_is_asked_to_learn() -> None:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    jobs.texts_changed()
    jobs.texts_changed()
    assert {"strategy:strategia-2025", "spearhead:elinymparisto"} <= _first_five("Mallikunnan elinympäristö", "fi")
    assert ProcrastinateJob.objects.filter(task_name=jobs.rebuild_index.name, status="todo").count() == 1


@pytest.mark.django_db
def test_what_is_gone_from_the_texts_is_gone_from_the_index() -> None:
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document())
    jobs.write_entries()
    strategy.load_strategy(actor=COMMAND_LINE, document=documents.document(strategy=documents.strategy(spearheads=())))
    jobs.write_entries()
    assert not SearchEntry.objects.filter(kind__in=["goal", "spearhead"]).exists()
