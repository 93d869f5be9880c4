"""What is done for a spearhead or a goal: its actions as they are today, and the programme that they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone

from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.types import ActionInBrief
from teoiksi.web.shared.action_rows import rows
from teoiksi.web.shared.language import reader_language

SHOWN: Final = 12
"""So many actions are shown on a page that is about something else; the list of actions has them all."""


def actions_of_spearhead(strategy: str, slug: str) -> dict[str, Any]:
    """Give the actions of a spearhead's programmes and of its goals, the late ones first when all do not fit."""
    found = queries.actions_of_spearhead(strategy, slug, today=timezone.localdate())
    programmes = [each for each in queries.programmes(strategy) if each.spearhead_slug == slug]
    return {**_shown(found), "programmes": programmes, "all_actions": f"{reverse('programmes:actions')}?karki={slug}"}


def actions_of_goal(strategy: str, slug: str) -> dict[str, Any]:
    """Give the actions that serve a goal, or that there are none."""
    found = queries.actions_of_goal(strategy, slug, today=timezone.localdate())
    all_actions = f"{reverse('programmes:actions')}?tavoite={slug}"
    return {**_shown(found), "all_actions": all_actions, "no_actions": not found}


def _shown(found: Sequence[ActionInBrief]) -> dict[str, Any]:
    chosen = found if len(found) <= SHOWN else sorted(found, key=lambda each: each.delay is None)[:SHOWN]
    return {
        "action_rows": rows(chosen, reader_language()) if found else "",
        "more_actions": len(found) - len(chosen),
    }
