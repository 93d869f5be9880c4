"""What the service says of itself, and where a browser is sent to sign in and out (OpenID Connect Discovery 1.0, Core 1.0)."""

from __future__ import annotations

import base64
import hashlib
import time
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from teoiksi.sources.openid.asking import ask
from teoiksi.sources.openid.identity import Refusal, SignInRefused

SAID_FOR: Final = 3600
"""Seconds for which what the service says of itself is believed."""

_said: dict[str, tuple[float, Provider]] = {}


@dataclass(frozen=True, slots=True)
class Client:
    """This site as the service knows it; ``groups_claim`` is the claim in which it tells of groups."""

    issuer: str
    client_id: str
    secret: str
    groups_claim: str = "groups"


@dataclass(frozen=True, slots=True)
class Provider:
    """Where the service is asked what; ``userinfo`` and ``end_session`` are empty where it has none."""

    issuer: str
    authorization: str
    token: str
    keys: str
    userinfo: str = ""
    end_session: str = ""
    takes_basic: bool = True


def discover(client: Client) -> Provider:
    """Give where the service is asked what; it is asked once an hour.

    :raises SignInRefused: when it cannot be reached, or speaks for another issuer.
    """
    at, found = _said.get(client.issuer, (0.0, None))
    if found is not None and time.monotonic() - at < SAID_FOR:
        return found
    told = ask(f"{client.issuer.rstrip('/')}/.well-known/openid-configuration")
    if told.get("issuer") != client.issuer:
        raise SignInRefused(Refusal.NOT_FOR_US, f"issuer {told.get('issuer')!r} where {client.issuer!r} was asked")
    provider = _provider(told)
    _said[client.issuer] = (time.monotonic(), provider)
    return provider


def sign_in_address(
    provider: Provider, client: Client, *, redirect: str, state: str, nonce: str, verifier: str, language: str
) -> str:
    """Give where the browser is sent to sign in (Core 1.0, 3.1.2.1), with a challenge of the verifier (RFC 7636)."""
    digest = hashlib.sha256(verifier.encode()).digest()
    asked = {
        "response_type": "code",
        "client_id": client.client_id,
        "redirect_uri": redirect,
        "scope": "openid email profile",
        "state": state,
        "nonce": nonce,
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
        "ui_locales": language,
    }
    return _with(provider.authorization, asked)


def sign_out_address(provider: Provider, client: Client, *, id_token: str, redirect: str) -> str:
    """Give where the browser is sent to sign out of the service too (RP-Initiated Logout 1.0); empty where there is none."""
    if not provider.end_session:
        return ""
    asked = {"id_token_hint": id_token, "client_id": client.client_id, "post_logout_redirect_uri": redirect}
    return _with(provider.end_session, asked)


def _with(address: str, asked: dict[str, str]) -> str:
    return f"{address}{'&' if '?' in address else '?'}{urlencode(asked)}"


def _provider(told: dict[str, Any]) -> Provider:
    try:
        methods = told.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
        return Provider(
            issuer=str(told["issuer"]),
            authorization=str(told["authorization_endpoint"]),
            token=str(told["token_endpoint"]),
            keys=str(told["jwks_uri"]),
            userinfo=str(told.get("userinfo_endpoint", "")),
            end_session=str(told.get("end_session_endpoint", "")),
            takes_basic="client_secret_basic" in methods,
        )
    except KeyError as error:
        raise SignInRefused(Refusal.UNREACHABLE, f"the service says nothing of {error}") from error
