"""Every model is either of record – tracked in history and announced – or says why it is not."""

from __future__ import annotations

from collections.abc import Iterable

import pghistory.core
import pgtrigger
import pytest
from django.apps import apps
from django.db import models

from teoiksi.domains.common.models import Announce, Record
from teoiksi.domains.strategy.models import Goal

NOT_OF_RECORD = {
    "annual_wheel.CalendarAddress": "a secret of one person, which goes when it is closed",
    "common.CachedValue": "counts of limits matter for an hour",
    "common.DrawnChart": "a chart can be drawn again from figures of record",
    "decisions.RecommendationFollowUp": "it is its own history: append-only rows, a mistake is mended by a new one",
    "discussion.Comment": "it is its own history: append-only rows, a mistake is mended by a new one",
    "discussion.Feedback": "it may hold personal data, so it can be erased",
    "drafts.DraftVersion": "it is its own history: append-only rows, each the whole draft after one edit",
    "indicators.PreparedAnalysis": "it is counted again from figures of record",
    "indicators.PreparedCard": "it is formatted again from figures of record",
    "discussion.Mention": "it is append-only: whom a comment names",
    "meetings.DecisionCarriedOut": "it is append-only: that a decision was carried out",
    "meetings.MeetingDecision": "it is its own history: append-only rows, a mistake is mended by a new one",
    "notices.Letter": "it goes with the person when they are erased; its rows tell what was sent and when",
    "notices.Matter": "it is its own record: opened, closed, never opened again",
    "notices.Subscription": "it is the address of a reader, which goes when they stop",
    "notices.Notice": "it goes with the person when they are erased",
    "indicators.PreparedComparison": "it is counted again from figures of record",
    "people.Invitation": "it goes with the person when they are erased; only a hash of its link is kept",
    "people.LogEntry": "it is its own record: append-only rows that go when their time is over",
    "people.OutsideAccount": "it goes with the person when they are erased",
    "people.User": "a person can be erased; history keeps the pseudonym alone",
    "programmes.ProgressUpdate": "it is its own history: append-only rows, a mistake is mended by a new one",
    "programmes.SharedEdit": "it is a notice for one person; what both wrote is in the history of the plan",
    "reporting.RoundDocument": "it is its own history: append-only rows, made of what was frozen",
    "reporting.FrozenRound": "it is its own history: one append-only row of a closed round",
    "participation.HearingComment": "it may hold personal data, so it can be erased",
    "search.SearchEntry": "it is made again from texts of record",
    "search.WordForm": "it is learnt again from word lists",
    "stats.AreaFigure": "it is its own history: append-only rows, known since their storing",
    "stats.AreaMap": "it is drawn again from a file of boundaries",
    "stats.AreaStoring": "it is append-only: who stored figures of areas, when and why",
    "stats.HostCall": "turns of hosts are swept after an hour",
    "stats.HostHold": "until when a host is left alone matters for minutes",
    "stats.KeptAnswer": "it is fetched again from its service",
    "stats.Observation": "it is its own history: append-only rows on two time lines",
    "stats.Recording": "it is append-only: who stored figures, when and why",
    "stats.RefreshClosing": "it is append-only: the end of a run",
    "stats.RefreshLine": "it is append-only: what a run did with one connection",
    "stats.SourceQuestion": "it is a question that a page waits for, swept after a day",
    "stats.RefreshRun": "it is append-only: what was fetched, when and by whom",
}


def own_models() -> list[type[models.Model]]:
    """The models that stand in the code; pghistory makes the event models beside them."""
    events = set(pghistory.core.event_models())
    return [model for model in apps.get_models() if model.__module__.startswith("teoiksi.") and model not in events]


def tracked() -> set[type[models.Model]]:
    return {event.pgh_tracked_model for event in pghistory.core.event_models()}  # type: ignore[attr-defined] # set by it


def triggers_of(model: type[models.Model]) -> set[str]:
    return {str(trigger.name) for of, trigger in pgtrigger.registered() if of._meta.label == model._meta.label}


def untracked(found: Iterable[type[models.Model]], known: set[type[models.Model]]) -> list[str]:
    """Name the models that have neither history nor a reason to have none."""
    return sorted(model._meta.label for model in found if model not in known and model._meta.label not in NOT_OF_RECORD)


def test_every_model_has_history_or_a_reason_to_have_none() -> None:
    assert len(own_models()) > 20
    assert untracked(own_models(), tracked()) == []


def test_a_model_without_history_would_be_found() -> None:
    assert untracked(own_models(), tracked() - {Goal}) == ["strategy.Goal"]


def test_what_has_no_history_exists_and_really_has_none() -> None:
    labels = {model._meta.label: model for model in own_models()}
    assert set(NOT_OF_RECORD) <= set(labels)
    assert [label for label in NOT_OF_RECORD if labels[label] in tracked()] == []


def test_every_tracked_model_is_a_record_and_tells_of_its_changes() -> None:
    silent = [model for model in tracked() if not issubclass(model, Record) or Announce.name not in triggers_of(model)]
    assert silent == []


def test_history_has_additions_changes_and_removals() -> None:
    wanted = {"insert_insert", "update_update", "delete_delete"}
    assert {model._meta.label: missing for model in tracked() if (missing := wanted - triggers_of(model))} == {}


@pytest.mark.parametrize(
    "label", ["stats.AreaFigure", "stats.Observation", "stats.Recording", "stats.RefreshRun", "stats.RefreshLine"]
)
def test_what_is_its_own_history_has_the_guard(label: str) -> None:
    assert "append_only" in triggers_of(apps.get_model(label))


def test_history_has_no_many_to_many_whose_rows_nobody_tracks() -> None:
    """Django makes the table between two models without a trigger of ours; only the two of its own user are there."""
    made = [model for model in apps.get_models(include_auto_created=True) if model._meta.auto_created]
    hidden = sorted(model._meta.label for model in made if model.__module__.startswith("teoiksi.domains"))
    assert hidden == ["people.User_groups", "people.User_user_permissions"]
