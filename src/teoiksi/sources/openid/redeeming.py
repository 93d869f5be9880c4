"""Redeeming a code for who has signed in, and checking all of it (OpenID Connect Core 1.0, 3.1.3)."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final
from urllib.parse import quote

import jwt

from teoiksi.sources.openid.asking import ask
from teoiksi.sources.openid.client import Client, Provider
from teoiksi.sources.openid.identity import Identity, Refusal, SignInRefused

ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures by a key that only the service has: never none, nor one by the shared secret."""

LEEWAY: Final = 60
"""Seconds by which two clocks may differ."""

_keys: dict[str, dict[str, jwt.PyJWK]] = {}


def redeem(provider: Provider, client: Client, *, code: str, redirect: str, verifier: str, nonce: str) -> Identity:
    """Give who has signed in.

    :raises SignInRefused: when the code is not taken, or the token is not signed by the service, not for this site, not of
        this sign-in, or expired.
    """
    answer = _token(provider, client, code=code, redirect=redirect, verifier=verifier)
    id_token = str(answer.get("id_token", ""))
    claims = _claims(provider, client, id_token, nonce)
    if provider.userinfo and answer.get("access_token"):
        claims = {**_userinfo(provider, str(answer["access_token"]), claims["sub"]), **claims}
    return Identity(
        issuer=provider.issuer,
        subject=str(claims["sub"]),
        email=str(claims.get("email") or "").strip().lower(),
        is_email_verified=claims.get("email_verified") in {True, "true"},
        name=str(claims.get("name") or "").strip(),
        groups=_groups(claims, client.groups_claim),
        id_token=id_token,
    )


def _token(provider: Provider, client: Client, *, code: str, redirect: str, verifier: str) -> dict[str, Any]:
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect, "code_verifier": verifier}
    if not provider.takes_basic:
        return ask(provider.token, form={**form, "client_id": client.client_id, "client_secret": client.secret})
    pair = f"{quote(client.client_id, safe='')}:{quote(client.secret, safe='')}".encode()
    headers = {"Authorization": f"Basic {base64.b64encode(pair).decode()}"}
    return ask(provider.token, form=form, headers=headers)


def _claims(provider: Provider, client: Client, id_token: str, nonce: str) -> dict[str, Any]:
    try:
        key = _key_of(provider, id_token)
        claims: dict[str, Any] = jwt.decode(
            id_token,
            key,
            algorithms=list(ALGORITHMS),
            audience=client.client_id,
            issuer=provider.issuer,
            leeway=LEEWAY,
            options={"require": ["iss", "sub", "aud", "exp", "iat"]},
        )
    except jwt.ExpiredSignatureError as error:
        raise SignInRefused(Refusal.EXPIRED, str(error)) from error
    except (jwt.InvalidAudienceError, jwt.InvalidIssuerError) as error:
        raise SignInRefused(Refusal.NOT_FOR_US, str(error)) from error
    except jwt.PyJWTError as error:
        raise SignInRefused(Refusal.BAD_TOKEN, str(error)) from error
    if claims.get("nonce") != nonce:
        raise SignInRefused(Refusal.NOT_FOR_US, "the nonce is of another sign-in")
    if claims.get("azp", client.client_id) != client.client_id:
        raise SignInRefused(Refusal.NOT_FOR_US, "the token was given to another site")
    return claims


def _key_of(provider: Provider, id_token: str) -> jwt.PyJWK:
    """Give the key that a token says it is signed by; a key that is not known is asked for, since services change theirs."""
    told = jwt.get_unverified_header(id_token)
    number = str(told.get("kid", ""))
    if number not in _keys.get(provider.keys, {}):
        found = ask(provider.keys).get("keys", [])
        _keys[provider.keys] = dict(_usable(found if isinstance(found, list) else []))
    key = _keys[provider.keys].get(number)
    if key is None:
        raise SignInRefused(Refusal.BAD_TOKEN, f"the service has no key {number!r}")
    return key


def _usable(found: list[Any]) -> Iterator[tuple[str, jwt.PyJWK]]:
    """Give the keys that sign, by their number; one of a kind that we do not know is left out."""
    for each in found:
        if isinstance(each, dict) and each.get("use", "sig") == "sig":
            with suppress(jwt.PyJWTError):
                yield str(each.get("kid", "")), jwt.PyJWK.from_dict(each)


def _userinfo(provider: Provider, access_token: str, subject: str) -> dict[str, Any]:
    told = ask(provider.userinfo, headers={"Authorization": f"Bearer {access_token}"})
    if told.get("sub") != subject:  # Core 1.0, 5.3.4
        raise SignInRefused(Refusal.BAD_TOKEN, "what was said of the person is of another")
    return told


def _groups(claims: dict[str, Any], claim: str) -> frozenset[str]:
    """Give the groups; a service that has too many to tell says so elsewhere (Microsoft's ``_claim_names``, ``hasgroups``)."""
    names = claims.get("_claim_names")
    if claim not in claims and (claims.get("hasgroups") or (isinstance(names, dict) and claim in names)):
        raise SignInRefused(Refusal.TOO_MANY_GROUPS, "the groups are too many for the token")
    told = claims.get(claim, [])
    return frozenset(str(each) for each in (told if isinstance(told, list) else [told]))
