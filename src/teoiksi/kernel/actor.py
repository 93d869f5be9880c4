"""Who does something, by a pseudonymous id: the name is kept elsewhere, so that it can be erased and history stays true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid5


@dataclass(frozen=True, slots=True)
class Actor:
    """The one behind a change; ``kind`` is ``person``, ``reader`` (anyone, unknown), ``command`` or ``job``."""

    id: UUID
    kind: str


COMMAND_LINE: Final = Actor(uuid5(NAMESPACE_URL, "teoiksi:command"), "command")
WORKER: Final = Actor(uuid5(NAMESPACE_URL, "teoiksi:job"), "job")
READER: Final = Actor(uuid5(NAMESPACE_URL, "teoiksi:reader"), "reader")
CITY_SIGN_IN: Final = Actor(uuid5(NAMESPACE_URL, "teoiksi:city-sign-in"), "job")
