"""The list of goals by spearhead, ready to be written out row by row: a city may have hundreds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, Final

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from teoiksi.domains.strategy.types import GoalInBrief
from teoiksi.kernel.language import Language
from teoiksi.web.shared import signs
from teoiksi.web.strategy.goal_filter import GoalFilter
from teoiksi.web.strategy.states import Prepared, state_of
from teoiksi.web.templatetags.writing import localized_for

_CARD: Final = (
    '<li><div class="card goal-card">\n<h3><a href="{address}">{name}</a></h3>\n<p>{description}</p>\n'
    '<p class="row">{marks}</p>\n<div class="card-foot">{outcomes}</div>\n</div></li>\n'
)


def listing(goals: Sequence[GoalInBrief], choice: GoalFilter, states: Prepared, language: Language) -> dict[str, Any]:
    """Give the goals that the reader chose, by spearhead, and the spearheads of all goals to choose from."""
    chosen = [goal for goal in goals if choice.lets(goal)]
    names = {goal.spearhead_slug: goal.spearhead_name.in_language(language) for goal in goals}
    of_each = groupby(chosen, key=lambda goal: goal.spearhead_slug)
    return {
        "groups": [_group(list(of_one), states, language) for _slug, of_one in of_each],
        "count": len(chosen),
        "spearheads": list(names.items()),
    }


def _group(goals: Sequence[GoalInBrief], states: Prepared, language: Language) -> dict[str, Any]:
    first = goals[0]
    return {
        "position": first.spearhead_position,
        "colour": signs.colour(first.spearhead_position),
        "name": localized_for(first.spearhead_name, language),
        "address": reverse("strategy:spearhead", args=[first.spearhead_slug]),
        "goals": list(_cards(goals, states, language)),
    }


def _cards(goals: Iterable[GoalInBrief], states: Prepared, language: Language) -> Iterable[SafeString]:
    """Write the card of each goal here, not in the template: five hundred of them take a third of the time."""
    start = reverse("strategy:goals")
    none_yet = format_html('<span class="quiet small">{}</span>', gettext("No indicators yet"))
    for goal in goals:
        counts = state_of(goal.indicators, states).counts
        yield format_html(
            _CARD,
            address=f"{start}{goal.slug}/",
            name=localized_for(goal.name, language),
            description=localized_for(goal.description, language),
            marks=_marks(goal, language),
            outcomes=signs.outcome_bar(counts) + signs.outcome_list(counts, language) if counts else none_yet,
        )


def _marks(goal: GoalInBrief, language: Language) -> SafeString:
    """Give the marks as safe HTML: a plain text added to it would make the whole unsafe, and its tags would be shown."""
    binding = signs.binding_sign(language) if goal.is_binding else SafeString("")
    return signs.origin_sign(goal.origin, language) + binding
