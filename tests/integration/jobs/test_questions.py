"""What a page asks a statistics service is answered by the worker, whatever goes wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any
from uuid import UUID

import pytest
from django.utils import timezone
from tests.factories import documents
from tests.statistics_server import StatisticsServer, Trouble, examples, serving

from teoiksi.domains.stats import queries, services
from teoiksi.domains.stats.models import SourceQuestion
from teoiksi.domains.stats.types import QuestionCard, QuestionKind, SourceChange
from teoiksi.domains.strategy.services import load_strategy
from teoiksi.jobs import questions
from teoiksi.jobs.asking_sources import ask
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.sources.resolving.recipe import Combination, Operation, Recipe

pytestmark = pytest.mark.django_db
TABLE = Recipe("statfin", "vaerak/11re.px", own_area="KU153")


@pytest.fixture(autouse=True)
def server(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[StatisticsServer]:
    load_strategy(actor=COMMAND_LINE, document=documents.document())
    monkeypatch.setattr("teoiksi.sources.network.client.Client._rest", lambda _client, _attempt: None)
    with serving(tables=[examples.population(), examples.by_sex()]) as running:
        settings.STATISTICS_ADDRESSES = {"statfin": running.pxweb}
        yield running


def put(kind: QuestionKind, recipe: Recipe = TABLE, words: str = "") -> UUID:
    return ask(actor=COMMAND_LINE, kind=kind, recipe=recipe, language="fi", words=words)


def answered(kind: QuestionKind, recipe: Recipe = TABLE, words: str = "") -> QuestionCard:
    number = put(kind, recipe, words)
    assert queries.question(number).is_open
    questions.answer_question(question=str(number))
    return queries.question(number)


def test_tables_are_found_by_words() -> None:
    (table,) = answered(QuestionKind.FIND, words="sukupuolen").tables
    assert (table.table, table.title, table.updated_on) == (
        "vaerak/11re.px",
        "Väestö iän ja sukupuolen mukaan",
        date(2026, 4, 1),
    )


def test_a_table_is_described_with_the_roles_of_its_variables() -> None:
    shape = answered(QuestionKind.DESCRIBE).shape
    assert shape is not None
    assert [(variable.stem, variable.role) for variable in shape.variables] == [
        ("alue", "area"),
        ("timeperiod_y", "time"),
        ("sukupuoli", "other"),
        ("contentscode", "content"),
    ]
    sex = shape.variables[2]
    assert (sex.size, sex.may_be_left_out, dict(sex.codes)["SSS"]) == (3, True, "Yhteensä")


def test_the_preview_shows_the_own_figures(server: StatisticsServer) -> None:
    preview = answered(QuestionKind.PREVIEW, Recipe(**_fields(content="vaerak-vaesto"))).preview
    assert preview is not None
    assert (preview.area, preview.others, preview.changes) == ("Imatra", 5, ())
    newest = preview.figures[-1]
    cell = server.table("StatFin/vaerak/11re.px").cell(("KU153", "2025", "SSS", "vaerak-vaesto"))
    assert (newest.period.code, newest.value) == ("2025", cell)


def test_a_recipe_that_does_not_fit_is_answered_with_what_would() -> None:
    others = MappingProxyType({"ika": ("1",)})
    preview = answered(QuestionKind.PREVIEW, Recipe(**_fields(content="vaesto", others=others))).preview
    assert preview is not None
    assert preview.figures == ()
    assert {change.kind for change in preview.changes} == {SourceChange.CONTENT_GONE, SourceChange.VARIABLE_GONE}
    assert preview.changes[0].proposals == ("vaerak-vaesto",)


@pytest.mark.parametrize("trouble", [Trouble.DOWN, Trouble.CUT, Trouble.WRONG, Trouble.REDIRECTED])
def test_a_service_in_trouble_is_an_answer_too(server: StatisticsServer, trouble: Trouble) -> None:
    server.meet(trouble, times=4)
    card = answered(QuestionKind.DESCRIBE)
    assert not card.is_open
    assert card.problem
    assert card.shape is None


def test_a_question_is_answered_once(server: StatisticsServer) -> None:
    number = put(QuestionKind.DESCRIBE)
    questions.answer_question(question=str(number))
    calls = len(server.calls)
    questions.answer_question(question=str(number))
    assert len(server.calls) == calls


def test_questions_are_swept_after_a_day() -> None:
    old = put(QuestionKind.DESCRIBE)
    SourceQuestion.objects.update(asked_at=timezone.now() - services.questions.KEPT - timedelta(minutes=1))
    new = put(QuestionKind.DESCRIBE)
    assert set(SourceQuestion.objects.values_list("pk", flat=True)) == {new}
    assert old != new


def test_a_recipe_comes_back_as_it_was_put() -> None:
    recipe = Recipe(**_fields(content="a", others=MappingProxyType({"ika": ("1", "2")}), scale=0.001))
    assert queries.question(put(QuestionKind.PREVIEW, recipe)).recipe == recipe


def _fields(**changes: Any) -> dict[str, Any]:
    return {"service": TABLE.service, "table": TABLE.table, "own_area": TABLE.own_area, **changes}


def test_a_question_keeps_the_whole_recipe() -> None:
    second = Combination(Operation.PER, "b", MappingProxyType({"maa": ("=Suomi",)}))
    recipe = replace(TABLE, content="a", combination=second, running_sum=12)
    assert queries.question(put(QuestionKind.PREVIEW, recipe)).recipe == recipe
