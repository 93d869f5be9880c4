"""Settings of how people come in, of how long it is kept that they did, and of who is named in public."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from teoiksi.config.env import BadSetting, env_int, env_list
from teoiksi.domains.people.types import PUBLIC_PARTS, Role

SHORTEST: Final = 181
"""The database refuses to remove lines of the log that are younger than this (``people.models.WrittenForATime``)."""


def log_days() -> int:
    """Read for how many days the log of sign-ins is kept.

    :raises BadSetting: when it is less than the database keeps.
    """
    days = env_int("TEOIKSI_LOG_DAYS", 730, "Days for which the log of sign-ins and exports is kept; at least 181.")
    if days < SHORTEST:
        name = "TEOIKSI_LOG_DAYS"
        raise BadSetting(
            fi=f"{name}={days}: kirjoita vähintään {SHORTEST}.", en=f"{name}={days}: write at least {SHORTEST}."
        )
    return days


def departed_days() -> int:
    """Read for how many days the name and address of someone who has left are kept.

    :raises BadSetting: when it is less than none.
    """
    name = "TEOIKSI_DEPARTED_DAYS"
    days = env_int(name, 365, "Days for which the name and address of someone who has left are kept.")
    if days < 0:
        raise BadSetting(fi=f"{name}={days}: kirjoita vähintään 0.", en=f"{name}={days}: write at least 0.")
    return days


def second_factor_roles() -> frozenset[Role]:
    """Read whose holders must have a second factor or a passkey.

    :raises BadSetting: when there is no such role.
    """
    name = "TEOIKSI_SECOND_FACTOR_ROLES"
    words = env_list(
        name, "", "Roles that need a second factor or a passkey, by commas, such as strategy-officer,auditor."
    )
    return _roles(name, words, list(Role))


def named_roles() -> frozenset[Role]:
    """Read whose holders are shown by name in public.

    :raises BadSetting: when there is no such role, or it is not one that is ever told of in public.
    """
    name = "TEOIKSI_NAMED_ROLES"
    words = env_list(
        name,
        "",
        "Roles whose holders are named in public, by commas, such as group-chair; without it roles and units only.",
    )
    return _roles(name, words, list(PUBLIC_PARTS))


def _roles(name: str, words: Sequence[str], choices: Sequence[Role]) -> frozenset[Role]:
    known = {role.value for role in choices}
    for word in words:
        if word not in known:
            roles = ", ".join(sorted(known))
            raise BadSetting(
                fi=f"{name}={word}: valitse näistä: {roles}.", en=f"{name}={word}: choose of these: {roles}."
            )
    return frozenset(Role(word) for word in words)
