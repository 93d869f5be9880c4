"""What a workbook would change, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext

from teoiksi.domains.people import queries as people
from teoiksi.domains.programmes.types import (
    ACTION_STATE_NAMES,
    PLAN_STEP_NAMES,
    ActionsImport,
    ImportedAction,
    PlanDifference,
    PlanStep,
)
from teoiksi.kernel.language import Language
from teoiksi.sources.actions_file.columns import ACTIONS, COSTS, DECISIONS, MILESTONES, column_of

_HEADINGS: Final = {each.field: each.heading for each in (*ACTIONS.columns, column_of(MILESTONES, "tick"))}
_COSTS: Final = {each.field: each.heading for each in COSTS.columns}
_PARTS: Final = {MILESTONES.name: MILESTONES.title, DECISIONS.name: DECISIONS.title}


@dataclass(frozen=True, slots=True)
class ShownAction:
    """An action that is new or changes; ``changes`` are a heading, what is there now and what would be;
    ``told`` is the same of how it goes."""

    action: ImportedAction
    step: str
    is_new: bool
    changes: tuple[tuple[str, str, str], ...]
    told: tuple[tuple[str, str, str], ...]


def shown_import(result: ActionsImport, language: Language) -> dict[str, Any]:
    """Give counts, actions that are new or change, and problems with their cells; a reason that is lacking is told apart."""
    names = _names(result)
    shown = [_shown(each, names, language) for each in result.actions if each.is_changed or each.told]
    return {
        "counts": [
            (result.count(step), PLAN_STEP_NAMES[step].in_language(language))
            for step in PlanStep
            if result.count(step) or step is not PlanStep.WAITING
        ],
        "actions": shown,
        "unchanged": [each.name for each in result.actions if each.step is PlanStep.UNCHANGED and not each.told],
        "waiting": [each.name for each in result.actions if each.step is PlanStep.WAITING],
        "problems": [each for each in result.problems if each.code != "no_reason"],
        "reason_missing": any(each.code == "no_reason" for each in result.problems),
        "proposed": result.proposed,
        "told": result.told,
        "mark": result.mark,
        "changes": bool(shown),
    }


def _shown(action: ImportedAction, names: dict[str, str], language: Language) -> ShownAction:
    changes = tuple(
        (_heading(each.field, language), names.get(each.before, each.before), names.get(each.after, each.after))
        for each in action.differences
    )
    states = {state.value: name.in_language(language) for state, name in ACTION_STATE_NAMES.items()}
    told = tuple(
        (_heading(each.field, language), states.get(each.before, each.before), states.get(each.after, each.after))
        for each in action.told
    )
    step = PLAN_STEP_NAMES[action.step].in_language(language)
    return ShownAction(action, step, action.step is PlanStep.NEW, changes, told)


def _heading(field: str, language: Language) -> str:
    if field in _HEADINGS:
        return _HEADINGS[field].in_language(language)
    kind, _dot, rest = field.partition(".")
    if kind in _PARTS:
        return _PARTS[kind].in_language(language)
    year, _dot, amount = rest.partition(".")
    return f"{year}: {_COSTS[amount].in_language(language)}"


def _names(result: ActionsImport) -> dict[str, str]:
    """Give the names of owners by the pseudonym as text; nobody is an empty text."""
    differences = [each for action in result.actions for each in action.differences if each.field == "owner"]
    found = {UUID(text) for each in differences for text in _owners(each) if text}
    names = {str(pseudonym): name for pseudonym, name in people.names_of(found).items()}
    return {str(each): names.get(str(each), gettext("unknown")) for each in found}


def _owners(difference: PlanDifference) -> tuple[str, str]:
    return difference.before, difference.after
