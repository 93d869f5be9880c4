"""Roles, deputies, leaving and units on their pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests.factories.people import aino, bengt, citta, signed_in
from tests.factories.programmes import action_part, town

from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.people import queries, services
from teoiksi.domains.people.types import PersonCard, Role
from teoiksi.domains.programmes.models import Action
from teoiksi.kernel.actor import COMMAND_LINE

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def leaver() -> PersonCard:
    person = citta()
    town(replace(action_part(), owner=person.id))
    services.give_role(actor=COMMAND_LINE, person=person.id, role=Role.STRATEGY_OFFICER)
    return queries.person(person.id)


@pytest.fixture
def officer(leaver: PersonCard) -> Client:
    return signed_in(aino())


def of(person: PersonCard, rest: str = "") -> str:
    return f"/henkilosto/ihmiset/{person.id}/{rest}"


def test_roles_are_given_and_ended(officer: Client, leaver: PersonCard) -> None:
    assert officer.post(of(leaver, "anna-rooli/"), {"role": "reporter|unit|strategia"}).status_code == 302
    assert {held.role for held in queries.person(leaver.id).roles} == {Role.REPORTER, Role.STRATEGY_OFFICER}
    assert "raportoija" in officer.get(of(leaver)).content.decode()
    assert officer.post(of(leaver, "paata-rooli/"), {"role": "reporter|unit|strategia"}).status_code == 302
    assert {held.role for held in queries.person(leaver.id).roles} == {Role.STRATEGY_OFFICER}


def test_the_officer_ends_no_auditor(officer: Client) -> None:
    auditor = bengt("kadut")
    services.give_role(actor=COMMAND_LINE, person=auditor.id, role=Role.AUDITOR)
    assert officer.post(of(auditor, "paata-rooli/"), {"role": "auditor|city|"}).status_code == 403
    assert officer.get(of(auditor, "lahteminen/")).status_code == 403


def test_someone_leaves_and_everything_goes_to_whom_it_was_given(officer: Client, leaver: PersonCard) -> None:
    heir, theirs = bengt("kadut"), signed_in(leaver)
    page = officer.get(of(leaver, "lahteminen/")).content.decode()
    assert "Toimenpide puistot" in page
    answer = officer.post(of(leaver, "lahteminen/"), {"thing0": str(heir.id), "thing1": "", "reason": "eläke"})
    assert answer.status_code == 302
    assert Action.objects.get(slug="puistot").owner_id == heir.id
    assert theirs.get("/henkilosto/").status_code == 302
    assert officer.get(of(leaver)).status_code == 404


def test_what_nobody_else_holds_must_be_taken(leaver: PersonCard) -> None:
    operator = bengt("kadut")
    services.give_role(actor=COMMAND_LINE, person=operator.id, role=Role.OPERATOR)
    browser = signed_in(operator)
    answer = browser.post(of(leaver, "lahteminen/"), {"thing0": "", "thing1": ""})
    assert answer.status_code == 422
    assert "Valitse, kenelle tämä siirtyy" in answer.content.decode()
    assert queries.person(leaver.id).roles


def test_one_names_and_ends_ones_own_deputy(leaver: PersonCard) -> None:
    deputy, browser = bengt("kadut"), signed_in(leaver)
    days = {"starts_on": TODAY.isoformat(), "ends_on": (TODAY + timedelta(days=3)).isoformat()}
    assert browser.post("/henkilosto/sijaiset/", {"deputy": str(deputy.id), **days}).status_code == 302
    assert queries.person(deputy.id).stands_in_for == {leaver.id}
    assert "Toimenpide puistot" not in signed_in(deputy).get("/henkilosto/sijaiset/").content.decode()
    (found,) = queries.deputies(today=TODAY)
    assert signed_in(deputy).post(f"/henkilosto/sijaiset/{found.number}/paata/").status_code == 403
    assert browser.post(f"/henkilosto/sijaiset/{found.number}/paata/").status_code == 302
    assert queries.deputies(today=TODAY) == ()


def test_a_deputys_last_day_is_to_come(leaver: PersonCard) -> None:
    days = {"starts_on": TODAY.isoformat(), "ends_on": (TODAY - timedelta(days=3)).isoformat()}
    answer = signed_in(leaver).post("/henkilosto/sijaiset/", {"deputy": str(bengt("kadut").id), **days})
    assert answer.status_code == 422
    assert "Viimeinen päivä on ennen ensimmäistä" in answer.content.decode()


def test_a_unit_is_added_moved_and_merged_with_its_work(officer: Client) -> None:
    new = {"slug": "vesi-oy", "fi": "Vesi Oy", "kind": "company", "parent": "strategia"}
    assert officer.post("/henkilosto/yksikot/", new).status_code == 302
    assert officer.post("/henkilosto/yksikot/", new).status_code == 422
    moved = {"fi": "Vesi", "sv": "Vatten", "kind": "company", "parent": ""}
    assert officer.post("/henkilosto/yksikot/vesi-oy/", moved).status_code == 302
    assert queries.unit("vesi-oy").parent == ""
    assert officer.post("/henkilosto/yksikot/strategia/paata/", {"into": ""}).status_code == 422
    assert officer.post("/henkilosto/yksikot/strategia/paata/", {"into": "vesi-oy"}).status_code == 302
    assert Action.objects.get(slug="puistot").unit.slug == "vesi-oy"
    assert not Indicator.objects.filter(owner__slug="strategia").exists()
    assert "päättyi" in officer.get("/henkilosto/yksikot/").content.decode()
    assert officer.get("/henkilosto/yksikot/strategia/").status_code == 404
