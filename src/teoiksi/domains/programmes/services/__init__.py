"""Every writing on programmes, their actions, and what is told of those."""

from teoiksi.domains.programmes.services.actions import put_action, remove_action
from teoiksi.domains.programmes.services.changes import apply_change, approve_change, propose_change, refuse_change
from teoiksi.domains.programmes.services.copying import copy_actions, copy_programme
from teoiksi.domains.programmes.services.following import finish_correction, tell_situation
from teoiksi.domains.programmes.services.groups import appoint, dismiss
from teoiksi.domains.programmes.services.handing_over import give_owner, hand_over, hand_over_action, move_actions
from teoiksi.domains.programmes.services.importing import import_actions
from teoiksi.domains.programmes.services.loading import LoadedProgrammes, load_programmes
from teoiksi.domains.programmes.services.programmes import put_programme, take_step
from teoiksi.domains.programmes.services.rhythms import set_rhythm
from teoiksi.domains.programmes.services.shared_edits import see_shared_edit
from teoiksi.domains.programmes.services.telling import tell_situations
from teoiksi.domains.programmes.services.unit_goals import put_unit_goal, remove_unit_goal

__all__ = [
    "LoadedProgrammes",
    "apply_change",
    "appoint",
    "approve_change",
    "copy_actions",
    "copy_programme",
    "dismiss",
    "finish_correction",
    "give_owner",
    "hand_over",
    "hand_over_action",
    "import_actions",
    "load_programmes",
    "move_actions",
    "propose_change",
    "put_action",
    "put_programme",
    "put_unit_goal",
    "refuse_change",
    "remove_action",
    "remove_unit_goal",
    "see_shared_edit",
    "set_rhythm",
    "take_step",
    "tell_situation",
    "tell_situations",
]
