"""Settings of how people come in, and of how long it is kept that they did."""

from __future__ import annotations

from typing import Final

from teoiksi.config.env import BadSetting, env_int

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
