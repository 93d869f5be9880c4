"""What a reader chose in the list of indicators, and which rows that leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from teoiksi.domains.indicators.types import CONTEXT_NAME, OUTCOME_NAMES, STATE_NAMES, IndicatorState
from teoiksi.domains.strategy.types import SpearheadCard
from teoiksi.kernel.language import Language

Options = list[tuple[str, str]]

TABLE = "taulukko"
"""The value of ``nakyma`` in the address that shows the newest ten figures of every indicator."""

FIGURES_ONLY = "on"
_STATES = (IndicatorState.ACTIVE, IndicatorState.PROPOSED)


@dataclass(frozen=True, slots=True)
class Filter:
    """The choices as the address carries them; an empty text chooses everything."""

    spearhead: str = ""
    outcome: str = ""
    state: str = ""
    figures: str = ""
    words: str = ""
    view: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Filter:
        """Read the choices of an address; the words are the same in every language, so that languages can be changed."""
        return cls(
            spearhead=query.get("karki", ""),
            outcome=query.get("arvio", ""),
            state=query.get("tila", ""),
            figures=query.get("luvut", ""),
            words=query.get("haku", "").strip()[:100],
            view=query.get("nakyma", ""),
        )

    @property
    def is_table(self) -> bool:
        """Whether the newest ten figures are shown."""
        return self.view == TABLE

    @property
    def chosen(self) -> dict[str, str]:
        """The choices as they stand in the address, without those that choose everything."""
        found = {
            "karki": self.spearhead,
            "arvio": self.outcome,
            "tila": self.state,
            "luvut": self.figures,
            "haku": self.words,
            "nakyma": self.view,
        }
        return {name: value for name, value in found.items() if value}

    @property
    def narrows(self) -> bool:
        """Whether anything at all is left out."""
        return bool(self.spearhead or self.outcome or self.state or self.figures or self.words)

    def keeps(self, row: Mapping[str, Any]) -> bool:
        """Tell whether the prepared card of an indicator stays in the list; the spearhead is chosen by group."""
        return (
            (not self.outcome or row["outcome"] == self.outcome)
            and (not self.state or row["state"] == self.state)
            and (not self.figures or bool(row["latest"]))
            and self._has_words(row)
        )

    def _has_words(self, row: Mapping[str, Any]) -> bool:
        if not self.words:
            return True
        text = f"{row['number']} {row['name']} {row['owner']} {row['source']}".casefold()
        return all(word in text for word in self.words.casefold().split())


def options(spearheads: tuple[SpearheadCard, ...], language: Language) -> dict[str, Options]:
    """Give the choices of each field as pairs of value and words, "all" first."""
    outcomes = [(outcome.value, name.in_language(language)) for outcome, name in OUTCOME_NAMES.items()]
    names = [(card.slug, (card.short_name or card.name).in_language(language)) for card in spearheads]
    return {
        "spearheads": [("", _("All")), *names],
        "outcomes": [("", _("All")), *outcomes, ("context", CONTEXT_NAME.in_language(language))],
        "states": [
            ("", _("All")),
            *((state.value, STATE_NAMES[state].in_language(language)) for state in _STATES),
        ],
        "figures": [("", _("All")), (FIGURES_ONLY, _("Only those with figures"))],
    }
