"""How a file is spoilt: bytes flipped, cut, doubled, moved, nested, and numbers and marks that no file should have."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

_MOST_BYTES: Final = 300_000
_STRANGE: Final = (
    b"", b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b'"', b'""', b"'", b"\\", b";", b",", b"=", b"#", b"\n", b"\r",
    b"\t", b"(", b")", b"[", b"]", b"{", b"}", b":", b"-", b".", b".......", b"........", b"null", b"true", b"NaN",
    b"Infinity", b"-0", b"1e999", b"-1e308", b"9" * 30, b"9" * 5000, b"0" * 400, b"1e-400", b"0x10", b"1_000", b"\xc3\x28",
    "٣".encode(), "½".encode(), b"[]", b"{}", b"[" * 500, b"[" * 500 + b"]" * 500, b'{"a":' * 500, b"(" * 500,
    b'"a",' * 2000, b"\n" * 2000, b" " * 5000, b"DATA=", b"KEYS", b"CODES", b"TLIST(", b"CHARSET=", b"CODEPAGE=", b"idna",
    b"utf-7", b"-1", b"4294967296", b"18446744073709551616",
)  # fmt: skip


def spoilt(content: bytes, random: Random) -> bytes:
    """Spoil a file in one to four ways."""
    for _time in range(random.choice((1, 1, 1, 2, 4))):
        content = random.choice(_WAYS)(content, random)[:_MOST_BYTES]
    return content


def _flipped(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    for _time in range(random.choice((1, 1, 3, 20)) if changed else 0):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _cut(content: bytes, random: Random) -> bytes:
    begin, end = _stretch(content, random)
    return content[:begin] + content[end:] if random.random() < 0.7 else content[:end]


def _doubled(content: bytes, random: Random) -> bytes:
    begin, end = _stretch(content, random)
    return content[:end] + content[begin:end] * random.choice((1, 2, 50)) + content[end:]


def _moved(content: bytes, random: Random) -> bytes:
    begin, end = _stretch(content, random)
    rest, place = content[:begin] + content[end:], random.randrange(len(content) + 1)
    return rest[:place] + content[begin:end] + rest[place:]


def _mixed_in(content: bytes, random: Random) -> bytes:
    place = random.randrange(len(content) + 1)
    return content[:place] + random.choice(_STRANGE) + content[place + random.choice((0, 0, 1, 5)) :]


def _number_changed(content: bytes, random: Random) -> bytes:
    places = [place for place in range(len(content)) if content[place : place + 1].isdigit()][:5000]
    if not places:
        return content
    place = random.choice(places)
    return content[:place] + random.choice(_STRANGE) + content[place + 1 :]


def _line_lost(content: bytes, random: Random) -> bytes:
    lines = content.splitlines(keepends=True)
    if lines:
        del lines[random.randrange(len(lines))]
    return b"".join(lines)


def _lines_swapped(content: bytes, random: Random) -> bytes:
    lines = content.splitlines(keepends=True)
    random.shuffle(lines)
    return b"".join(lines)


def _stretch(content: bytes, random: Random) -> tuple[int, int]:
    begin = random.randrange(len(content) + 1)
    return begin, min(len(content), begin + random.choice((1, 2, 10, 100, 2000)))


_WAYS: Final[tuple[Callable[[bytes, Random], bytes], ...]] = (
    _flipped, _flipped, _cut, _cut, _doubled, _moved, _mixed_in, _mixed_in, _number_changed, _number_changed, _line_lost,
    _lines_swapped,
)  # fmt: skip
