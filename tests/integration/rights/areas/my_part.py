"""My part: everyone who has signed in tells of their own actions there, and of nobody else's."""

from __future__ import annotations

from typing import Any, Final

from tests.factories.programmes import PROGRAMME, unit_goal
from tests.integration.rights.matrix import GROUP, OFFICER, SIGNED_IN, Row, Who

_FORM: Final = {"action": "puistot", "puistot-state": "completed", "puistot-seen": "0", "puistot-same": "on"}
_GOAL: Final = {"name_fi": "Jokainen saa vastauksen", "goals": "kasvu"}
_WRITERS: Final = OFFICER | {Who.REPORTER}
_DECIDING: Final = OFFICER | {Who.CHAIR, Who.NEIGHBOUR}

ROWS: Final = {
    "my_part:my-part": Row(
        SIGNED_IN,
        get=200,
        post=302,
        fields=_FORM,
        writes=GROUP | OFFICER | {Who.REPORTER},
    ),
    "my_part:reminders": Row(
        _DECIDING,
        get=200,
        post=302,
        fields={PROGRAMME: "30"},
        writes=OFFICER | {Who.CHAIR},
    ),
    "my_part:unit": Row(SIGNED_IN, get=200),
    "my_part:new-goal": Row(_WRITERS, get=200, post=302, fields=_GOAL),
    "my_part:goal": Row(_WRITERS, get=200, post=302, fields=_GOAL),
    "my_part:remove-goal": Row(_WRITERS, post=302),
}


def arguments() -> dict[str, dict[str, Any]]:
    """A unit with a goal of its own."""
    named: dict[str, Any] = {"unit": "strategia"}
    numbered = {**named, "number": unit_goal()}
    return {
        "my_part:unit": named,
        "my_part:new-goal": named,
        "my_part:goal": numbered,
        "my_part:remove-goal": numbered,
    }
