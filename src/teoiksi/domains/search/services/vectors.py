"""The vectors that are searched: stemmed words of a text, their base forms, and parts of its compounds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice
from typing import Final

from django.db import connection

from teoiksi.domains.search.models import SearchEntry
from teoiksi.domains.search.types import STEMMERS
from teoiksi.kernel.language import Language, as_language
from teoiksi.kernel.words import words

_AT_A_TIME: Final = 500

_WRITE: Final = """
UPDATE search_searchentry AS entry
SET vector = setweight(to_tsvector(%(stemmer)s::regconfig, made.title_words), 'A')
          || setweight(to_tsvector('simple', made.title_bases), 'A')
          || setweight(to_tsvector('simple', made.title_parts), 'B')
          || setweight(to_tsvector(%(stemmer)s::regconfig, made.keyword_words), 'B')
          || setweight(to_tsvector('simple', made.keyword_bases), 'B')
          || setweight(to_tsvector(%(stemmer)s::regconfig, made.body_words), 'C')
          || setweight(to_tsvector('simple', made.body_bases), 'C')
          || setweight(to_tsvector('simple', made.body_parts), 'D')
FROM unnest(%(ids)s::bigint[], %(title_words)s::text[], %(title_bases)s::text[], %(title_parts)s::text[],
            %(keyword_words)s::text[], %(keyword_bases)s::text[],
            %(body_words)s::text[], %(body_bases)s::text[], %(body_parts)s::text[])
  AS made(id, title_words, title_bases, title_parts, keyword_words, keyword_bases, body_words, body_bases, body_parts)
WHERE entry.id = made.id
"""

_KNOWN: Final = """
SELECT known.form, known.base, array_agg(part.base) FILTER (WHERE part.base IS NOT NULL)
FROM search_wordform AS known
LEFT JOIN search_wordform AS part
  ON part.language = known.language AND part.form = known.base AND part.is_part
WHERE known.language = %s AND known.form = ANY(%s) AND NOT known.is_part
GROUP BY known.form, known.base
"""


@dataclass(slots=True)
class _Known:
    bases: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)


def write(rows: Iterable[SearchEntry]) -> None:
    """Write the vectors of these rows anew, with what the table of word forms says now."""
    for language, of_language in groupby(sorted(rows, key=lambda row: row.language), key=lambda row: row.language):
        while some := list(islice(of_language, _AT_A_TIME)):
            _write(as_language(language), some)


def _write(language: Language, rows: Sequence[SearchEntry]) -> None:
    titles = [words(row.title) for row in rows]
    keywords = [words(row.keywords) for row in rows]
    bodies = [words(row.body) for row in rows]
    known = _known(language, {word for text in (*titles, *keywords, *bodies) for word in text})
    columns: dict[str, str | list[int] | list[str]] = {
        "stemmer": STEMMERS[language],
        "ids": [row.pk for row in rows],
        "title_words": [" ".join(text) for text in titles],
        "title_bases": [_bases(text, known) for text in titles],
        "title_parts": [_parts(text, known) for text in titles],
        "keyword_words": [" ".join(text) for text in keywords],
        "keyword_bases": [_bases(text, known) for text in keywords],
        "body_words": [" ".join(text) for text in bodies],
        "body_bases": [_bases(text, known) for text in bodies],
        "body_parts": [_parts(text, known) for text in bodies],
    }
    with connection.cursor() as cursor:
        cursor.execute(_WRITE, columns)


def _known(language: Language, found: set[str]) -> dict[str, _Known]:
    known: dict[str, _Known] = defaultdict(_Known)
    with connection.cursor() as cursor:
        cursor.execute(_KNOWN, [language, list(found)])
        for form, base, parts in cursor:
            known[form].bases.append(base)
            known[form].parts.extend(parts or ())
    return known


def _bases(text: Sequence[str], known: dict[str, _Known]) -> str:
    return " ".join(base for word in text if word in known for base in known[word].bases)


def _parts(text: Sequence[str], known: dict[str, _Known]) -> str:
    return " ".join(part for word in text if word in known for part in known[word].parts)
