"""The rules of a format: each has a code for programs, its weight, and words for a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from teoiksi.kernel.problems import Place, Problem

Weight = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class RuleBook:
    """``rules`` gives for each code its weight, what is wrong (with places for facts) and how to mend it, in Finnish."""

    rules: Mapping[str, tuple[Weight, str, str]]

    def problem(self, code: str, place: Place = Place(), /, **facts: object) -> Problem:
        """Say what breaks a rule and where.

        :raises KeyError: when there is no such rule, or a fact that it tells is not given.
        """
        _, what, mend = self.rules[code]
        shown = {name: _short(fact) for name, fact in facts.items()}
        return Problem(code, what.format_map(shown), mend.format_map(shown), place)

    def is_error(self, found: Problem) -> bool:
        """Tell whether what was given must be refused for this."""
        return self.rules[found.code][0] == "error"


def _short(fact: object, most: int = 80) -> str:
    text = str(fact)
    return text if len(text) <= most else text[: most - 1] + "…"
