"""Someone is invited on the page, comes by the link of the letter, and has their roles."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.test import Client
from tests.factories.people import aino, signed_in
from tests.factories.programmes import GROUP, town

from teoiksi.domains.people import queries
from teoiksi.domains.people.types import LogKind, Role, spearhead_scope

pytestmark = pytest.mark.django_db
PAGE = "/henkilosto/ihmiset/kutsu/"
FORM = {"name": "Uuno", "email": "uuno@example.org", "language": "sv", "role": f"group-member|spearhead|{GROUP}"}


@pytest.fixture
def officer() -> Client:
    town()
    return signed_in(aino())


def link() -> str:
    found = re.search(r"http://testserver(/\S+)", str(mail.outbox[-1].body))
    assert found is not None
    return found[1]


def test_the_letter_is_in_the_language_of_the_invited_and_names_the_roles(officer: Client) -> None:
    assert officer.post(PAGE, FORM).status_code == 302
    (letter,) = mail.outbox
    assert letter.to == ["uuno@example.org"]
    assert letter.subject.startswith("Inbjudan")
    assert "medlem i spetsgruppen" in letter.body
    assert link().startswith("/sv/personal/inbjudan/")


def test_the_link_lets_in_by_the_button_alone_and_once(officer: Client) -> None:
    officer.post(PAGE, FORM)
    browser = Client()
    page = browser.get(link())
    assert "Uuno" in page.content.decode()
    assert queries.people()[0].name == "Aino"
    assert browser.post(link(), follow=True).status_code == 200
    person = queries.person_of_address("uuno@example.org")
    assert [(held.role, held.scope) for held in person.roles] == [(Role.GROUP_MEMBER, spearhead_scope(GROUP))]
    assert browser.get("/henkilosto/").status_code == 200
    assert Client().get(link()).status_code == 410
    (line,) = queries.log_entries(kinds=[LogKind.SIGNED_IN])
    assert (line.person, line.detail) == (person.id, "invitation")


def test_a_link_sent_again_replaces_the_old_one_and_one_taken_back_is_gone(officer: Client) -> None:
    officer.post(PAGE, FORM)
    old, (waiting,) = link(), queries.invitations()
    officer.post(f"/henkilosto/ihmiset/{waiting.person.id}/kutsu-uudelleen/")
    assert Client().get(old).status_code == 410
    assert Client().get(link()).status_code == 200
    officer.post(f"/henkilosto/ihmiset/{waiting.person.id}/peru-kutsu/")
    assert Client().get(link()).status_code == 410
    assert queries.invitations() == ()


def test_mistakes_are_told_and_nobody_is_invited(officer: Client) -> None:
    answer = officer.post(PAGE, {"name": "", "email": "uuno", "language": "fi", "role": ""})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert all(words in page for words in ("Kirjoita nimi.", "Tarkista sähköpostiosoite.", "Valitse rooli."))
    assert officer.post(PAGE, {**FORM, "email": "aino@example.org"}).status_code == 422
    assert not mail.outbox
    assert queries.invitations() == ()


@pytest.mark.parametrize("role", ["auditor|city|", "operator|city|", "strategy-officer|unit|kadut"])
def test_the_officer_cannot_make_auditors_or_administrators_nor_roles_that_are_none(officer: Client, role: str) -> None:
    assert officer.post(PAGE, {**FORM, "role": role}).status_code == 422
    assert queries.invitations() == ()


def test_links_are_not_tried_without_end(officer: Client) -> None:
    statuses = [Client().get(f"/henkilosto/kutsu/{number}/").status_code for number in range(22)]
    assert set(statuses[:20]) == {410}
    assert statuses[-1] == 429


def test_the_invited_comes_first_to_the_desk_of_the_group_and_the_inviter_gets_there_from_their_page(
    officer: Client,
) -> None:
    officer.post(PAGE, FORM)
    came = Client().post(link())
    assert came.headers["Location"] == f"/sv/personal/grupp/{GROUP}/"
    page = officer.get(f"/henkilosto/ihmiset/{queries.person_of_address('uuno@example.org').id}/").content.decode()
    assert f'href="/henkilosto/ryhma/{GROUP}/"' in page
