"""Marks what was looked for in a title and cuts a snippet from a text around it; plain text in, plain text out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from teoiksi.domains.search.types import Segment
from teoiksi.kernel.words import Word, normal, spans

SNIPPET_LENGTH: Final = 240
_BEFORE_HIT: Final = 60
_LONGEST_ENDING: Final = 7
ELLIPSIS: Final = "…"


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
        """Give about ``SNIPPET_LENGTH`` letters around the first hit, cut between words; the beginning when there is none."""
        plain = " ".join(normal(text).split())
        first = next((word for word in spans(plain) if self._is_hit(word)), None)
        start = _word_start(plain, max(first.start - _BEFORE_HIT, 0)) if first else 0
        end = _word_end(plain, start + SNIPPET_LENGTH)
        segments = list(self._segments(plain, start, end))
        if start > 0:
            segments.insert(0, Segment(ELLIPSIS, is_hit=False))
        if end < len(plain):
            segments.append(Segment(ELLIPSIS if plain[end - 1].isalnum() else f" {ELLIPSIS}", is_hit=False))
        return tuple(segments)

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
