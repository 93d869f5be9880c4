"""How wide a text is in Inter, closely enough to keep labels apart."""

from __future__ import annotations

from typing import Final

_WIDTH: Final = {
    **dict.fromkeys("iljI.,:;'|! \u00a0", 0.29),
    **dict.fromkeys("ftr()[]-1/", 0.38),
    **dict.fromkeys("mwMW%—", 0.95),
    **dict.fromkeys("023456789", 0.64),
}
_CAPITAL, _OTHER = 0.71, 0.59
LINE_HEIGHT: Final = 1.25


def text_width(text: str, size: float) -> float:
    """Give the width in pixels of the widest line of the text, set at this size."""
    return max((sum(map(_width, line)) for line in text.split("\n")), default=0.0) * size


def text_height(text: str, size: float) -> float:
    """Give the height in pixels of all the lines of the text."""
    return len(text.split("\n")) * size * LINE_HEIGHT


def wrapped(text: str, size: float, width: float) -> list[str]:
    """Give the lines of a text that is broken between words to be at most this wide; a longer word has a line of its own."""
    lines: list[str] = []
    for word in text.split(" ") if text else []:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _width(letter: str) -> float:
    return _WIDTH.get(letter) or (_CAPITAL if letter.isupper() else _OTHER)
