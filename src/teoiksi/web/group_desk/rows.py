"""Rows of actions on the desk, each with its words: state, delay, who answers for it and why it is asked about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from teoiksi.domains.people import queries as people
from teoiksi.domains.programmes.types import ACTION_STATE_NAMES, DELAY_NAMES, ActionInBrief

WAITING: Final = "waiting"
PLAN: Final = "plan"
"""The two lists of the desk that an action may stand in: of those that wait to be told of, and of the whole programme."""

Row = dict[str, Any]


def action_rows(actions: Iterable[ActionInBrief], why: Mapping[str, Iterable[str]]) -> list[Row]:
    """Give actions with their words; ``why`` tells by slug why each is asked about."""
    found = list(actions)
    names = people.names_of([each.owner for each in found if each.owner])
    return [
        {
            "action": each,
            "state": ACTION_STATE_NAMES[each.state],
            "delay": DELAY_NAMES[each.delay] if each.delay else None,
            "owner": names.get(each.owner, "") if each.owner else "",
            "why": list(why.get(each.slug, ())),
        }
        for each in found
    ]


def list_of(asked: str) -> str:
    """Give the list that an address names; that of the whole programme when it names none."""
    return WAITING if asked == WAITING else PLAN
