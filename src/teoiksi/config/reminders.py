"""Settings of when people are reminded."""

from __future__ import annotations

from teoiksi.config.env import BadSetting, env_list
from teoiksi.kernel.quiet_days import DaySpan, read_span


def quiet_days() -> tuple[DaySpan, ...]:
    """Read the city's own days on which no letter leaves.

    :raises BadSetting: when a day cannot be read.
    """
    name = "TEOIKSI_QUIET_DAYS"
    purpose = "Your own days without reminders, by commas: 2026-12-28/2027-01-05, or every year 07-01/07-31."
    found = []
    for text in env_list(name, "", purpose):
        try:
            found.append(read_span(text))
        except ValueError as error:
            raise BadSetting(
                fi=f"{name}={text}: kirjoita päivä tai väli, esimerkiksi 2026-12-28/2027-01-05 tai 07-01/07-31.",
                en=f"{name}={text}: write a day or a span, such as 2026-12-28/2027-01-05 or 07-01/07-31.",
            ) from error
    return tuple(found)
