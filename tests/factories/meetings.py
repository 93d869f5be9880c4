"""A meeting of the group of the small town, with its chair and a member."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from teoiksi.domains.meetings import services
from teoiksi.domains.meetings.types import MeetingPart
from teoiksi.domains.people import queries
from teoiksi.domains.people import services as people
from teoiksi.domains.people.types import PersonCard, Role, spearhead_scope
from teoiksi.kernel.actor import COMMAND_LINE
from tests.factories.programmes import GROUP

HELD_ON = date(2026, 12, 1)


def in_group(name: str, role: Role = Role.GROUP_MEMBER) -> PersonCard:
    """Give a person of the group."""
    person = people.add_user(actor=COMMAND_LINE, email=f"{name.lower()}@example.org", name=name)
    people.give_role(actor=COMMAND_LINE, person=person.id, role=role, scope=spearhead_scope(GROUP))
    return queries.person(person.id)


def meeting(held_on: date = HELD_ON, **changes: Any) -> int:
    """Call a meeting of the group; the town must be there."""
    strategy, _, spearhead = GROUP.partition("/")
    part = MeetingPart(held_on, time(9, 0), **{"place": "Kokoushuone 2", **changes})
    return services.call_meeting(actor=COMMAND_LINE, strategy=strategy, spearhead=spearhead, part=part)
