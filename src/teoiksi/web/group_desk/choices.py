"""What can be chosen in the form of an action, in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.people import queries as people
from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.queries.programmes import ALL_STATES
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.language import Language

Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Choices:
    """Pairs of value and words by the name of the field."""

    pairs: Mapping[str, Pairs]

    def of(self, name: str, *, without: str = "") -> Pairs:
        """Give the choices of a field; an action cannot need itself."""
        return [pair for pair in self.pairs[name] if name != "needs" or pair[0] != without]

    def names(self, name: str) -> dict[str, str]:
        """Give the words by value."""
        return dict(self.pairs.get(name, ()))


NO_CHOICES: Final = Choices({})


def choices_of(strategy: str, spearhead: str, language: Language, today: date) -> Choices:
    """Give the choices for an action of a spearhead: its own goals and actions come first."""
    goals = strategies.goals_in_brief(strategy)
    followed = list(dict.fromkeys(slug for goal in goals for slug in goal.indicators))
    names = indicators.names()
    actions = queries.actions_in_brief(strategy, today=today, states=ALL_STATES)
    units = sorted(people.unit_names().items(), key=lambda pair: pair[1].in_language(language).casefold())
    return Choices(
        {
            "goals": [
                (each.slug, f"{each.name.in_language(language)} ({each.spearhead_name.in_language(language)})")
                for each in sorted(goals, key=lambda goal: goal.spearhead_slug != spearhead)
            ],
            "values": [(each.slug, each.name.in_language(language)) for each in strategies.outline(strategy).values],
            "indicators": [(slug, names[slug].in_language(language)) for slug in followed if slug in names],
            "needs": [
                (each.slug, each.name.in_language(language))
                for each in sorted(actions, key=lambda action: action.spearhead_slug != spearhead)
            ],
            "unit": [("", _("Choose")), *((slug, name.in_language(language)) for slug, name in units)],
            "owner": [("", _("nobody yet")), *((str(each.id), each.name) for each in people.people())],
        }
    )
