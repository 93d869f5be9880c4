"""Many actions at once: the same rows as one by one, with as many queries for a hundred as for two."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.factories import programmes
from tests.factories.documents import text
from tests.factories.programmes import PROGRAMME, action_part

from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.models import (
    Action,
    ActionCost,
    ActionGoal,
    ActionNeed,
    ActionValue,
    Milestone,
)
from teoiksi.domains.programmes.services.many_actions import put_actions
from teoiksi.domains.programmes.types import ActionPart, MilestonePart, YearCost
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.programme_file.document import (
    ActionEntry,
    CorrectionEntry,
    MilestoneEntry,
    ProgrammeEntry,
    ProgrammesDocument,
    UpdateEntry,
)
from teoiksi.sources.strategy_file.document import DecisionPart

pytestmark = pytest.mark.django_db

MODELS = (Action, ActionGoal, ActionValue, ActionNeed, ActionCost, Milestone)
NUMBERS = {"id", "pgh", "pgh_obj", "pgh_context", "pgh_created_at", "action", "needed", "updated_at"}


def plans(count: int, *, year: int = 2026) -> list[ActionPart]:
    """Plans of which each but the last needs the one after it."""
    return [
        action_part(
            f"toimi-{number}",
            needs=(f"toimi-{number + 1}",) if number + 1 < count else (),
            milestones=(MilestonePart(text("Alku"), date(2026, 3, 1)), MilestonePart(text("Loppu"), date(2027, 3, 1))),
            costs=(YearCost(year, 1000 + number, own=500),),
        )
        for number in range(count)
    ]


def put(parts: list[ActionPart]) -> dict[str, Any]:
    return dict(put_actions(actor=COMMAND_LINE, plans=[(PROGRAMME, part) for part in parts]).refused)


def changed(parts: list[ActionPart]) -> list[ActionPart]:
    """Every part of the plans in some other way, with the milestones that are there."""
    now = queries.plans_of([each.slug for each in parts])
    return [
        replace(
            part,
            name=text(f"Uusi nimi {part.slug}"),
            needs=(),
            goals=(),
            milestones=(replace(now[part.slug].part.milestones[0], due_on=date(2026, 4, 1)),),
            costs=(YearCost(2026, 7), YearCost(2027, 8)),
        )
        for part in parts
    ]


def rows() -> list[Any]:
    """What stands in every table and its history, without the numbers that the database gives."""
    return [sorted(map(str, map(told, each.objects.values()))) for model in MODELS for each in (model, history(model))]


def told(row: dict[str, Any]) -> list[tuple[str, str]]:
    kept = {name: value for name, value in row.items() if name.removesuffix("_id") not in NUMBERS}
    return sorted((name, str(value)) for name, value in kept.items())


def history(model: Any) -> Any:
    return model.pgh_event_model


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def test_many_at_once_leave_the_same_rows_as_one_by_one() -> None:
    programmes.town()
    with undone():
        for part in reversed(plans(4)):
            services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=part)
        for part in changed(plans(4)):
            services.put_action(actor=COMMAND_LINE, programme=PROGRAMME, part=part)
        one_by_one = rows()
    put(list(reversed(plans(4))))
    put(changed(plans(4)))
    assert rows() == one_by_one


def test_a_hundred_take_no_more_queries_than_two() -> None:
    programmes.town()
    with undone(), CaptureQueriesContext(connection) as two:
        put(plans(2))
        put(changed(plans(2)))
    with CaptureQueriesContext(connection) as hundred:
        put(plans(100))
        put(changed(plans(100)))
    assert len(hundred) == len(two)
    assert len(two) < 70


def test_what_does_not_fit_is_told_of_each_and_the_others_are_written() -> None:
    programmes.town()
    good, wrong, lonely = plans(3)
    refused = put([good, replace(wrong, goals=("ei-ole",)), replace(lonely, needs=(good.slug,))])
    assert {slug: [each.code for each in error.problems] for slug, error in refused.items()} == {
        wrong.slug: ["unknown_goals"]
    }
    assert queries.is_action(good.slug)
    assert not queries.is_action(wrong.slug)


def test_a_circle_is_found_where_it_is_closed() -> None:
    programmes.town()
    refused = put([replace(each, needs=("toimi-0",) if each.slug == "toimi-2" else each.needs) for each in plans(3)])
    (error,) = refused.values()
    assert isinstance(error, BadInput)
    assert [each.code for each in error.problems] == ["needs_in_circle"]
    assert list(refused) == ["toimi-2"]


def test_a_file_that_tells_of_many_actions_takes_no_more_queries_than_one_of_two() -> None:
    programmes.town()
    with undone(), CaptureQueriesContext(connection) as two:
        services.load_programmes(actor=COMMAND_LINE, document=document(2))
    with CaptureQueriesContext(connection) as many:
        services.load_programmes(actor=COMMAND_LINE, document=document(60))
    assert len(many) == len(two)
    told = queries.action("toimi-7", today=date(2026, 6, 1))
    assert [(each.told_on, each.progress) for each in told.updates] == [(date(2026, 5, 1), 60), (date(2026, 4, 1), 20)]
    assert [each.done_on for each in told.corrections] == [date(2026, 4, 20)]


def document(count: int) -> ProgrammesDocument:
    """A file with so many actions, of each of which two updates tell, the first with a correction that is done."""
    late = CorrectionEntry("Kiirehditään.", date(2026, 4, 30), date(2026, 4, 20))
    updates = (
        UpdateEntry(date(2026, 4, 1), "under_way", "Alkoi.", progress=20, correction=late),
        UpdateEntry(date(2026, 5, 1), "under_way", "Jatkuu.", progress=60, done=(1,)),
    )
    step = MilestoneEntry(text("Alku"), date(2026, 3, 1))
    actions = tuple(
        ActionEntry(
            f"toimi-{number}",
            text("Toimi"),
            start=date(2026, 1, 1),
            end=date(2027, 12, 31),
            unit="strategia",
            milestones=(step,),
            updates=updates,
        )
        for number in range(count)
    )
    decision = DecisionPart(text("Hallitus"), date(2026, 1, 2), "1")
    entry = ProgrammeEntry(
        PROGRAMME,
        "elinymparisto",
        text("Ohjelma"),
        start=date(2026, 1, 1),
        end=date(2029, 5, 31),
        state="in_force",
        decision=decision,
        actions=actions,
    )
    return ProgrammesDocument("strategia-2025", "kausi-2025", (entry,))
