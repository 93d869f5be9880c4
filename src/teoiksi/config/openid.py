"""The city's own sign-in (OpenID Connect), as the environment tells of it (docs/guides/sign-in-by-openid-connect.md)."""

from __future__ import annotations

from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from teoiksi.config.env import BadSetting, env_bool, env_pairs, env_str
from teoiksi.domains.people.types import SCOPES, CitySignIn, Role, Scope, ScopeKind

_ROLES: Final = "TEOIKSI_OIDC_ROLES"


def city_sign_in() -> CitySignIn | None:
    """Read the settings of the city's own sign-in; none when there is no issuer.

    :raises BadSetting: when the issuer is not https outside this machine, the client is missing, or a role cannot be read.
    """
    found = CitySignIn(
        issuer=env_str(
            "TEOIKSI_OIDC_ISSUER", "", "Issuer of the city's own sign-in (OpenID Connect); none without it."
        ),
        client_id=env_str("TEOIKSI_OIDC_CLIENT", "", "Id by which the city's sign-in knows this site."),
        secret=env_str("TEOIKSI_OIDC_SECRET", "", "Secret that goes with that id; better in a file."),
        title=env_str(
            "TEOIKSI_OIDC_TITLE", "", "What the button of the city's sign-in says, such as Imatran kirjautuminen."
        ),
        groups_claim=env_str(
            "TEOIKSI_OIDC_GROUPS_CLAIM", "groups", "Claim in which the city's sign-in tells of groups."
        ),
        trusts_email=env_bool(
            "TEOIKSI_OIDC_TRUST_EMAIL",
            default=False,
            purpose="Believe its e-mail addresses although it does not say that it has verified them (Entra ID).",
        ),
        roles=_roles(),
    )
    if not found.issuer:
        return None
    if not _is_safe(found.issuer):
        raise BadSetting(
            fi=f"TEOIKSI_OIDC_ISSUER={found.issuer}: osoitteen on alettava https://, paitsi tällä koneella (localhost).",
            en=f"TEOIKSI_OIDC_ISSUER={found.issuer}: the address must begin with https://, except on this machine (localhost).",
        )
    if not (found.client_id and found.secret):
        raise BadSetting(
            fi="TEOIKSI_OIDC_ISSUER on annettu: anna myös TEOIKSI_OIDC_CLIENT ja TEOIKSI_OIDC_SECRET.",
            en="TEOIKSI_OIDC_ISSUER is given: give TEOIKSI_OIDC_CLIENT and TEOIKSI_OIDC_SECRET too.",
        )
    return found


def _is_safe(issuer: str) -> bool:
    """Tell whether nobody on the way can read or change what the service says (Discovery 1.0, 4.1 and 7.1)."""
    parts = urlsplit(issuer)
    if parts.scheme == "https":
        return bool(parts.hostname)
    host = parts.hostname or ""
    try:
        return parts.scheme == "http" and (host == "localhost" or ip_address(host).is_loopback)
    except ValueError:
        return False


def _roles() -> dict[str, frozenset[tuple[Role, Scope]]]:
    """Read ``group=role`` and ``group=role:key`` by commas, where the key is a unit or ``strategy/spearhead``."""
    found: dict[str, frozenset[tuple[Role, Scope]]] = {}
    purpose = "Roles by groups of the city's sign-in: group=role or group=role:key by commas."
    for group, told in env_pairs(_ROLES, "", purpose):
        found[group] = found.get(group, frozenset()) | {_role(told)}
    return found


def _role(told: str) -> tuple[Role, Scope]:
    name, _colon, key = told.partition(":")
    try:
        role = Role(name)
    except ValueError as error:
        known = ", ".join(sorted(Role))
        raise BadSetting(
            fi=f"{_ROLES}={told}: valitse rooli näistä: {known}.",
            en=f"{_ROLES}={told}: choose the role of these: {known}.",
        ) from error
    (kind,) = SCOPES[role]
    if bool(key) is (kind is ScopeKind.CITY):
        raise BadSetting(
            fi=f"{_ROLES}={told}: kirjoita rooli:yksikkö tai rooli:strategia/kärki, koko kaupungin rooli ilman niitä.",
            en=f"{_ROLES}={told}: write role:unit or role:strategy/spearhead, a role of the whole city without them.",
        )
    return role, Scope(kind, key)
