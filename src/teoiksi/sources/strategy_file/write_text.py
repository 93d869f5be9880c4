"""Texts in YAML: plain where that is safe, in quotes where it is not, long ones as blocks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Final

LONGEST_LINE: Final = 120
_NARROWEST: Final = 40

_WORDS_WITH_A_MEANING: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_SPACES: Final = "\u00a0\u2009\u202f"
_ENDS_PLAIN: Final = re.compile(r": | #|:$")
_ENDS_PLAIN_IN_FLOW: Final = re.compile(r"[\[\]{},:#]")
_FOLD: Final = re.compile(r"(?<=\S) (?=\S)")


def line_text(text: str) -> str:
    """Write a text on the rest of a line."""
    return text if _is_plain(text) and not _ENDS_PLAIN.search(text) else _quoted(text)


def flow_text(text: str) -> str:
    """Write a text between brackets."""
    return text if _is_plain(text) and not _ENDS_PLAIN_IN_FLOW.search(text) else _quoted(text)


def block_text(start: str, text: str, indent: str) -> Iterable[str]:
    """Write a text after ``start``, such as ``name:``, on that line or as a block below it.

    A text of one paragraph is folded. One of several stands with each paragraph on a line of its own, so that one empty
    line between paragraphs is what it looks like.
    """
    line = f"{start} {line_text(text)}"
    if ("\n" not in text and len(line) <= LONGEST_LINE) or not _fits_a_block(text):
        return [line]
    if "\n" in text:
        return [f"{start} |-", *(f"{indent}{paragraph}" if paragraph else "" for paragraph in text.split("\n"))]
    return [f"{start} >-", *(f"{indent}{part}" for part in _cut(text, max(LONGEST_LINE - len(indent), _NARROWEST)))]


def _cut(text: str, width: int) -> Iterable[str]:
    """Cut a text where one space stands between two words: folding makes that space again (YAML 1.2.2, 8.1.3)."""
    line = ""
    for word in _FOLD.split(text):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _fits_a_block(text: str) -> bool:
    lines = text.split("\n")
    return all(line == line.strip() and _is_printable(line) for line in lines) and bool(lines[0]) and bool(lines[-1])


def _is_plain(text: str) -> bool:
    first = text[:1]
    is_word = text.lower() not in _WORDS_WITH_A_MEANING and text == text.strip()
    return (first.isalpha() or first == "§") and is_word and text.isprintable()


def _is_printable(text: str) -> bool:
    return all(letter.isprintable() or letter in _SPACES for letter in text)


def _quoted(text: str) -> str:
    if _is_printable(text) and text == text.strip():
        return "'" + text.replace("'", "''") + "'"
    escaped = json.dumps(text, ensure_ascii=False)
    return "".join(letter if _is_printable(letter) else _escape(letter) for letter in escaped)


def _escape(letter: str) -> str:
    number = ord(letter)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
