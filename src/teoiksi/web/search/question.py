"""What a reader asks: the words, the group of kinds and the page of the results, from any address whatever."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from teoiksi.domains.search.types import LONGEST_QUESTION
from teoiksi.web.search.kinds import GROUPS

_LAST_PAGE: Final = 999


@dataclass(frozen=True, slots=True)
class Question:
    """``text`` is one line of visible letters, a letter longer than what is looked at when the reader's was longer.

    An empty ``group`` asks for everything; an unknown one and an impossible page are taken as if they were not there.
    """

    text: str = ""
    group: str = ""
    page: int = 1

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Question:
        """Read the question of an address."""
        group, page = query.get("kind", ""), query.get("page", "")
        return cls(
            text=_one_line(query.get("q", "")),
            group=group if group in GROUPS else "",
            page=int(page) if page.isdecimal() and len(page) <= len(str(_LAST_PAGE)) and int(page) else 1,
        )

    @property
    def query(self) -> str:
        """The query of its address, with the question mark; empty when nothing is asked."""
        given = {"q": self.text, "kind": self.group, "page": str(self.page) if self.page > 1 else ""}
        return f"?{urlencode({name: value for name, value in given.items() if value})}" if self.text else ""

    def of_group(self, group: str) -> Question:
        """Ask the same of another group, from its first page."""
        return replace(self, group=group, page=1)


def _one_line(text: str) -> str:
    """Turn control characters, line ends and invisible marks into spaces, and many spaces into one."""
    seen = text[: 2 * LONGEST_QUESTION]
    plain = "".join(" " if unicodedata.category(letter).startswith("C") else letter for letter in seen)
    return " ".join(plain.split())[: LONGEST_QUESTION + 1]
