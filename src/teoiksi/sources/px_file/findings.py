"""What the reader has to tell of a px file, each with its line."""

from __future__ import annotations

from dataclasses import dataclass, field

from teoiksi.kernel.problems import Place, Problem
from teoiksi.sources.px_file.rules import RULES


@dataclass(frozen=True, slots=True)
class Findings:
    """A list that grows while the file is read."""

    problems: list[Problem] = field(default_factory=list)

    def tell(self, code: str, line: int | None = None, /, **facts: object) -> None:
        """Tell of one thing."""
        self.problems.append(RULES.problem(code, Place(line), **facts))

    @property
    def has_errors(self) -> bool:
        """Whether the file must be refused."""
        return any(RULES.is_error(each) for each in self.problems)
