"""Reading programmes and actions: lists, one by its address, and what waits for someone."""

from teoiksi.domains.programmes.queries.actions import action, actions_in_brief, owned_actions, public_actions
from teoiksi.domains.programmes.queries.asking import (
    actions_with_open_corrections,
    asked_action,
    asked_of_person,
    asked_of_programme,
    due_actions,
    served_goals,
)
from teoiksi.domains.programmes.queries.awaited import awaited_steps
from teoiksi.domains.programmes.queries.changes import (
    proposed_actions,
    proposed_change,
    proposed_changes,
    proposed_plans,
)
from teoiksi.domains.programmes.queries.deadlines import deadlines_of_group, deadlines_of_person
from teoiksi.domains.programmes.queries.document import document_of, terms_of
from teoiksi.domains.programmes.queries.following import name_of_followed, newest_update, told_of
from teoiksi.domains.programmes.queries.group import members, open_corrections, told_since
from teoiksi.domains.programmes.queries.history import changes_of_programme
from teoiksi.domains.programmes.queries.in_time import actions_in_time
from teoiksi.domains.programmes.queries.items import action_item, programme_item
from teoiksi.domains.programmes.queries.needs import circle_of_needs
from teoiksi.domains.programmes.queries.plans import (
    actions_of_programmes,
    is_action,
    is_programme,
    part_of_action,
    part_of_programme,
    plans_of,
    term_of,
)
from teoiksi.domains.programmes.queries.programmes import programme, programmes
from teoiksi.domains.programmes.queries.public_history import changes_of_programmes
from teoiksi.domains.programmes.queries.serving import (
    action_texts,
    actions_of_goal,
    actions_of_indicator,
    actions_of_spearhead,
    goals_with_actions,
    goals_without_actions,
    words_of_actions,
)
from teoiksi.domains.programmes.queries.shared_edits import shared_edit, shared_edits_since, shared_edits_to_see
from teoiksi.domains.programmes.queries.units import unit_goal, unit_goal_changes, unit_goals

__all__ = [
    "action",
    "action_item",
    "action_texts",
    "actions_in_brief",
    "actions_in_time",
    "actions_of_goal",
    "actions_of_indicator",
    "actions_of_programmes",
    "actions_of_spearhead",
    "actions_with_open_corrections",
    "asked_action",
    "asked_of_person",
    "asked_of_programme",
    "awaited_steps",
    "changes_of_programme",
    "changes_of_programmes",
    "circle_of_needs",
    "deadlines_of_group",
    "deadlines_of_person",
    "document_of",
    "due_actions",
    "goals_with_actions",
    "goals_without_actions",
    "is_action",
    "is_programme",
    "members",
    "name_of_followed",
    "newest_update",
    "open_corrections",
    "owned_actions",
    "part_of_action",
    "part_of_programme",
    "plans_of",
    "programme",
    "programme_item",
    "programmes",
    "proposed_actions",
    "proposed_change",
    "proposed_changes",
    "proposed_plans",
    "public_actions",
    "served_goals",
    "shared_edit",
    "shared_edits_since",
    "shared_edits_to_see",
    "term_of",
    "terms_of",
    "told_of",
    "told_since",
    "unit_goal",
    "unit_goal_changes",
    "unit_goals",
    "words_of_actions",
]
