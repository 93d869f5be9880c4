"""Which goals a reader has asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from teoiksi.domains.indicators.types import ORIGIN_NAMES, Origin
from teoiksi.domains.strategy.types import MATTER_NAMES, GoalInBrief, Matter
from teoiksi.web.shared.language import reader_language


@dataclass(frozen=True, slots=True)
class GoalFilter:
    """An empty choice lets everything through; an unknown one is taken as empty."""

    spearhead: str = ""
    origin: str = ""
    matter: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> GoalFilter:
        """Read the choices from the address's query."""
        origin, matter = query.get("origin", ""), query.get("matter", "")
        return cls(
            spearhead=query.get("spearhead", ""),
            origin=origin if origin in set(Origin) else "",
            matter=matter if matter in set(Matter) else "",
        )

    def lets(self, goal: GoalInBrief) -> bool:
        """Whether a goal fits the choices."""
        return (
            self.spearhead in {"", goal.spearhead_slug}
            and self.origin in {"", goal.origin.value}
            and (not self.matter or self.matter in {matter.value for matter in goal.matters})
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing is chosen."""
        return not (self.spearhead or self.origin or self.matter)

    @property
    def origins(self) -> list[tuple[str, str]]:
        """Who may stand behind a goal, as choices."""
        language = reader_language()
        return [("", _("All")), *((word.value, name.in_language(language)) for word, name in ORIGIN_NAMES.items())]

    @property
    def matters(self) -> list[tuple[str, str]]:
        """The matters of the act, as choices."""
        language = reader_language()
        return [("", _("All")), *((word.value, name.in_language(language)) for word, name in MATTER_NAMES.items())]
