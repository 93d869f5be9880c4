"""The desk of a spearhead group: its members read and write, its chair and the strategy officer decide."""

from __future__ import annotations

from typing import Any, Final

from tests.factories.programmes import PROGRAMME, action_part
from tests.integration.rights.matrix import AUDITOR, GROUP, OFFICER, Row, Who

from teoiksi.domains.programmes import queries, services
from teoiksi.domains.programmes.models import Programme, SharedEdit
from teoiksi.domains.programmes.types import plain_of
from teoiksi.kernel.actor import COMMAND_LINE

_READ: Final = GROUP | OFFICER | AUDITOR
_WRITE: Final = GROUP | OFFICER
_DECIDE: Final = OFFICER | {Who.CHAIR}
_DESK: Final = {"strategy": "strategia-2025", "spearhead": "elinymparisto"}

ROWS: Final = {
    "group_desk:groups": Row(_READ | {Who.NEIGHBOUR}, get=200),
    "group_desk:desk": Row(_READ, get=200),
    "group_desk:programme": Row(_WRITE, get=200, post=422),
    "group_desk:new-action": Row(_WRITE, get=200, post=422),
    "group_desk:action": Row(_WRITE, get=200, post=422),
    "group_desk:row": Row(_WRITE, get=200, post=422),
    "group_desk:tell": Row(_WRITE, get=200, post=302),
    "group_desk:text": Row(_WRITE, get=200, post=422),
    "group_desk:both": Row(_WRITE, get=200, post=302, writes=frozenset()),
    "group_desk:step": Row(_DECIDE, get=200, post=302),
    "group_desk:change": Row(
        _READ,
        get=200,
        post={Who.MEMBER: 403, Who.AUDITOR: 403, Who.CHAIR: 422, Who.OFFICER: 422},
        writes=_DECIDE,
    ),
    "group_desk:members": Row(_DECIDE, get=200, post=422),
}


def arguments() -> dict[str, dict[str, Any]]:
    """The group of the small town's spearhead, its action, the last step of its programme, and a proposed change."""
    number = services.propose_change(
        actor=COMMAND_LINE, programme=PROGRAMME, part=action_part("uusi"), why="Tarvitaan lisää."
    )
    plan, _version = queries.part_of_programme(PROGRAMME)
    programme = Programme.objects.get(slug=PROGRAMME)
    edit = SharedEdit.objects.create(
        programme=programme, first=COMMAND_LINE.id, second=COMMAND_LINE.id, before=plain_of(plan), after=plain_of(plan)
    )
    return {
        "group_desk:both": {**_DESK, "number": edit.pk},
        **{f"group_desk:{name}": {**_DESK, "action": "puistot"} for name in ("action", "row", "tell")},
        "group_desk:text": {**_DESK, "name": "purpose"},
        "group_desk:step": {**_DESK, "to": "closed"},
        "group_desk:change": {**_DESK, "number": number},
        **{f"group_desk:{name}": _DESK for name in ("desk", "programme", "new-action", "members")},
    }
