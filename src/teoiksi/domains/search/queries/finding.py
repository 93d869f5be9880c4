"""Search over everything: what fits the question, best first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db import connection

from teoiksi.domains.search.queries.marking import Marker
from teoiksi.domains.search.queries.understanding import Meaning, meaning
from teoiksi.domains.search.types import Facet, Found, SearchPage
from teoiksi.kernel.language import Language

MOST_AT_A_TIME: Final = 100
LAST_OFFSET: Final = 10_000

_FIND: Final = """
WITH term AS (
    SELECT asked.word, asked.query::tsquery AS query, asked.worth
    FROM unnest(%(words)s::int[], %(queries)s::text[], %(worths)s::float8[]) AS asked(word, query, worth)
), hit AS (
    SELECT entry.id, entry.kind, term.word,
           max(term.worth * (0.1 + ts_rank('{0.1, 0.2, 0.5, 1.0}', entry.vector, term.query))) AS rank
    FROM term JOIN search_searchentry AS entry ON entry.language = %(language)s AND entry.vector @@ term.query
    GROUP BY entry.id, entry.kind, term.word
), rarity AS (
    SELECT word, ln(1 + (SELECT count(*) FROM search_searchentry WHERE language = %(language)s)::float8 / count(*)) AS rarity
    FROM hit GROUP BY word
), score AS (
    SELECT id, kind, sum(rarity) AS cover, sum(rank * rarity) AS rank
    FROM hit JOIN rarity USING (word) GROUP BY id, kind
), kept AS (
    SELECT id, kind, rank FROM score WHERE cover >= %(enough)s * (SELECT max(cover) FROM score)
), facet AS (
    SELECT kind, count(*) AS count FROM kept GROUP BY kind
), page AS (
    SELECT id, rank FROM kept WHERE %(kinds)s::text[] IS NULL OR kind = ANY(%(kinds)s)
    ORDER BY rank DESC, id LIMIT %(limit)s OFFSET %(offset)s
)
SELECT NULL AS kind, NULL AS key, NULL AS title, NULL AS body, NULL AS rank, 0 AS place,
       (SELECT json_object_agg(kind, count) FROM facet) AS facets,
       (SELECT array_agg(DISTINCT form.form) FROM search_wordform AS form
        WHERE form.language = %(language)s AND NOT form.is_part AND form.base = ANY(%(bases)s::text[] || ARRAY(
            SELECT part.form::text FROM search_wordform AS part
            WHERE part.language = %(language)s AND part.is_part AND part.base = ANY(%(bases)s::text[])
        ))) AS forms
UNION ALL
SELECT entry.kind, entry.key, entry.title, entry.body, page.rank,
       row_number() OVER (ORDER BY page.rank DESC, page.id), NULL, NULL
FROM page JOIN search_searchentry AS entry USING (id)
ORDER BY place
"""
# The forms are looked up in two steps, each by an index: joined in one, PostgreSQL reads the whole table, and compares all of
# it with itself as long as it has no statistics of newly learnt words.
_ENOUGH: Final = 0.3


def find(
    *, text: str, language: Language, kinds: Sequence[str] | None = None, limit: int = 10, offset: int = 0
) -> SearchPage:
    """Find the items that have the words of any text a reader may give, in whatever inflected form, best first.

    An item need not have all the words, but nearly as many of the rare ones as the best item has. ``kinds`` narrows the
    page, never the facets. Takes two calls of the database, three when a word is not known.
    """
    understood = meaning(text, language)
    if not understood.terms:
        return SearchPage(found=(), total=0, facets=(), has_words=False)
    summary, *rows = _rows(understood, language, kinds, limit, offset)
    facets = tuple(Facet(kind, count) for kind, count in sorted((summary[6] or {}).items()))
    marker = Marker(forms=summary[7] or (), stems=understood.stems)
    return SearchPage(
        found=tuple(
            Found(kind, key, marker.mark(title), marker.snippet(body), rank)
            for kind, key, title, body, rank, *_ in rows
        ),
        total=sum(facet.count for facet in facets if kinds is None or facet.kind in kinds),
        facets=facets,
        has_words=True,
        is_cut=understood.is_cut,
    )


def _rows(
    understood: Meaning, language: Language, kinds: Sequence[str] | None, limit: int, offset: int
) -> list[tuple[Any, ...]]:
    values = {
        "language": language,
        "words": [term.word for term in understood.terms],
        "queries": [term.query for term in understood.terms],
        "worths": [term.worth for term in understood.terms],
        "bases": list(understood.bases),
        "enough": _ENOUGH,
        "kinds": None if kinds is None else list(kinds),
        "limit": min(max(limit, 1), MOST_AT_A_TIME),
        "offset": min(max(offset, 0), LAST_OFFSET),
    }
    with connection.cursor() as cursor:
        cursor.execute(_FIND, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows
