"""What a reader chose in the list of actions, and which of them that leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from teoiksi.domains.programmes.types import ACTION_STATE_NAMES, ActionInBrief
from teoiksi.kernel.language import Language

Options = list[tuple[str, str]]

LATE_ONLY: Final = "on"
PARAMETERS: Final = ("karki", "tila", "myohassa", "yksikko", "haku")


@dataclass(frozen=True, slots=True)
class Filter:
    """The choices as the address carries them; an empty text chooses everything."""

    spearhead: str = ""
    state: str = ""
    late: str = ""
    unit: str = ""
    words: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Filter:
        """Read the choices of an address; the words are the same in every language, so that languages can be changed."""
        spearhead, state, late, unit, words = (query.get(name, "") for name in PARAMETERS)
        return cls(spearhead, state, late, unit, words.strip()[:100])

    @property
    def narrows(self) -> bool:
        """Whether anything at all is left out."""
        return self != Filter()

    def keeps(self, action: ActionInBrief, language: Language) -> bool:
        """Tell whether an action stays in the list."""
        return (
            self.spearhead in {"", action.spearhead_slug}
            and self.state in {"", action.state}
            and (not self.late or action.delay is not None)
            and self.unit in {"", action.unit_slug}
            and self._has_words(action, language)
        )

    def _has_words(self, action: ActionInBrief, language: Language) -> bool:
        if not self.words:
            return True
        text = f"{action.name.in_language(language)} {action.unit_name.in_language(language)}".casefold()
        return all(word in text for word in self.words.casefold().split())


def options(actions: Iterable[ActionInBrief], language: Language) -> dict[str, Options]:
    """Give the choices of each field as pairs of value and words, "all" first; those that some action has."""
    spearheads: dict[str, str] = {}
    units: dict[str, str] = {}
    for each in actions:
        if each.spearhead_slug not in spearheads:
            spearheads[each.spearhead_slug] = each.spearhead_name.in_language(language)
        if each.unit_slug not in units:
            units[each.unit_slug] = each.unit_name.in_language(language)
    everything = ("", _("All"))
    return {
        "spearheads": [everything, *spearheads.items()],
        "states": [
            everything,
            *((code.value, name.in_language(language)) for code, name in ACTION_STATE_NAMES.items()),
        ],
        "late": [everything, (LATE_ONLY, _("Only those that are late"))],
        "units": [everything, *sorted(units.items(), key=lambda pair: pair[1].casefold())],
    }
