"""What a reader means: each word of the question as terms of the index, the likelier the worthier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from django.db import connection

from teoiksi.domains.search.types import LONGEST_QUESTION, MOST_WORDS, STEMMERS
from teoiksi.kernel.language import Language
from teoiksi.kernel.words import fold, without_endings, words

_SHORTEST_PREFIX: Final = 5
_SHORTEST_PART: Final = 3
_SHORTEST_COMPOUND: Final = 7
_SHORTEST_MISTYPED: Final = 4
_KEPT_START: Final = 3
_LONG_PART: Final = 5
_MOST_SIMILAR: Final = 20

_Bases = dict[str, dict[str, list[str]]]
"""Folded form → its base forms → what each of them is made of or derived from."""

_LOOK_UP: Final = """
SELECT guess.word, guess.doubt, known.form, known.base, array_agg(part.base) FILTER (WHERE part.base IS NOT NULL), false
FROM unnest(%(words)s::int[], %(folded)s::text[], %(doubts)s::int[]) AS guess(word, folded, doubt)
JOIN search_wordform AS known ON known.language = %(language)s AND known.folded = guess.folded AND NOT known.is_part
LEFT JOIN search_wordform AS part ON part.language = known.language AND part.form = known.base AND part.is_part
GROUP BY guess.word, guess.doubt, known.form, known.base
UNION ALL
SELECT asked.word - 1, NULL, asked.form, NULL, stem.lexemes, EXISTS (
    SELECT FROM search_searchentry AS entry
    WHERE entry.language = %(language)s AND entry.vector @@ array_to_string(stem.lexemes, '&')::tsquery
)
FROM unnest(%(forms)s::text[]) WITH ORDINALITY AS asked(form, word)
CROSS JOIN ts_lexize(%(stemmer)s, asked.form) AS stem(lexemes)
"""

_LOOK_CLOSER: Final = """
WITH near AS (
    SELECT known.form, known.folded, known.base
    FROM search_wordform AS known
    WHERE known.language = %(language)s AND NOT known.is_part AND known.folded = ANY(%(pieces)s)
    UNION
    SELECT known.form, known.folded, known.base
    FROM unnest(%(starts)s::text[], %(lengths)s::int[]) AS asked(start, length)
    JOIN search_wordform AS known
      ON known.language = %(language)s AND NOT known.is_part
     AND known.folded >= asked.start AND known.folded < asked.start || chr(1114111)
     AND length(known.folded) BETWEEN asked.length - 1 AND asked.length + 1
)
SELECT near.folded, near.base, array_agg(part.base) FILTER (WHERE part.base IS NOT NULL)
FROM near LEFT JOIN search_wordform AS part
  ON part.language = %(language)s AND part.form = near.base AND part.is_part
GROUP BY near.folded, near.base
"""


@dataclass(frozen=True, slots=True)
class Term:
    """A query in PostgreSQL's syntax that stands for a word of the question; ``worth`` from 0 to 1."""

    word: int
    query: str
    worth: float


@dataclass(slots=True)
class Meaning:
    """The terms, and what marks a hit in a text: the base forms and the beginnings of words.

    ``is_cut``: the question was longer than what is looked at.
    """

    terms: list[Term] = field(default_factory=list)
    bases: set[str] = field(default_factory=set)
    stems: set[str] = field(default_factory=set)
    is_cut: bool = False

    def add(self, word: int, bases: Iterable[str], worth: float) -> None:
        """Take all of these base forms together as one term."""
        together = sorted(set(bases))
        if together:
            self.terms.append(Term(word, " & ".join(map(quoted, together)), worth))
            self.bases.update(together)


@dataclass(slots=True)
class _Word:
    """A word of the question, and what the table knows of it: (form, base, its parts) by how doubtful the guess is."""

    text: str
    known: dict[int, list[tuple[str, str, list[str]]]] = field(default_factory=dict)
    stem: str = ""
    stem_occurs: bool = False


def quoted(lexeme: str) -> str:
    """Write any text as one lexeme of a query."""
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"


def meaning(text: str, language: Language) -> Meaning:
    """Understand a question in one call of the database, or two when a word is not known; stop words mean nothing."""
    found = list(dict.fromkeys(words(text[:LONGEST_QUESTION])))
    asked = [_Word(word) for word in found[:MOST_WORDS]]
    if not asked:
        return Meaning()
    _look_up(asked, language)
    meaning = Meaning(is_cut=len(text) > LONGEST_QUESTION or len(found) > MOST_WORDS)
    for number, word in enumerate(asked):
        if word.stem:
            _add(meaning, number, word)
    unknown = {number: word for number, word in enumerate(asked) if word.stem and not word.known}
    if unknown:
        _look_closer(meaning, unknown, language)
    return meaning


def _look_up(asked: Sequence[_Word], language: Language) -> None:
    guesses = [
        (number, fold(guess), doubt)
        for number, word in enumerate(asked)
        for doubt, guess in enumerate([word.text, *(without_endings(word.text) if language == "fi" else ())])
    ]
    numbers, folded, doubts = zip(*guesses, strict=True)
    values: dict[str, str | list[int] | list[str]] = {
        "language": language,
        "stemmer": f"{STEMMERS[language]}_stem",
        "words": list(numbers),
        "folded": list(folded),
        "doubts": list(doubts),
        "forms": [word.text for word in asked],
    }
    with connection.cursor() as cursor:
        cursor.execute(_LOOK_UP, values)
        for number, doubt, form, base, lexemes, occurs in cursor:
            word = asked[number]
            if base is None:
                word.stem, word.stem_occurs = (lexemes or [""])[0], occurs
            else:
                word.known.setdefault(doubt, []).append((form, base, lexemes or []))


def _add(meaning: Meaning, number: int, word: _Word) -> None:
    for form, base, parts in _likeliest(word):
        meaning.add(number, [base], 1.0 if form == word.text else 0.9)
        meaning.add(number, parts, 0.5)
        for part in parts:
            meaning.add(number, [part], 0.25)
    meaning.stems.add(word.stem)
    meaning.terms.append(Term(number, quoted(word.stem), 0.5 if word.known else 0.9))
    if not word.known and len(word.stem) >= _SHORTEST_PREFIX:
        meaning.terms.append(Term(number, quoted(word.stem) + ":*", 0.4))


def _likeliest(word: _Word) -> list[tuple[str, str, list[str]]]:
    """Give the least doubtful forms: the very word, else the same without its dots, else without its endings."""
    if not word.known:
        return []
    best = word.known[min(word.known)]
    exact = [known for known in best if known[0] == word.text]
    return exact or best


def _look_closer(meaning: Meaning, unknown: dict[int, _Word], language: Language) -> None:
    """Take unknown words apart as compounds; and see words with a letter wrong, if nothing else is found of them."""
    mistyped = [fold(word.text) for word in unknown.values() if _may_be_mistyped(word)]
    values: dict[str, str | list[str] | list[int]] = {
        "language": language,
        "pieces": list({piece for word in unknown.values() for pair in _pairs(word, language) for piece in pair}),
        "starts": [word[:_KEPT_START] for word in mistyped],
        "lengths": [len(word) for word in mistyped],
    }
    bases: _Bases = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(_LOOK_CLOSER, values)
        for folded, base, parts in cursor:
            bases[folded][base] = parts or []
    for number, word in unknown.items():
        _add_compound(meaning, number, _pairs(word, language), bases)
        if _may_be_mistyped(word):
            _add_similar(meaning, number, fold(word.text), bases)


def _may_be_mistyped(word: _Word) -> bool:
    return not word.stem_occurs and len(word.text) >= _SHORTEST_MISTYPED and not word.text.isdigit()


def _pairs(word: _Word, language: Language) -> list[tuple[str, str]]:
    """Give all ways to part a long word in two, the longest last part first."""
    if len(word.text) < _SHORTEST_COMPOUND:
        return []
    wholes = [word.text, *(without_endings(word.text) if language == "fi" else ())]
    pairs = [
        (fold(whole[:at]), fold(whole[at:]))
        for whole in wholes
        for at in range(_SHORTEST_PART, len(whole) - _SHORTEST_PART + 1)
    ]
    # Finnish words in -nen begin a compound in -s: kunnallinen, kunnallisvero.
    adjectives = [(head[:-1] + "nen", tail) for head, tail in pairs if language == "fi" and head.endswith("s")]
    return pairs + adjectives


def _add_compound(meaning: Meaning, number: int, pairs: Sequence[tuple[str, str]], bases: _Bases) -> None:
    """Take the first way in which both parts are known, else a long enough last part, else a long enough first part."""
    whole = next(((head, tail) for head, tail in pairs if head in bases and tail in bases), None)
    if whole is None:
        tails = (("", tail) for _, tail in pairs if tail in bases and len(tail) >= _LONG_PART)
        heads = ((head, "") for head, _ in reversed(pairs) if head in bases and len(head) >= _LONG_PART)
        whole = next(chain(tails, heads), ("", ""))
    head, tail = whole
    if head and tail:
        for base in bases[tail]:
            meaning.add(number, [base, *sorted(bases[head])[:1]], 0.8)
    for part in (head, tail):
        for base, others in bases.get(part, {}).items():
            for lexeme, worth in [(base, 0.3), *((other, 0.2) for other in others)]:
                meaning.add(number, [lexeme], worth)


def _add_similar(meaning: Meaning, number: int, folded: str, bases: _Bases) -> None:
    similar = {base for form, of_form in bases.items() if _is_one_mistake(folded, form) for base in of_form}
    for base in sorted(similar)[:_MOST_SIMILAR]:
        meaning.add(number, [base], 0.5)


def _is_one_mistake(left: str, right: str) -> bool:
    """Tell whether one letter added, left out or changed, or two letters swapped, makes one word of the other."""
    longest = min(len(left), len(right))
    start = next((at for at in range(longest) if left[at] != right[at]), longest)
    end = next((at for at in range(longest - start) if left[-1 - at] != right[-1 - at]), longest - start)
    rest_left, rest_right = left[start : len(left) - end], right[start : len(right) - end]
    if len(rest_left) <= 1 and len(rest_right) <= 1:
        return left != right
    return len(rest_left) == 2 and rest_left == rest_right[::-1]
