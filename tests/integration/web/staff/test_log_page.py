"""The page of the log, its file, and the page of one's own sign-in."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from tests.factories.people import aino, bengt, citta, signed_in

from teoiksi.domains.people import queries, services
from teoiksi.domains.people.types import LogKind, PersonCard, Role
from teoiksi.kernel.actor import COMMAND_LINE, READER

LOG, CSV, ACCOUNT = "/henkilosto/loki/", "/henkilosto/loki/csv/", "/henkilosto/kirjautuminen/"


def auditor() -> PersonCard:
    person = citta()
    services.give_role(actor=COMMAND_LINE, person=person.id, role=Role.AUDITOR)
    return person


def test_the_auditor_reads_the_log_and_filters_it() -> None:
    owner = bengt("kadut")
    services.log(actor=owner.actor, kind=LogKind.SIGNED_IN, detail="code")
    services.log(actor=READER, kind=LogKind.FAILED, detail="code")
    browser = signed_in(auditor())
    page = browser.get(LOG).content.decode()
    assert "Kirjautui sisään" in page
    assert "tuntematon osoite" in page
    chosen = browser.get(LOG, {"kind": "signed-in", "person": str(owner.id)}).content.decode()
    assert chosen.count("<tr>") == 2
    assert "Bengt" in chosen
    assert browser.get(LOG, {"kind": "?", "person": "?"}).status_code == 200


def test_pages_of_a_long_log_keep_what_was_chosen() -> None:
    officer = aino()
    for _line in range(51):
        services.log(actor=officer.actor, kind=LogKind.SIGNED_OUT)
    page = signed_in(officer).get(LOG, {"kind": "signed-out", "page": "2"}).content.decode()
    assert page.count("<tr>") == 2
    assert "?kind=signed-out&amp;page=1" in page


def test_the_file_has_what_was_chosen_and_taking_it_out_is_logged() -> None:
    officer = aino()
    trick = services.add_user(actor=COMMAND_LINE, email="t@example.org", name="=HYPERLINK()")
    services.log(actor=trick.actor, kind=LogKind.SIGNED_IN, detail="code")
    response = signed_in(officer).post(CSV, {"kind": "signed-in"})
    heading, *rows = csv.reader(StringIO(response.content.decode("utf-8-sig")))
    assert heading[0] == "Aika"
    assert [row[1:4] for row in rows] == [["'=HYPERLINK()", str(trick.id), "kirjautui sisään"]]
    assert response.headers["Content-Disposition"].startswith("attachment")
    newest = queries.log_entries(limit=1)[0]
    assert (newest.kind, newest.person, newest.detail) == (LogKind.EXPORTED, officer.id, "log")


def test_the_log_of_an_erased_person_keeps_the_pseudonym_alone() -> None:
    owner, officer = bengt("kadut"), aino()
    services.log(actor=owner.actor, kind=LogKind.SIGNED_IN, detail="code")
    services.remove_user(actor=officer.actor, person=owner.id)
    page = signed_in(officer).get(LOG).content.decode()
    assert "Bengt" not in page
    assert "poistettu henkilö" in page


def test_one_signs_out_everywhere_else_but_nobody_else_does() -> None:
    officer, other = aino(), bengt("kadut")
    here, there, stranger = signed_in(officer), signed_in(officer), signed_in(other)
    assert "Kirjaudu ulos muualta" in here.get(ACCOUNT).content.decode()
    assert here.post(f"{ACCOUNT}muut-laitteet/", follow=True).status_code == 200
    assert here.get(ACCOUNT).status_code == 200
    assert there.get(ACCOUNT).status_code == 302
    assert stranger.get(ACCOUNT).status_code == 200
    assert Session.objects.count() == 2
    assert queries.log_entries(limit=1)[0].kind is LogKind.SESSIONS_ENDED


@pytest.mark.parametrize("role", [None, Role.STRATEGY_OFFICER])
def test_everyone_who_has_signed_in_sees_their_own_sign_in(role: Role | None) -> None:
    person = citta()
    if role:
        services.give_role(actor=COMMAND_LINE, person=person.id, role=role)
    page = signed_in(person).get(ACCOUNT).content.decode()
    assert "citta@example.org" in page
    assert Client().get(ACCOUNT).status_code == 302
