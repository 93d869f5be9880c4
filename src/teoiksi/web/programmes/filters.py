"""What a reader chose in the list of actions, and which of them that leaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from teoiksi.domains.programmes.types import ACTION_STATE_NAMES, ActionInBrief, WordsOfActions
from teoiksi.kernel.language import Language

Options = list[tuple[str, str]]

LATE_ONLY: Final = "on"
PARAMETERS: Final = ("karki", "tila", "myohassa", "yksikko", "tavoite", "vuosi", "haku")


@dataclass(frozen=True, slots=True)
class Filter:
    """The choices as the address carries them; an empty text chooses everything."""

    spearhead: str = ""
    state: str = ""
    late: str = ""
    unit: str = ""
    goal: str = ""
    year: str = ""
    words: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Filter:
        """Read the choices of an address; the words are the same in every language, so that languages can be changed."""
        spearhead, state, late, unit, goal, year, words = (query.get(name, "") for name in PARAMETERS)
        return cls(spearhead, state, late, unit, goal, year, words.strip()[:100])

    @property
    def narrows(self) -> bool:
        """Whether anything at all is left out."""
        return self != Filter()

    def keeps(self, action: ActionInBrief, said: WordsOfActions, language: Language) -> bool:
        """Tell whether an action stays in the list; its words are looked for in all that it says in the reader's language."""
        return (
            self.spearhead in {"", action.spearhead_slug}
            and self.state in {"", action.state}
            and (not self.late or action.delay is not None)
            and self.unit in {"", action.unit_slug}
            and (not self.goal or self.goal in action.goals)
            and self._is_of_year(action)
            and (not self.words or self._has_words(action, said, language))
        )

    def _is_of_year(self, action: ActionInBrief) -> bool:
        return not self.year or str(action.starts_on.year) <= self.year <= str(action.ends_on.year)

    def _has_words(self, action: ActionInBrief, said: WordsOfActions, language: Language) -> bool:
        goals = (said.goals[slug] for slug in action.goals if slug in said.goals)
        texts = (action.name, action.unit_name, *said.texts.get(action.slug, ()), *goals)
        text = " ".join(each.in_language(language) for each in texts).casefold()
        return all(word in text for word in self.words.casefold().split())


def options(actions: Sequence[ActionInBrief], said: WordsOfActions, language: Language) -> dict[str, Options]:
    """Give the choices of each field as pairs of value and words, "all" first; those that some action has."""
    spearheads: dict[str, str] = {}
    units: dict[str, str] = {}
    for each in actions:
        if each.spearhead_slug not in spearheads:
            spearheads[each.spearhead_slug] = each.spearhead_name.in_language(language)
        if each.unit_slug not in units:
            units[each.unit_slug] = each.unit_name.in_language(language)
    goals = {slug for each in actions for slug in each.goals}
    years = {year for each in actions for year in range(each.starts_on.year, each.ends_on.year + 1)}
    everything = ("", _("All"))
    return {
        "spearheads": [everything, *spearheads.items()],
        "states": [
            everything,
            *((code.value, name.in_language(language)) for code, name in ACTION_STATE_NAMES.items()),
        ],
        "late": [everything, (LATE_ONLY, _("Only those that are late"))],
        "goals": [
            everything,
            *((slug, name.in_language(language)) for slug, name in said.goals.items() if slug in goals),
        ],
        "years": [everything, *((str(year), str(year)) for year in sorted(years))],
        "units": [everything, *sorted(units.items(), key=lambda pair: pair[1].casefold())],
    }
