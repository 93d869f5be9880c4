"""The desk of a spearhead group: its members read and write, its chair and the strategy officer decide."""

from __future__ import annotations

from typing import Any, Final

from tests.integration.rights.matrix import AUDITOR, GROUP, OFFICER, Row, Who

_READ: Final = GROUP | OFFICER | AUDITOR
_DESK: Final = {"strategy": "strategia-2025", "spearhead": "elinymparisto"}

ROWS: Final = {
    "group_desk:groups": Row(_READ | {Who.NEIGHBOUR}, get=200),
    "group_desk:desk": Row(_READ, get=200),
}


def arguments() -> dict[str, dict[str, Any]]:
    """The group of the small town's spearhead."""
    return {"group_desk:desk": _DESK}
