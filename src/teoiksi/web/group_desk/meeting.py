"""Two people who write the same plan: what only one of them changed is kept, what both changed is shown side by side."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from teoiksi.domains.people import queries as people
from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.types import (
    ActionPart,
    ProgrammePart,
    action_from,
    merged,
    plain_of,
    programme_from,
)
from teoiksi.kernel.language import Language
from teoiksi.web.group_desk.choices import Choices
from teoiksi.web.group_desk.words import Difference, differences, lines_of

Part = ActionPart | ProgrammePart


@dataclass(frozen=True, slots=True)
class Met:
    """What became of one's words when someone else had saved meanwhile: ``both`` are the lines that both changed, theirs
    before mine; ``others`` the lines that they alone changed, and which are kept."""

    part: Part
    both: tuple[Difference, ...] = ()
    others: tuple[Difference, ...] = ()


def began_of(sent: Any, now: Part) -> Part:
    """Give the plan with which the form began, as it was sent along; one that cannot be read is the plan as it is."""
    try:
        plain = json.loads(sent.get("began", ""))
        return action_from(plain) if isinstance(now, ActionPart) else programme_from(plain)
    except (ValueError, TypeError, KeyError, AttributeError):
        return now


def written(part: Part | None) -> str:
    """Write a plan to be sent along with the form that begins with it."""
    return json.dumps(plain_of(part), ensure_ascii=False) if part else ""


def meet(began: Part, now: Part, mine: Part, choices: Choices | None, language: Language) -> Met:
    """Bring together what was written here and what someone else has saved since the form was opened."""
    if now == began:
        return Met(mine)
    part, names = merged(began, now, mine)
    lines = {
        which: lines_of(plan, choices, language) for which, plan in (("began", began), ("now", now), ("mine", mine))
    }
    both = tuple(each for each in differences(lines["now"], lines["mine"]) if each.field in names)
    others = tuple(each for each in differences(lines["began"], lines["now"]) if each.field not in names)
    return Met(part, both, others)


def last_writer(programme: str) -> str:
    """Give the name of whoever changed something in a programme last, or an empty text when nobody knows it."""
    newest = queries.changes_of_programme(programme, limit=1)
    try:
        writer = UUID(newest[0].actor_id)
    except (IndexError, ValueError):
        return ""
    return people.names_of([writer]).get(writer, "")
