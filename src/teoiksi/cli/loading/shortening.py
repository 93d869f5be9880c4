"""Long texts made short for one line of a terminal, so that what differs between two of them is still seen."""

from __future__ import annotations

from typing import Final

SHORT: Final = 80
"""Letters; a text that is not longer is shown whole."""
_LONGEST: Final = 160
_AROUND: Final = 3  # words that are left on both sides of what differs


def differing(before: str, after: str) -> tuple[str, str]:
    """Give the two texts on one line each; of long ones the part that differs, with a few words around it."""
    old, new = before.split(), after.split()
    if max(len(" ".join(old)), len(" ".join(new))) <= SHORT or not old or not new:
        return shortened(before), shortened(after)
    start = _same_words(old, new)
    end = min(_same_words(old[::-1], new[::-1]), len(old) - start, len(new) - start)
    start, end = max(0, start - _AROUND), max(0, end - _AROUND)
    return _cut(old, start, end), _cut(new, start, end)


def shortened(text: str, longest: int = SHORT) -> str:
    """Give a text on one line, cut at a word when it is too long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return f"{line[:longest].rpartition(' ')[0] or line[:longest]} …"


def _same_words(old: list[str], new: list[str]) -> int:
    return next(
        (at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new))
    )


def _cut(words: list[str], start: int, end: int) -> str:
    middle = " ".join(words[start : len(words) - end])
    return f"{'… ' if start else ''}{shortened(middle, _LONGEST)}{' …' if end else ''}"
