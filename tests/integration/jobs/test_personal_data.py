"""Everything that is kept about a person is given to them: no column of a person is forgotten, and no secret goes out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.apps import apps
from django.db import models
from tests.factories.people import aino, bengt, citta, signed_in
from tests.factories.programmes import action_part, town

from teoiksi.domains.people import services
from teoiksi.domains.people.models import LogEntry, User
from teoiksi.domains.people.types import PersonCard, Role
from teoiksi.jobs.personal_data import PARTS, as_file, collected
from teoiksi.kernel.actor import COMMAND_LINE

HISTORY = "history of a row: the row stands in its own part, and what the person changed among their changes"
NOT_GIVEN = {
    ("pghistory.Context", "id"): "numbers changes",
    ("pghistory.MiddlewareEvents", "user"): "a view over all history, whose changes are given",
    ("people.User", "email"): "the row of the user is given whole",
    ("people.User_groups", "user"): "groups are not used: roles are",
    ("people.User_user_permissions", "user"): "permissions are not used: roles are",
    ("people.Invitation", "sent_by"): "who invited is told to them in the log; the invitation is of the one invited",
    ("account.EmailAddress", "email"): "found by the user",
    ("account.EmailConfirmation", "email_address"): "a code that is on its way",
    ("stats.SourceQuestion", "id"): "numbers questions",
    ("drafts.Draft", "key"): "numbers drafts",
    ("drafts.DraftEvent", "key"): "numbers drafts",
    ("drafts.DraftEvent", "opened_by"): HISTORY,
    ("programmes.ActionEvent", "owner"): HISTORY,
    ("programmes.ProposedChangeEvent", "author"): HISTORY,
    ("programmes.CorrectionEvent", "author"): HISTORY,
    ("participation.Hearing", "key"): "numbers hearings",
    ("participation.HearingEvent", "key"): "numbers hearings",
    ("meetings.MeetingEvent", "chair"): HISTORY,
    ("meetings.AttendantEvent", "person"): HISTORY,
}
"""Columns that could be a person's and are in no part, with the reason."""


def columns_of_people() -> Iterator[tuple[str, str]]:
    """Name every column that holds a user, an id that may be a pseudonym, or an address."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.concrete_fields:
            is_user = isinstance(field, models.ForeignKey) and field.related_model is User
            if field.name == "pgh_context_id":
                continue  # numbers the change that a row of history belongs to
            if is_user or isinstance(field, models.UUIDField | models.EmailField) or "email" in field.name:
                yield model._meta.label, field.name


def test_every_column_of_a_person_is_in_a_part_or_has_its_reason() -> None:
    given = {(part.model, column) for part in PARTS for column in part.columns}
    assert {*columns_of_people()} - given - {*NOT_GIVEN} == set()
    assert {*NOT_GIVEN} & given == set()
    assert {*NOT_GIVEN} - {*columns_of_people()} == set()


def test_every_secret_that_is_left_out_is_a_column() -> None:
    for part in PARTS:
        columns = {field.attname for field in apps.get_model(part.model)._meta.concrete_fields}
        assert part.without <= columns, part.model


@pytest.fixture
def person(db: None) -> PersonCard:
    """Someone who owns an action, holds a role and has signed in."""
    person = citta()
    town(replace(action_part(), owner=person.id))
    services.give_role(actor=COMMAND_LINE, person=person.id, role=Role.AUDITOR, reason="vuosi 2026")
    signed_in(person)
    return person


def given(person: PersonCard) -> dict[str, list[dict[str, object]]]:
    text = as_file(collected(person.id), person=person.id, language="fi")
    return {part["name"]: part["rows"] for part in json.loads(text)["parts"]}


def test_what_is_kept_is_given_in_words_and_values(person: PersonCard) -> None:
    parts = given(person)
    assert [row["email"] for row in parts["Käyttäjätiedot"]] == [person.email]
    assert [row["role"] for row in parts["Roolit nyt"]] == ["auditor"]
    assert [row["slug"] for row in parts["Toimenpiteet, joista vastaat"]] == ["puistot"]
    assert parts["Avoimet istunnot"]


def test_nothing_of_another_person_and_no_secret_is_in_it(person: PersonCard) -> None:
    other = bengt("kadut")
    text = as_file(collected(person.id), person=person.id, language="sv")
    assert other.email not in text
    assert str(other.id) not in text
    assert User.objects.get(pseudonym=person.id).password not in text
    assert "session_key" not in text


def test_a_persons_own_changes_are_among_them(person: PersonCard) -> None:
    services.give_role(actor=person.actor, person=aino().id, role=Role.AUDITOR, reason="sijaisuus")
    changes = given(person)["Tekemäsi muutokset"]
    assert [(row["event"], row["reason"]) for row in changes] == [("people.role_given", "sijaisuus")]


def test_the_own_page_counts_what_the_file_gives_and_the_log_knows_that_it_was_made(person: PersonCard) -> None:
    browser = signed_in(person)
    assert "Toimenpiteet, joista vastaat" in browser.get("/henkilosto/omat-tiedot/").content.decode()
    answer = browser.post("/henkilosto/omat-tiedot/tiedosto/")
    assert answer["Content-Disposition"].endswith('.json"')
    assert json.loads(answer.content)["person"] == str(person.id)
    line = LogEntry.objects.get(kind="exported")
    assert (line.person, line.done_by, line.detail) == (person.id, None, "own-data")


def test_who_manages_people_gives_it_to_someone_who_asks_and_the_log_knows_both(person: PersonCard) -> None:
    officer = aino()
    answer = signed_in(officer).post(f"/henkilosto/ihmiset/{person.id}/tiedot/")
    assert json.loads(answer.content)["person"] == str(person.id)
    line = LogEntry.objects.get(kind="exported")
    assert (line.person, line.done_by) == (person.id, officer.id)
