"""Marks what was looked for in a title and cuts a snippet from a text around it; plain text in, plain text out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from teoiksi.domains.search.types import NOT_SHOWN, Segment
from teoiksi.kernel.words import Word, normal, spans

SNIPPET_LENGTH: Final = 240
_BEFORE_HIT: Final = 60
_LONGEST_ENDING: Final = 7
ELLIPSIS: Final = "…"
_PARAGRAPHS: Final = re.compile(r"\n\s*\n")
_SENTENCES: Final = re.compile(r"(?<=[.!?”])(?<!\D\d\.)(?<!\D\d\d\.) (?=[A-ZÅÄÖ0-9”\"])")


class Marker:
    """Knows the forms that are hits, and the stems: a word that a stem begins and an ending follows is a hit too."""

    def __init__(self, *, forms: Iterable[str], stems: Iterable[str]) -> None:
        self._forms = frozenset(forms)
        self._stems = tuple(stem for stem in stems if stem)

    def mark(self, text: str) -> tuple[Segment, ...]:
        """Give the whole text as segments."""
        plain = normal(text)
        return tuple(self._segments(plain, 0, len(plain)))

    def snippet(self, text: str) -> tuple[Segment, ...]:
        """Give whole sentences, about ``SNIPPET_LENGTH`` letters of them, the first with a hit among them; the beginning when
        there is none.

        What stands after ``NOT_SHOWN`` is never a part of it. A sentence that is longer is cut between words.
        """
        sentences = [*_sentences(normal(text).partition(NOT_SHOWN)[0])]
        at = next((at for at, each in enumerate(sentences) if self._first_hit(each)), 0)
        chosen = _around(sentences, at)
        if len(chosen) > SNIPPET_LENGTH:
            return self._cut(chosen)
        return tuple(self._segments(chosen, 0, len(chosen)))

    def _cut(self, sentence: str) -> tuple[Segment, ...]:
        first = self._first_hit(sentence)
        start = 0
        if first and first.end > SNIPPET_LENGTH:
            start = _word_start(sentence, max(first.start - _BEFORE_HIT, 0))
        end = _word_end(sentence, start + SNIPPET_LENGTH)
        segments = list(self._segments(sentence, start, end))
        if start > 0:
            segments.insert(0, Segment(ELLIPSIS, is_hit=False))
        if end < len(sentence):
            segments.append(Segment(ELLIPSIS if sentence[end - 1].isalnum() else f" {ELLIPSIS}", is_hit=False))
        return tuple(segments)

    def _first_hit(self, text: str) -> Word | None:
        return next((word for word in spans(text) if self._is_hit(word)), None)

    def _segments(self, plain: str, start: int, end: int) -> Iterable[Segment]:
        part, at = plain[start:end], 0
        for word in spans(part):
            if self._is_hit(word):
                if word.start > at:
                    yield Segment(part[at : word.start], is_hit=False)
                yield Segment(part[word.start : word.end], is_hit=True)
                at = word.end
        if at < len(part):
            yield Segment(part[at:], is_hit=False)

    def _is_hit(self, word: Word) -> bool:
        if word.text in self._forms:
            return True
        return word.text.startswith(self._stems) and any(
            len(word.text) - len(stem) <= _LONGEST_ENDING for stem in self._stems if word.text.startswith(stem)
        )


def _sentences(text: str) -> Iterator[str]:
    """Give the sentences of a text; a new paragraph begins a new one, and an ordinal number ends none."""
    for paragraph in _PARAGRAPHS.split(text):
        if plain := " ".join(paragraph.split()):
            yield from _SENTENCES.split(plain)


def _around(sentences: Sequence[str], at: int) -> str:
    """Give the sentence at a place, with those after it and then those before it as long as they fit."""
    if not sentences:
        return ""
    first = last = at
    length = len(sentences[at])
    while last + 1 < len(sentences) and length + 1 + len(sentences[last + 1]) <= SNIPPET_LENGTH:
        last += 1
        length += 1 + len(sentences[last])
    while first > 0 and length + 1 + len(sentences[first - 1]) <= SNIPPET_LENGTH:
        first -= 1
        length += 1 + len(sentences[first])
    return " ".join(sentences[first : last + 1])


def _word_start(text: str, at: int) -> int:
    space = text.find(" ", at) if at else -1
    return space + 1 if space >= 0 else at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", 0, at)
    return space if space > 0 else at


def text_of(segments: Sequence[Segment]) -> str:
    """Give the plain text of the segments."""
    return "".join(segment.text for segment in segments)
