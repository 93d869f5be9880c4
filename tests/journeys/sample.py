"""One address that the browser looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Sample:
    """One address of a route: the arguments in its path, and the query after it.

    A thorough look is at each width, in each language, with and without scripts; a look at more of the same kind of page
    is only in Finnish on a phone.
    """

    arguments: Mapping[str, str] = field(default_factory=dict)
    query: str = ""
    is_thorough: bool = True
