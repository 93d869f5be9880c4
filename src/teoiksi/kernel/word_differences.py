"""What differs between two texts, word by word, in runs that a person can read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final


class PieceKind(StrEnum):
    """Whether words stand in both texts, only in the earlier or only in the later one."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words; single spaces stand between them."""

    kind: PieceKind
    text: str


Paragraph = tuple[Piece, ...]

_LEAST_IN_COMMON: Final = 0.3
"""Share of words in common below which two texts are shown one after the other: marks on every word help nobody."""

_SHORTEST_RUN: Final = 2
"""Fewer words than this between two changes are shown as changed with them."""

_MOST_COMPARISONS: Final = 4_000_000
"""Length × length of two texts above which they are not compared by words; that would take seconds."""


def paragraph_differences(before: Sequence[str], after: Sequence[str]) -> tuple[Paragraph, ...]:
    """Give all paragraphs of both texts in reading order; one that stands in both is a single piece."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return tuple(
        paragraph
        for tag, start, end, start_after, end_after in matcher.get_opcodes()
        for paragraph in _block(tag, before[start:end], after[start_after:end_after])
    )


def word_differences(before: str, after: str) -> Paragraph:
    """Give the pieces of both texts in reading order; what was removed stands before what was added in its place.

    The words of the pieces that are not added make the earlier text, those of the pieces that are not removed the later.
    """
    old, new = before.split(), after.split()
    if len(old) * len(new) > _MOST_COMPARISONS:
        return _whole(old, new)
    runs = _merged(_runs(old, new))
    common = sum(len(words) for words, others in runs if words == others)
    if 2 * common < _LEAST_IN_COMMON * (len(old) + len(new)):
        return _whole(old, new)
    return tuple(piece for words, others in runs for piece in _pieces(words, others))


def shortened(paragraph: Paragraph, *, around: int) -> Paragraph:
    """Give only so many of the unchanged words on each side of a change; an ellipsis stands for the others."""
    last = len(paragraph) - 1
    return tuple(
        _shortened(piece, 0 if place == 0 else around, 0 if place == last else around)
        if piece.kind is PieceKind.SAME
        else piece
        for place, piece in enumerate(paragraph)
    )


def _shortened(piece: Piece, first: int, last: int) -> Piece:
    words = piece.text.split()
    if len(words) <= first + last + 1:
        return piece
    return Piece(piece.kind, " ".join([*words[:first], "…", *words[len(words) - last :]]))


def _block(tag: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Paragraph]:
    if tag == "equal":
        yield from ((Piece(PieceKind.SAME, text),) for text in before)
        return
    pairs = min(len(before), len(after))
    for old, new in zip(before[:pairs], after[:pairs], strict=True):
        found = word_differences(old, new)
        if any(piece.kind is PieceKind.SAME for piece in found):
            yield found
        else:
            yield from ((piece,) for piece in found)
    yield from ((Piece(PieceKind.REMOVED, text),) for text in before[pairs:])
    yield from ((Piece(PieceKind.ADDED, text),) for text in after[pairs:])


Run = tuple[list[str], list[str]]


def _runs(old: list[str], new: list[str]) -> list[Run]:
    """Give the words of both in turn: the same in both, different, the same …"""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [(old[i:j], new[k:m]) for _tag, i, j, k, m in matcher.get_opcodes()]


def _merged(runs: list[Run]) -> list[Run]:
    merged: list[Run] = []
    for place, (words, others) in enumerate(runs):
        is_island = words == others and len(words) < _SHORTEST_RUN and 0 < place < len(runs) - 1
        after_change = bool(merged) and merged[-1][0] != merged[-1][1]
        if after_change and (is_island or words != others):
            merged[-1] = (merged[-1][0] + words, merged[-1][1] + others)
        else:
            merged.append((words, others))
    return merged


def _pieces(words: list[str], others: list[str]) -> Iterator[Piece]:
    if words == others:
        yield Piece(PieceKind.SAME, " ".join(words))
        return
    if words:
        yield Piece(PieceKind.REMOVED, " ".join(words))
    if others:
        yield Piece(PieceKind.ADDED, " ".join(others))


def _whole(old: list[str], new: list[str]) -> Paragraph:
    return tuple(_pieces(old, new)) if old or new else ()
