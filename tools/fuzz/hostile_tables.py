"""Text tables and rows of Sotkanet that claim much or hold what they should not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

_SOTKANET: Final = b"indicator;region;year;gender;primary value;absolute value\n"


def hostile_tables(length: int) -> Iterator[tuple[str, bytes]]:
    """Give tables of about so many bytes, each with its name."""
    columns, rows = range(length // 6), range(length // 30)
    names = b";".join(b"c%d" % number for number in columns)
    yield "many columns", names + b"\n" + b";".join(b"1" for _ in columns)
    yield "many dimensions", b";".join(b"c%d" % number for number in range(80)) + b";value\n" + b"x;" * 80 + b"1\n"
    own = b"".join(b"%d;x%d;y%d;z%d;1\n" % (row, row, row, row) for row in rows)
    yield "every row of its own", b"a;b;c;d;value\n" + own
    yield "a long number", b"a;value\nx;" + b"9" * length + b"\n"
    yield "a long number and more", b"a;value\nx;" + b"9" * length + b"x\n"
    yield "a long field", b"a;value\n" + b"x" * length + b";1\n"
    yield "an open quote", b'a;value\n"' + b"x;1\n" * (length // 4)
    far = b"".join(b"%d;%d;%d;g%d;1;\n" % (row, row, row, row) for row in rows)
    yield "rows of Sotkanet far from each other", _SOTKANET + far
    yield "short rows of Sotkanet", _SOTKANET + b"1;1;1\n" * 3
    yield "wrong numbers of Sotkanet", _SOTKANET + b"1;1;1;total;1e999;\n"
