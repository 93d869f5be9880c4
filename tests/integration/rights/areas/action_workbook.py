"""Actions in Excel: the officer for all programmes, a group for its own; a file that is not there is not read."""

from __future__ import annotations

from typing import Final

from tests.factories.programmes import PROGRAMME
from tests.integration.rights.matrix import GROUP, OFFICER, Row, Who

_WRITERS: Final = GROUP | OFFICER | {Who.NEIGHBOUR}
_OWN: Final = {Who.MEMBER: 200, Who.CHAIR: 200, Who.OFFICER: 200, Who.NEIGHBOUR: 404}

ROWS: Final = {
    "action_workbook:start": Row(_WRITERS, get=200),
    "action_workbook:export": Row(_WRITERS, post=_OWN, fields={"programme": PROGRAMME}, writes=GROUP | OFFICER),
    "action_workbook:preview": Row(_WRITERS, post=422, writes=frozenset()),
    "action_workbook:save": Row(_WRITERS, post=302, writes=frozenset()),
}
