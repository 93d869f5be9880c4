"""An app that shows codes, recovery codes, and roles that need one of them."""

from __future__ import annotations

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth
from django.contrib.auth import SESSION_KEY
from django.test import Client, override_settings
from tests.factories.people import aino, bengt, signed_in
from tests.integration.web.sign_in.test_sign_in import mailed

from teoiksi.config.access import second_factor_roles
from teoiksi.config.env import BadSetting
from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import LogKind, Role

pytestmark = pytest.mark.django_db

OWN, DESK = "/henkilosto/kirjautuminen/", "/henkilosto/"
SIGN_IN, CODE, SECOND = "/henkilosto/kirjaudu/", "/henkilosto/kirjaudu/koodi/", "/henkilosto/kirjaudu/vahvistus/"


def app_code(secret: str) -> str:
    """Give the code that an app shows now."""
    return auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // 30))


def with_app(client: Client) -> tuple[str, list[str]]:
    """Take an app into use and give its secret and the recovery codes."""
    page = client.get(f"{OWN}sovellus/").content.decode()
    found = re.search(r'<code class="secret">(\w+)</code>', page)
    assert found
    response = client.post(f"{OWN}sovellus/", {"code": app_code(found[1])})
    assert response.headers["Location"] == f"{OWN}varakoodit/"
    codes = re.findall(r"<li><code>(\d+)</code>", client.get(f"{OWN}varakoodit/").content.decode())
    return found[1], codes


def given_code(number: int = 1) -> Client:
    """Give a browser in which Aino has given the code of the mail."""
    client = Client()
    client.post(SIGN_IN, {"email": "aino@example.org"})
    response = client.post(CODE, {"code": mailed(number)})
    assert response.headers["Location"] == SECOND
    return client


def is_in(client: Client) -> bool:
    return SESSION_KEY in client.session


def test_after_an_app_is_in_use_its_code_is_asked_and_nothing_opens_before() -> None:
    officer = aino()
    secret, _codes = with_app(signed_in(officer))
    client = given_code()
    assert client.get(DESK).status_code == 302
    assert client.get(SECOND).status_code == 200
    response = client.post(SECOND, {"code": "000000" if app_code(secret) != "000000" else "000001"})
    assert response.status_code == 422
    assert not is_in(client)
    assert client.post(SECOND, {"code": app_code(secret)}).headers["Location"] == DESK
    assert client.get(DESK).status_code == 200
    told = [(line.kind, line.detail) for line in people.log_entries(person=officer.id) if line.role is None]
    assert told[0] == (LogKind.SIGNED_IN, "code+totp")
    assert (LogKind.FAILED, "mfa") in told


def test_a_recovery_code_lets_in_once_and_codes_are_shown_once() -> None:
    browser = signed_in(aino())
    _secret, codes = with_app(browser)
    assert len(codes) == 10
    assert codes[0] not in browser.get(f"{OWN}varakoodit/").content.decode()
    first, second = given_code(1), given_code(2)
    assert first.post(SECOND, {"code": codes[0]}).headers["Location"] == DESK
    assert second.post(SECOND, {"code": codes[0]}).status_code == 422
    assert not is_in(second)


def test_the_secret_of_an_app_is_sealed_in_the_database() -> None:
    secret, codes = with_app(signed_in(aino()))
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in kept
    assert codes[0] not in kept


def test_guessing_the_second_factor_ends_soon() -> None:
    with_app(signed_in(aino()))
    client = given_code()
    pages = [client.post(SECOND, {"code": "abcdef"}).content.decode() for _ in range(12)]
    assert "Yrityksiä on ollut liian monta" in pages[-1]


def test_an_app_is_taken_out_of_use_only_by_one_who_has_confirmed_again() -> None:
    officer = aino()
    _secret, codes = with_app(signed_in(officer))
    browser = signed_in(officer)
    response = browser.post(f"{OWN}sovellus/pois/")
    assert response.headers["Location"].startswith(f"{OWN}uudelleen/")
    assert Authenticator.objects.filter(type="totp").exists()
    again = browser.post(response.headers["Location"], {"code": codes[0]})
    assert again.status_code == 302
    browser.post(f"{OWN}sovellus/pois/")
    assert not Authenticator.objects.exists()


@override_settings(SECOND_FACTOR_ROLES=frozenset({Role.STRATEGY_OFFICER}))
def test_a_role_that_needs_a_second_factor_opens_nothing_without_one() -> None:
    officer, owner = signed_in(aino()), signed_in(bengt("kadut"))
    assert owner.get(DESK).status_code == 200
    for path in (DESK, "/henkilosto/loki/", "/henkilosto/tietojen-tila/"):
        assert officer.get(path).headers["Location"] == OWN
    page = officer.get(OWN).content.decode()
    assert "Roolisi vaatii" in page
    with_app(officer)
    assert officer.get(DESK).status_code == 200


def test_roles_that_do_not_exist_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEOIKSI_SECOND_FACTOR_ROLES", "auditor, strategy-officer")
    assert second_factor_roles() == {Role.AUDITOR, Role.STRATEGY_OFFICER}
    monkeypatch.setenv("TEOIKSI_SECOND_FACTOR_ROLES", "mayor")
    with pytest.raises(BadSetting):
        second_factor_roles()


@pytest.mark.parametrize(
    "path", ["sovellus/", "sovellus/pois/", "varakoodit/", "varakoodit/uudet/", "paasyavaimet/uusi/", "uudelleen/"]
)
def test_pages_of_ones_own_ways_are_behind_sign_in(path: str) -> None:
    assert Client().get(f"{OWN}{path}").headers["Location"].startswith(SIGN_IN)


def test_nobody_removes_the_passkey_of_another() -> None:
    officer = aino()
    key = Authenticator.objects.create(
        user_id=signed_in(officer).session[SESSION_KEY], type="webauthn", data={"name": "x", "credential": {}}
    )
    assert signed_in(bengt("kadut")).post(f"{OWN}paasyavaimet/{key.pk}/poista/").status_code == 404
    assert Authenticator.objects.filter(pk=key.pk).exists()


def test_what_is_no_passkey_lets_nobody_in() -> None:
    aino()
    client = Client()
    for credential in ("", "{}", "[]", '{"response": {"userHandle": "MQ"}}', "nonsense"):
        response = client.post("/henkilosto/kirjaudu/paasyavain/", {"credential": credential})
        assert response.headers["Location"] == SIGN_IN
        assert not is_in(client)
