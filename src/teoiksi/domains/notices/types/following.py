"""Following pages by e-mail: what is followed, and how much may be asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from teoiksi.kernel.language import Language


@dataclass(frozen=True, slots=True)
class SubscriptionCard:
    """What the holder of an address follows; ``told`` is the number of the newest item that they know of."""

    number: int
    address: str
    language: Language
    kind: str
    key: str
    told: int
    is_confirmed: bool


class FollowStep(StrEnum):
    """What a link in a letter to a follower does: it confirms, ends one subscription, or all of the address."""

    CONFIRM = "confirm"
    STOP = "stop"
    STOP_ALL = "stop-all"


UNCONFIRMED_FOR: Final = timedelta(days=3)
"""How long a link that confirms is good; then the address is erased."""


MOST_UNCONFIRMED: Final = 5
"""So many letters that ask to confirm may wait for one address: nobody can flood another's."""


MOST_ASKED: Final = 200
"""So many letters that ask to confirm may wait in all within an hour: nobody sends the city's letters all over."""


MOST_FOLLOWED: Final = 50
"""So many things one address may follow."""


class SubscriptionGone(LookupError):
    """It has been ended, or its link has got too old."""
