"""What changed in the plan of a programme and its actions."""

from __future__ import annotations

from datetime import date
from typing import Final

from teoiksi.domains.common import queries as common
from teoiksi.domains.common.types import ChangeSet
from teoiksi.domains.programmes.models import (
    Action,
    ActionCost,
    ActionDecision,
    ActionGoal,
    ActionIndicator,
    ActionNeed,
    ActionValue,
    Correction,
    Milestone,
    Programme,
)

_PARTS: Final = (
    ActionCost,
    ActionDecision,
    ActionGoal,
    ActionIndicator,
    ActionNeed,
    ActionValue,
    Correction,
    Milestone,
)


def changes_of_programme(
    slug: str, *, first: date | None = None, last: date | None = None, limit: int = 20
) -> tuple[ChangeSet, ...]:
    """Give what changed in a programme, its actions and what hangs on them, newest first; also what has been removed since.

    With ``first`` and ``last`` only what changed from the beginning of one day to the end of the other.
    """
    own = common.events_of(Programme).filter(slug=slug)
    actions = common.events_of(Action).filter(programme_id__in=own.values("pgh_obj_id"))
    parts = [common.events_of(model).filter(action_id__in=actions.values("pgh_obj_id")) for model in _PARTS]
    return common.change_sets(common.within([own, actions, *parts], first, last), limit=limit)
