"""Signing in at a certified OpenID provider: what it says is believed only when all of it is right."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest

from teoiksi.sources.openid.client import Client, discover, sign_in_address, sign_out_address
from teoiksi.sources.openid.identity import Identity, Refusal, SignInRefused
from teoiksi.sources.openid.redeeming import redeem
from tests import openid_server
from tests.openid_server import CLIENT, LEFT, RETURN, SECRET, OpenIdServer

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not openid_server.is_there(), reason="Node.js and oidc-provider are not installed: npm ci"),
]
PERSON = {"sub": "a1", "email": "Aino@Example.org", "email_verified": True, "name": "Aino", "groups": ["strategia"]}


@pytest.fixture(scope="module")
def server() -> Iterator[OpenIdServer]:
    with openid_server.serving() as running:
        yield running


@pytest.fixture(autouse=True)
def _right(server: OpenIdServer) -> None:
    server.tell(person=PERSON, tamper={})


def client(server: OpenIdServer, **changes: str) -> Client:
    return Client(**{"issuer": server.issuer, "client_id": CLIENT, "secret": SECRET, **changes})


def come(server: OpenIdServer, **changes: Any) -> Identity:
    """Sign in as a browser would, and redeem the code."""
    ours, provider = client(server), discover(client(server))
    asked = {"redirect": RETURN, "nonce": "n-1", "verifier": "v" * 50}
    address = sign_in_address(provider, ours, state="s-1", language="fi", **asked)
    back = server.browse(address)
    assert back["state"] == "s-1"
    return redeem(provider, ours, **{"code": back["code"], **asked, **changes})


def refusal(server: OpenIdServer, **changes: Any) -> Refusal:
    with pytest.raises(SignInRefused) as caught:
        come(server, **changes)
    assert SECRET not in str(caught.value)
    return caught.value.why


def test_a_person_comes_with_their_address_and_groups(server: OpenIdServer) -> None:
    found = come(server)
    assert (found.issuer, found.subject) == (server.issuer, "a1")
    assert (found.email, found.is_email_verified, found.name) == ("aino@example.org", True, "Aino")
    assert found.groups == {"strategia"}


def test_a_new_key_of_the_service_is_asked_for(server: OpenIdServer) -> None:
    come(server)
    server.tell(rotate=True)
    assert come(server).subject == "a1"


def test_a_person_whom_the_service_refuses_has_no_code(server: OpenIdServer) -> None:
    server.tell(person=None)
    ours = client(server)
    address = sign_in_address(
        discover(ours), ours, redirect=RETURN, state="s", nonce="n", verifier="v" * 50, language="fi"
    )
    back = server.browse(address)
    assert back["error"] == "access_denied"
    assert "code" not in back


@pytest.mark.parametrize(
    ("tamper", "why"),
    [
        ({"exp": time.time() - 3600}, Refusal.EXPIRED),
        ({"aud": "someone-else"}, Refusal.NOT_FOR_US),
        ({"aud": [CLIENT, "someone-else"], "azp": "someone-else"}, Refusal.NOT_FOR_US),
        ({"iss": "https://evil.example"}, Refusal.NOT_FOR_US),
        ({"nonce": "n-2"}, Refusal.NOT_FOR_US),
        ({"nonce": None}, Refusal.NOT_FOR_US),
        ({"sub": "b2"}, Refusal.BAD_TOKEN),
        ({"iat": None}, Refusal.BAD_TOKEN),
        ({"_claim_names": {"groups": "src1"}}, Refusal.TOO_MANY_GROUPS),
    ],
    ids=["expired", "audience", "party", "issuer", "nonce", "no-nonce", "subject", "no-time", "groups"],
)
def test_a_token_that_is_not_all_right_lets_nobody_in(
    server: OpenIdServer, tamper: dict[str, Any], why: Refusal
) -> None:
    told = {**PERSON} if why is not Refusal.TOO_MANY_GROUPS else {k: v for k, v in PERSON.items() if k != "groups"}
    server.tell(person=told, tamper=tamper)
    assert refusal(server) is why


def test_a_code_is_good_once_and_only_for_whoever_asked(server: OpenIdServer) -> None:
    assert refusal(server, verifier="w" * 50) is Refusal.REFUSED
    assert refusal(server, code="made-up") is Refusal.REFUSED


def test_a_wrong_secret_lets_nobody_in(server: OpenIdServer) -> None:
    provider, wrong = discover(client(server)), client(server, secret="wrong")
    with pytest.raises(SignInRefused) as caught:
        redeem(provider, wrong, code="x", redirect=RETURN, verifier="v", nonce="n")
    assert caught.value.why is Refusal.REFUSED


def test_a_service_that_does_not_answer_or_speaks_for_another_is_not_believed(server: OpenIdServer) -> None:
    for issuer, why in [
        ("http://127.0.0.1:9", Refusal.UNREACHABLE),
        ("http://kaupunki.example", Refusal.UNREACHABLE),
        (f"{server.issuer}/", Refusal.NOT_FOR_US),
    ]:
        with pytest.raises(SignInRefused) as caught:
            discover(client(server, issuer=issuer))
        assert caught.value.why is why


def test_signing_out_there_shows_who_leaves_and_where_to_come_back(server: OpenIdServer) -> None:
    found, ours = come(server), client(server)
    address = sign_out_address(discover(ours), ours, id_token=found.id_token, redirect=LEFT)
    assert address.startswith(f"{server.issuer}/session/end?id_token_hint=")
