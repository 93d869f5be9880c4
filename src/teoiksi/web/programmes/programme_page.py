"""Programmes: all of them in brief, and one with its actions by goal and in time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.safestring import SafeString

from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.types import (
    PROGRAMME_STATE_NAMES,
    ActionInBrief,
    ActionState,
    ChangeState,
    ProgrammeCard,
    ProposedChangeCard,
)
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.language import Language
from teoiksi.web.programmes.timeline import timeline
from teoiksi.web.shared.action_rows import rows
from teoiksi.web.shared.action_signs import state_sign, written_days
from teoiksi.web.shared.public_people import group_in_words


def overview(language: Language, *, today: date) -> dict[str, Any]:
    """Give every programme of the strategy in force, with how many of its actions are in each state."""
    strategy = strategies.in_force()
    cards = queries.programmes(strategy) if strategy else ()
    actions = queries.actions_in_brief(strategy, today=today) if strategy else ()
    return {
        "programmes": [
            (card, *_counted([each for each in actions if each.programme_slug == card.slug], language))
            for card in cards
        ]
    }


def page(card: ProgrammeCard, language: Language, *, today: date) -> dict[str, Any]:
    """Give everything that the page of a programme shows; fifteen queries."""
    actions = queries.actions_in_brief(card.strategy_slug, today=today, programme=card.slug)
    states, late = _counted(actions, language)
    return {
        "programme": card,
        "state_name": PROGRAMME_STATE_NAMES[card.state].in_language(language),
        "group_people": group_in_words(card.group, language),
        "days": written_days(card.starts_on, card.ends_on, language),
        "states": states,
        "late": late,
        "groups": _by_goal(card, actions, language),
        "actions": len(actions),
        "goals_have_pages": card.strategy_slug == strategies.in_force(),
        "timeline": timeline(card, actions, queries.actions_in_time(card.slug), language, today=today),
        "changes": _changes(card),
    }


def _changes(card: ProgrammeCard) -> list[ProposedChangeCard]:
    """Give the changes that came into the plan after it was approved, the latest first."""
    applied = queries.proposed_changes(card.slug, states=[ChangeState.APPLIED])
    return sorted(applied, key=lambda change: (change.applied_on or date.min, change.id), reverse=True)


def _counted(actions: Sequence[ActionInBrief], language: Language) -> tuple[list[tuple[int, SafeString]], int]:
    numbers = Counter(each.state for each in actions)
    states = [(numbers[state], state_sign(state, language)) for state in ActionState if numbers[state]]
    return states, sum(each.delay is not None for each in actions)


def _by_goal(card: ProgrammeCard, actions: Sequence[ActionInBrief], language: Language) -> list[dict[str, Any]]:
    """Group the actions under the goals of the spearhead; one that serves two of them stands under both.

    A goal without an action here is told too, and whether an action of another programme serves it.
    """
    goals = [
        each for each in strategies.goals_in_brief(card.strategy_slug) if each.spearhead_slug == card.spearhead_slug
    ]
    found = [(goal, [each for each in actions if goal.slug in each.goals]) for goal in goals]
    placed = {each.slug for _goal, of_goal in found for each in of_goal}
    others = [each for each in actions if each.slug not in placed]
    served = queries.goals_with_actions(card.strategy_slug)
    groups: list[dict[str, Any]] = [
        {"goal": goal, "rows": rows(of_goal, language) if of_goal else "", "elsewhere": goal.slug in served}
        for goal, of_goal in found
    ]
    return [*groups, {"goal": None, "rows": rows(others, language)}] if others else groups
