"""The entries of a px file: ``KEYWORD[language]("sub","key")=value;`` one after another, and where DATA begins."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

# Every repeat is possessive (``*+``): what it has taken it never gives back, so that no text takes longer than its length.
_NAME: Final = r'([A-Za-z][A-Za-z0-9._-]*+)(?:\[\s*+"?+([^\]"\r\n]*+)"?+\s*+\])?+'
_KEYS: Final = r'(?:\(\s*+("[^"]*+"\s*+(?:,\s*+"[^"]*+"\s*+)*+)\))?+'
_START: Final = re.compile(rf"\s*+{_NAME}\s*+{_KEYS}\s*+=")
_NEXT: Final = re.compile(rf"[\r\n][ \t]*+{_NAME}\s*+{_KEYS}\s*+=")
_VALUE: Final = re.compile(r'(?:[^";]++|"[^"]*+")*+')
_STRING: Final = re.compile(r'"([^"]*+)"')
_SPACE: Final = r"[ \t\r\n]*+"
_TEXT: Final = rf'(?:"[^"]*+"{_SPACE})++'
_LIST: Final = re.compile(rf"{_SPACE}{_TEXT}(?:,{_SPACE}(?:{_TEXT})?+)*+")
_ITEM: Final = re.compile(rf"(?:^|,){_SPACE}((?:{_TEXT})?+)")
_OPEN: Final = re.compile(rf'{_SPACE}(?:"[^"]*+"{_SPACE},?+{_SPACE})*+"[^"]*+')
_SOLID: Final = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. ``value`` is its raw text, ``language`` is empty for the file's own language; ``line`` counts from 1."""

    keyword: str
    language: str
    keys: tuple[str, ...]
    value: str
    line: int

    def texts(self) -> tuple[str, ...] | None:
        """Give the strings of the value, adjacent strings put together, nothing between commas as an empty one; None when
        it is no list of strings."""
        if _LIST.fullmatch(self.value) is None:
            return None
        return tuple("".join(_STRING.findall(item)) for item in _ITEM.findall(self.value))

    def text(self) -> str | None:
        """Give the value as one text: a string, or a bare word such as ``YES`` or ``2``; None when it is neither."""
        if '"' not in self.value:
            return self.value.strip()
        found = self.texts()
        return found[0] if found is not None and len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Entries:
    """All entries before DATA; ``data`` is what comes after ``DATA=``, None when there is none. ``broken`` are the
    places (line, text) where no entry could be read."""

    entries: tuple[Entry, ...]
    data: str | None
    data_line: int
    broken: tuple[tuple[int, str], ...]


def read_entries(text: str) -> Entries:
    """Divide the text; after a place that cannot be read it goes on at the next line that begins an entry."""
    lines = _Lines(text)
    entries: list[Entry] = []
    broken: list[tuple[int, str]] = []
    position = 0
    while position < len(text):
        start = _START.match(text, position)
        if start is None:
            rest = text[position : position + 200].strip()
            if rest:
                broken.append((lines.at(position + _leading(text, position)), rest))
            position = _resume(text, position)
            continue
        line = lines.at(start.start(1))
        if start[1].upper() == "DATA":
            return Entries(tuple(entries), text[start.end() :], line, tuple(broken))
        entry, position = _entry(text, start, line)
        entries.append(entry)
    return Entries(tuple(entries), None, lines.at(len(text)), tuple(broken))


def _entry(text: str, start: re.Match[str], line: int) -> tuple[Entry, int]:
    value = _VALUE.match(text, start.end())
    end = value.end() if value else start.end()
    raw = text[start.end() : end]
    following = _NEXT.search(text, start.end(), end)
    if end >= len(text) or (following is not None and not _is_quoted(text, start.end(), following.start())):
        # A quote too many or too few has swallowed the entries after it: end at the next line that begins one.
        following = following or _NEXT.search(text, start.end())
        end = following.start() if following else len(text)
        raw = text[start.end() : end].rstrip().removesuffix(";")
    keys = tuple(_STRING.findall(start[3] or ""))
    return Entry(start[1].upper(), start[2] or "", keys, raw, line), end + (text[end : end + 1] == ";")


def _is_quoted(text: str, begin: int, place: int) -> bool:
    """Tell whether a place of a well-formed value lies inside a string: a note may well look like an entry."""
    return text.count('"', begin, place) % 2 == 1 and _is_a_list_so_far(text[begin:place])


def _is_a_list_so_far(value: str) -> bool:
    return _OPEN.fullmatch(value) is not None


def _resume(text: str, position: int) -> int:
    following = _NEXT.search(text, position)
    return following.start() if following else len(text)


def _leading(text: str, position: int) -> int:
    found = _SOLID.search(text, position)
    return found.start() - position if found else 0


class _Lines:
    """Finds the line of a position."""

    def __init__(self, text: str) -> None:
        self._ends = [found.start() for found in _newlines(text)]

    def at(self, position: int) -> int:
        return bisect_right(self._ends, position - 1) + 1


def _newlines(text: str) -> Iterator[re.Match[str]]:
    return re.finditer(r"\n", text)
