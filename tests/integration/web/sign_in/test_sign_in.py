"""The city's own people sign in by a code; nobody else learns anything, and nobody else gets in."""

from __future__ import annotations

import re
import time

import pytest
from django.core import mail
from django.test import Client, RequestFactory
from django.urls import NoReverseMatch, reverse
from tests.factories.people import aino, citta, signed_in

from teoiksi.domains.common.models import CachedValue
from teoiksi.domains.people import queries as people
from teoiksi.domains.people import services
from teoiksi.domains.people.models import User
from teoiksi.domains.people.types import LogKind
from teoiksi.kernel.actor import COMMAND_LINE
from teoiksi.web.shared.browser_name import browser_name

pytestmark = pytest.mark.django_db

SIGN_IN = "/henkilosto/kirjaudu/"
CODE = "/henkilosto/kirjaudu/koodi/"
DESK = "/henkilosto/"


def mailed(wanted: int = 1) -> str:
    """Wait for the mail, which goes beside the answer, and give the code in the newest."""
    until = time.monotonic() + 5
    while len(mail.outbox) < wanted and time.monotonic() < until:
        time.sleep(0.005)
    assert len(mail.outbox) == wanted
    code = re.search(r"^\d{4}-\d{4}$", str(mail.outbox[-1].body), re.MULTILINE)
    assert code
    return code[0]


def wrong(code: str) -> str:
    return code.translate(str.maketrans("0123456789", "1234567890"))


@pytest.mark.parametrize(
    ("ask", "enter", "desk", "words"),
    [
        (SIGN_IN, CODE, DESK, "Kirjautumiskoodi"),
        ("/sv/personal/logga-in/", "/sv/personal/logga-in/kod/", "/sv/personal/", "Inloggningskod"),
        ("/en/staff/sign-in/", "/en/staff/sign-in/code/", "/en/staff/", "Sign-in code"),
    ],
)
def test_whom_the_city_has_added_gets_in_by_the_code(
    client: Client, ask: str, enter: str, desk: str, words: str
) -> None:
    aino()
    response = client.post(ask, {"email": " Aino@Example.org"})
    assert response.headers["Location"] == enter
    code = mailed()
    assert mail.outbox[0].to == ["aino@example.org"]
    assert words in mail.outbox[0].subject
    assert client.get(enter).status_code == 200
    response = client.post(enter, {"code": code.replace("-", " ")})
    assert response.headers["Location"] == desk
    assert ">Aino<" in client.get(desk).content.decode()


def test_a_stranger_gets_the_same_pages_and_no_mail() -> None:
    aino()
    pages = {}
    for email in ("aino@example.org", "olga@example.org"):
        client = Client()
        response = client.post(SIGN_IN, {"email": email})
        html = client.get(response.headers["Location"]).content.decode()
        pages[email] = (
            response.status_code,
            response.headers["Location"],
            re.sub(r'value="\w{64}"', "", html).replace(email, ""),
            sorted(client.cookies),
        )
    assert pages["aino@example.org"] == pages["olga@example.org"]
    mailed()
    client = Client()
    client.post(SIGN_IN, {"email": "olga@example.org"})
    assert client.post(CODE, {"code": ""}).status_code == 422
    assert client.post(CODE, {"code": "0000-0000"}).status_code == 422


def test_a_code_lasts_three_attempts(client: Client) -> None:
    aino()
    client.post(SIGN_IN, {"email": "aino@example.org"})
    code = mailed()
    for _attempt in range(2):
        response = client.post(CODE, {"code": wrong(code)})
        assert response.status_code == 422
        assert "Koodi on väärä" in response.content.decode()
    response = client.post(CODE, {"code": wrong(code)})
    assert response.headers["Location"] == SIGN_IN
    assert "Yrityksiä on ollut liian monta" in client.get(SIGN_IN).content.decode()
    assert client.post(CODE, {"code": code}).headers["Location"] == SIGN_IN
    assert client.get(DESK).status_code == 302


def test_a_code_is_good_in_the_browser_that_asked_for_it_alone(client: Client) -> None:
    aino()
    client.post(SIGN_IN, {"email": "aino@example.org"})
    assert Client().post(CODE, {"code": mailed()}).headers["Location"] == SIGN_IN


def test_codes_are_asked_for_three_times_a_minute_and_the_sender_is_not_kept() -> None:
    aino()
    asked = [Client().post(SIGN_IN, {"email": "aino@example.org"}, REMOTE_ADDR="203.0.113.7") for _ in range(4)]
    assert [response.status_code for response in asked] == [302, 302, 302, 422]
    assert "Yrityksiä on ollut liian monta" in asked[3].content.decode()
    kept = list(CachedValue.objects.values_list("cache_key", flat=True))
    assert kept
    assert not any("203.0.113.7" in key or "aino" in key for key in kept)


@pytest.mark.parametrize("email", ["", "aino", "aino@"])
def test_what_is_no_address_is_said(client: Client, email: str) -> None:
    response = client.post(SIGN_IN, {"email": email})
    assert response.status_code == 422
    assert 'href="#id_email"' in response.content.decode()


def test_nobody_can_add_themselves_or_have_a_password(client: Client) -> None:
    aino()
    assert not User.objects.get().has_usable_password()
    for name in ("account_signup", "account_reset_password", "account_email", "account_change_password"):
        with pytest.raises(NoReverseMatch):
            reverse(name)
    assert client.post(SIGN_IN, {"email": "aino@example.org", "login": "aino@example.org", "password": "x"}).url == CODE  # type: ignore[attr-defined] # a redirect has one


def test_one_begins_again_with_another_address(client: Client) -> None:
    client.post(SIGN_IN, {"email": "olga@example.org"})
    assert client.get(SIGN_IN).headers["Location"] == CODE
    assert client.post("/henkilosto/kirjaudu-ulos/").headers["Location"] == SIGN_IN
    assert client.get(SIGN_IN).status_code == 200


def test_signing_in_leads_to_the_page_that_was_asked_for_and_to_no_other_site(client: Client) -> None:
    aino()
    asked = client.get(DESK + "?a=b").headers["Location"]
    assert asked == f"{SIGN_IN}?next=/henkilosto/%3Fa%3Db"
    assert 'name="next" value="/henkilosto/?a=b"' in client.get(asked).content.decode()
    response = client.post(SIGN_IN, {"email": "aino@example.org", "next": "/henkilosto/?a=b"})
    response = client.post(response.headers["Location"], {"code": mailed()})
    assert response.headers["Location"] == "/henkilosto/?a=b"
    stranger = Client()
    response = stranger.post(SIGN_IN, {"email": "aino@example.org", "next": "https://evil.example/"})
    response = stranger.post(response.headers["Location"], {"code": mailed(2), "next": "https://evil.example/"})
    assert response.headers["Location"] == DESK


def test_signing_out_ends_the_session_and_is_never_done_by_a_link() -> None:
    client = signed_in(aino())
    assert client.get("/henkilosto/kirjaudu-ulos/").status_code == 405
    assert client.get(DESK).status_code == 200
    response = client.post("/henkilosto/kirjaudu-ulos/", follow=True)
    assert "Olet kirjautunut ulos." in response.content.decode()
    assert client.get(DESK).status_code == 302


def test_whoever_is_removed_is_out_at_once() -> None:
    person = aino()
    client = signed_in(person)
    services.remove_user(actor=COMMAND_LINE, person=person.id)
    assert client.get(DESK).status_code == 302


def test_someone_without_a_role_comes_to_their_part_and_is_told_where_they_may_not_go() -> None:
    client = signed_in(citta())
    assert client.get(DESK).headers["Location"] == "/henkilosto/oma-osuus/"
    response = client.get("/henkilosto/loki/")
    assert response.status_code == 403
    assert "pyydä rooli" in response.content.decode()


@pytest.mark.parametrize("path", [SIGN_IN, CODE, "/henkilosto/kirjaudu-ulos/"])
def test_a_form_of_another_site_is_refused(path: str) -> None:
    assert Client(enforce_csrf_checks=True).post(path, {"email": "aino@example.org"}).status_code == 403


def test_example_users_are_told_where_there_are_any(client: Client) -> None:
    aino()
    assert "Esittelyn esimerkkikäyttäjät" not in client.get(SIGN_IN).content.decode()
    services.add_user(actor=COMMAND_LINE, email="kalle@imatra.example", name="Esimerkki")
    assert "kalle@imatra.example" in client.get(SIGN_IN).content.decode()


def test_the_log_tells_who_came_in_how_and_who_failed_to(client: Client) -> None:
    officer = aino()
    client.post(SIGN_IN, {"email": "aino@example.org"})
    code = mailed()
    client.post(CODE, {"code": wrong(code)})
    client.post(CODE, {"code": ""})
    client.post(
        CODE, {"code": code}, headers={"User-Agent": "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0"}
    )
    session = people.sessions_of(officer.id)[0]
    assert session.browser == "Firefox, Windows"
    assert session.began_at < session.ends_at
    client.post("/henkilosto/kirjaudu-ulos/")
    lines = people.log_entries(person=officer.id)
    told = [(line.kind, line.detail) for line in lines if line.role is None]
    assert told == [(LogKind.SIGNED_OUT, ""), (LogKind.SIGNED_IN, "code"), (LogKind.FAILED, "code")]


def test_a_failure_with_an_unknown_address_is_nobodys(client: Client) -> None:
    client.post(SIGN_IN, {"email": "olga@example.org"})
    client.post(CODE, {"code": "1234-5678"})
    assert [(line.kind, line.person) for line in people.log_entries()] == [(LogKind.FAILED, None)]


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1", "Safari, iPhone"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows"),
        ("curl/8", ""),
    ],
)
def test_a_browser_is_named_in_two_words(agent: str, name: str) -> None:
    assert browser_name(RequestFactory(headers={"User-Agent": agent}).get("/")) == name
