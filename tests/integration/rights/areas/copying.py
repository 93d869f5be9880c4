"""Copying a programme: its group and the officer."""

from __future__ import annotations

from typing import Any, Final

from tests.factories.programmes import PROGRAMME
from tests.integration.rights.matrix import GROUP, OFFICER, Row

ROWS: Final = {"copying:copy": Row(GROUP | OFFICER, get=200, post=422, fields={"to": "next-year"}, writes=frozenset())}


def arguments() -> dict[str, dict[str, Any]]:
    """The programme of the group."""
    return {"copying:copy": {"slug": PROGRAMME}}
