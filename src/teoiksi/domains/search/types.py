"""What can be put into the index, and what a search gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from teoiksi.kernel.language import Language

STEMMERS: Final[dict[Language, str]] = {"fi": "finnish", "sv": "swedish", "en": "english"}
"""PostgreSQL's text search configuration of each language."""

LONGEST_QUESTION: Final = 400
"""Letters of a question that are looked at."""

MOST_WORDS: Final = 10
"""Words of a question that are looked for."""


NOT_SHOWN: Final = "\f"
"""Parts the body of an entry: what stands after it is found, but no part of a snippet."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item in one language: ``kind`` and ``key`` say which; ``body`` is the text that a snippet is taken from, as far
    as ``NOT_SHOWN``.

    ``keywords`` are further words that it is found by and that are not shown.
    """

    kind: str
    key: str
    language: Language
    title: str
    body: str
    keywords: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """An inflected form and its base form; ``is_part``: the base is a part of the compound that ``form`` is."""

    form: str
    base: str
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of plain text, and whether it is a word that was looked for."""

    text: str
    is_hit: bool


@dataclass(frozen=True, slots=True)
class Found:
    """One item that was found; a higher rank is better, and ranks of one search only can be compared."""

    kind: str
    key: str
    title: tuple[Segment, ...]
    snippet: tuple[Segment, ...]
    rank: float


@dataclass(frozen=True, slots=True)
class Facet:
    """How many items of this kind were found, whatever kinds were asked for."""

    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page of what was found, best first. ``total`` counts all that were found of the kinds asked for.

    ``has_words`` is false when the text held nothing to look for; ``is_cut`` is true when only the beginning of it was.
    """

    found: tuple[Found, ...]
    total: int
    facets: tuple[Facet, ...]
    has_words: bool
    is_cut: bool = False
