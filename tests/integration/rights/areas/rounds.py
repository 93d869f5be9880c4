"""Follow-up rounds: everybody reads them."""

from __future__ import annotations

from typing import Any, Final

from tests.factories import rounds
from tests.integration.rights.matrix import EVERYONE, Row

ROWS: Final = {
    "rounds:rounds": Row(EVERYONE, get=200),
    "rounds:round": Row(EVERYONE, get=200),
    "rounds:json": Row(EVERYONE, get=200),
}


def arguments() -> dict[str, dict[str, Any]]:
    """What the addresses name: a closed round."""
    rounds.open_round()
    rounds.close()
    return {name: {"slug": rounds.ROUND} for name in ("rounds:round", "rounds:json")}
