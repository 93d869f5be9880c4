"""Where the reader stands in a document, and what it has to tell of that place."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from teoiksi.kernel.problems import Place, Problem
from teoiksi.sources.json_stat.rules import RULES


@dataclass(frozen=True, slots=True)
class Telling:
    """A place in the document; all places of one document tell into the same list."""

    language: str = "und"
    path: str = ""
    problems: list[Problem] = field(default_factory=list)

    def at(self, step: str) -> Telling:
        """Go one step deeper."""
        return replace(self, path=f"{self.path}.{step}" if self.path else step)

    def tell(self, code: str, **facts: object) -> None:
        """Tell that a rule is broken here."""
        self.problems.append(RULES.problem(code, Place(path=self.path), **facts))
