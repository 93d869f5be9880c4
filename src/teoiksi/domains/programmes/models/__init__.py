"""Programmes of spearhead groups, their actions, and what has been told of how those go."""

from teoiksi.domains.programmes.models.actions import (
    Action,
    ActionCost,
    ActionDecision,
    ActionGoal,
    ActionIndicator,
    ActionNeed,
    ActionValue,
    Milestone,
)
from teoiksi.domains.programmes.models.changes import ProposedChange
from teoiksi.domains.programmes.models.following import Correction, ProgressUpdate
from teoiksi.domains.programmes.models.programmes import Programme
from teoiksi.domains.programmes.models.shared_edits import SharedEdit
from teoiksi.domains.programmes.models.unit_goals import UnitGoal, UnitGoalLink

__all__ = [
    "Action",
    "ActionCost",
    "ActionDecision",
    "ActionGoal",
    "ActionIndicator",
    "ActionNeed",
    "ActionValue",
    "Correction",
    "Milestone",
    "Programme",
    "ProgressUpdate",
    "ProposedChange",
    "SharedEdit",
    "UnitGoal",
    "UnitGoalLink",
]
