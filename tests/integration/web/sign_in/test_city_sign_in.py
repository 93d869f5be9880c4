"""Signing in by the city's own service: known, invited or in a group with a role; everyone else is told why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from pytest_django.fixtures import Settings
from tests import openid_server
from tests.factories.people import aino, citta
from tests.openid_server import CLIENT, LEFT, RETURN, SECRET, OpenIdServer

from teoiksi.domains.people import queries, services
from teoiksi.domains.people.models import Unit
from teoiksi.domains.people.types import CitySignIn, LogKind, Role, Scope, unit_scope
from teoiksi.jobs.leaving import let_leave
from teoiksi.kernel.actor import CITY_SIGN_IN, COMMAND_LINE
from teoiksi.kernel.localized_text import LocalizedText

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.slow,
    pytest.mark.skipif(not openid_server.is_there(), reason="Node.js and oidc-provider are not installed: npm ci"),
]
BEGIN = "/henkilosto/kirjaudu/kaupunki/"
AINO = {"sub": "a1", "email": "aino@example.org", "email_verified": True, "name": "Aino"}
ROLES = {
    "officers": frozenset({(Role.STRATEGY_OFFICER, Scope())}),
    "streets": frozenset({(Role.REPORTER, unit_scope("kadut"))}),
}


@pytest.fixture(scope="module")
def server() -> Iterator[OpenIdServer]:
    with openid_server.serving() as running:
        yield running


@pytest.fixture(autouse=True)
def _service(server: OpenIdServer, settings: Settings) -> None:
    server.tell(person=AINO, tamper={})
    settings.CITY_SIGN_IN = CitySignIn(server.issuer, CLIENT, SECRET, "Kaupungin tunnus", "groups", False, ROLES)


def come(server: OpenIdServer, browser: Client, *, begin: str = BEGIN, **person: Any) -> Any:
    """Sign in as a browser would, as someone."""
    if person:
        server.tell(person={**AINO, **person})
    answer = browser.get(begin)
    assert answer.status_code == 302, answer.content.decode()
    return browser.get(RETURN.removeprefix("http://testserver"), server.browse(answer.headers["Location"]))


def is_in(browser: Client) -> bool:
    return browser.get("/henkilosto/kirjautuminen/").status_code == 200


def said(answer: Any) -> str:
    text: str = answer.content.decode()
    return text


def test_someone_added_comes_in_by_their_address_and_later_by_who_they_are_there(server: OpenIdServer) -> None:
    person, browser = aino(), Client()
    answer = come(server, browser, begin=f"{BEGIN}?next=/henkilosto/loki/")
    assert answer.headers["Location"] == "/henkilosto/loki/"
    assert is_in(browser)
    (line,) = queries.log_entries(kinds=[LogKind.SIGNED_IN])
    assert (line.person, line.detail) == (person.id, "socialaccount")
    other = Client()
    come(server, other, email="uusi.nimi@example.org")
    assert is_in(other)
    assert len(queries.people()) == 1


def test_the_button_stands_on_the_page_of_signing_in_and_leads_to_nowhere_else(server: OpenIdServer) -> None:
    assert "Kaupungin tunnus" in said(Client().get(LEFT))
    come_back = come(server, Client(), begin=f"{BEGIN}?next=https://evil.example/")
    assert come_back.status_code == 403


def test_nobody_is_led_to_another_site(server: OpenIdServer) -> None:
    aino()
    answer = come(server, Client(), begin=f"{BEGIN}?next=https://evil.example/")
    assert answer.headers["Location"] == "/henkilosto/"


def test_someone_invited_accepts_by_coming(server: OpenIdServer) -> None:
    person, _key = services.invite(actor=COMMAND_LINE, email="aino@example.org", name="Aino", roles=[], days=7)
    browser = Client()
    come(server, browser)
    assert is_in(browser)
    assert queries.person(person.id).email == AINO["email"]
    assert queries.invitations() == ()


def test_a_stranger_is_told_to_ask_for_an_invitation(server: OpenIdServer) -> None:
    browser = Client()
    answer = come(server, browser, groups=["something-else"])
    assert answer.status_code == 403
    assert "sinua ei ole kutsuttu" in said(answer)
    assert not is_in(browser)
    assert queries.people() == ()
    assert [line.detail for line in queries.log_entries(kinds=[LogKind.FAILED])] == ["city"]


@pytest.mark.parametrize("verified", [False, None, "no"])
def test_an_address_that_is_not_verified_opens_nobodys_account(
    server: OpenIdServer, settings: Settings, verified: object
) -> None:
    aino()
    assert come(server, Client(), email_verified=verified).status_code == 403
    settings.CITY_SIGN_IN = replace(settings.CITY_SIGN_IN, trusts_email=True)
    assert come(server, Client(), email_verified=verified).status_code == 302


def test_nobody_new_is_added_with_an_address_that_is_not_verified(server: OpenIdServer) -> None:
    come(server, Client(), sub="n1", email="uusi@example.org", email_verified=False, groups=["officers"])
    assert [each.email for each in queries.people()] == []


def test_a_unit_that_is_not_there_keeps_nobody_out(server: OpenIdServer, caplog: pytest.LogCaptureFixture) -> None:
    person, browser = aino(), Client()
    come(server, browser, groups=["streets", "officers"])
    assert is_in(browser)
    assert [held.role for held in queries.person(person.id).roles] == [Role.STRATEGY_OFFICER]
    assert "kadut" in caplog.text


def test_an_account_of_one_is_not_taken_by_another_with_the_same_address(server: OpenIdServer) -> None:
    aino()
    come(server, Client())
    assert come(server, Client(), sub="b2").status_code == 403


def test_groups_give_roles_and_take_them_and_every_change_is_in_the_log(server: OpenIdServer) -> None:
    Unit.objects.create(slug="kadut", name=LocalizedText("Kadut"))
    come(server, Client(), groups=["officers", "streets"])
    (person,) = queries.people()
    assert person.name == "Aino"
    assert {held.role for held in person.roles} == {Role.STRATEGY_OFFICER, Role.REPORTER}
    services.give_role(actor=COMMAND_LINE, person=person.id, role=Role.AUDITOR)
    come(server, Client(), groups=["streets"])
    assert {held.role for held in queries.person(person.id).roles} == {Role.REPORTER, Role.AUDITOR}
    come(server, Client(), groups=[])
    assert {held.role for held in queries.person(person.id).roles} == {Role.AUDITOR}
    changes = queries.log_entries(kinds=[LogKind.ROLE_GIVEN, LogKind.ROLE_TAKEN])
    assert [line.by for line in changes].count(CITY_SIGN_IN.id) == 4


def test_whoever_has_left_does_not_come_in_by_the_city_either(server: OpenIdServer) -> None:
    person = citta()
    come(server, Client(), email=person.email)
    let_leave(actor=COMMAND_LINE, person=person.id, heirs={})
    assert come(server, Client(), email=person.email).status_code == 403


def test_a_sign_in_is_finished_in_the_browser_that_began_it_and_once(server: OpenIdServer) -> None:
    aino()
    browser = Client()
    answer = browser.get(BEGIN)
    back = server.browse(answer.headers["Location"])
    stranger = Client().get(RETURN.removeprefix("http://testserver"), back)
    assert stranger.status_code == 403
    assert "aloitettu tässä selaimessa" in said(stranger)
    assert browser.get(RETURN.removeprefix("http://testserver"), back).status_code == 302
    assert browser.get(RETURN.removeprefix("http://testserver"), back).status_code == 403


def test_whom_the_service_refuses_hears_it_in_the_language_of_the_page(server: OpenIdServer) -> None:
    browser = Client()
    answer = browser.get("/sv/personal/logga-in/staden/")
    server.tell(person=None)
    back = server.browse(answer.headers["Location"])
    refused = browser.get(RETURN.removeprefix("http://testserver"), back)
    assert refused.status_code == 403
    assert "Inloggningen avbröts" in said(refused)


def test_an_expired_token_lets_nobody_in(server: OpenIdServer) -> None:
    aino()
    server.tell(tamper={"exp": 1_700_000_000})
    browser = Client()
    answer = browser.get(BEGIN)
    refused = browser.get(RETURN.removeprefix("http://testserver"), server.browse(answer.headers["Location"]))
    assert "liian kauan sitten" in said(refused)
    assert not is_in(browser)


def test_a_service_that_does_not_answer_leaves_the_code_by_e_mail(settings: Settings) -> None:
    settings.CITY_SIGN_IN = replace(settings.CITY_SIGN_IN, issuer="http://127.0.0.1:9")
    answer = Client().get(BEGIN)
    assert answer.status_code == 502
    assert "kirjaudu koodilla" in said(answer)


def test_signing_out_leads_on_to_the_city(server: OpenIdServer) -> None:
    aino()
    browser = Client()
    come(server, browser)
    answer = browser.post("/henkilosto/kirjaudu-ulos/")
    place = urlsplit(answer.headers["Location"])
    assert f"{place.scheme}://{place.netloc}" == server.issuer
    assert parse_qs(place.query)["post_logout_redirect_uri"] == [LEFT]
    assert not is_in(browser)


def test_without_the_setting_there_is_no_such_page(settings: Settings) -> None:
    settings.CITY_SIGN_IN = None
    assert Client().get(BEGIN).status_code == 404
    assert "Kaupungin tunnus" not in said(Client().get(LEFT))
