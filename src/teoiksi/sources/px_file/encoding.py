"""In what characters a px file is written: what it says, and what it is."""

from __future__ import annotations

import codecs
import re
from typing import Final

from teoiksi.sources.px_file.findings import Findings

_HEAD: Final = 4_000
_CHARSET: Final = re.compile(rb'CHARSET\s*=\s*"([^"]*)"', re.IGNORECASE)
_CODEPAGE: Final = re.compile(rb'CODEPAGE\s*=\s*"([^"]*)"', re.IGNORECASE)
_DOS: Final = "cp850"  # the code page of western Europe, from before CHARSET existed
_ANSI: Final = "iso-8859-1"
_ONE_BYTE: Final = "cp1252"
_OF_FILES: Final = re.compile(r"(?:ascii|utf-8$|iso8859|cp\d|koi8|mac|big5|euc|gb|shift)")


def decode(content: bytes, findings: Findings) -> str:
    """Give the text of a file.

    A byte order mark wins over the keywords. Text that is proper UTF-8 with letters beyond ASCII is UTF-8 whatever the
    file says, since exporters mislabel; that is told. Hardly any text of a one-byte code page looks so by chance: only one
    whose every letter beyond ASCII stands beside a sign that nobody writes after it, such as ``Å€``.
    """
    for mark, name in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if content.startswith(mark):
            return content.removeprefix(codecs.BOM_UTF8).decode(name, errors="replace")
    if content.isascii():
        return content.decode("ascii")
    declared = _declared(content[:_HEAD])
    stated = _codec(declared) if declared else _DOS
    one_byte = _ONE_BYTE if stated in {None, "utf-8"} else stated or _ONE_BYTE
    actual = "utf-8" if _is_utf_8(content) else one_byte
    if declared is None:
        findings.tell("ENCODING_GUESSED", encoding=actual)
    elif actual != stated:
        findings.tell("ENCODING_MISLABELLED", declared=declared, encoding=actual)
    return content.decode(actual, errors="replace")


def _declared(head: bytes) -> str | None:
    """Give the name of the encoding by the file itself, or None when it has no CHARSET."""
    charset = _CHARSET.search(head)
    if charset is None:
        return None
    codepage = _CODEPAGE.search(head)
    if codepage is not None and codepage[1].strip():
        return codepage[1].decode("ascii", errors="replace").strip()
    return "utf-8" if charset[1].strip().lower() == b"unicode" else _ANSI


def _codec(declared: str) -> str | None:
    """Give Python's name of an encoding (``1252`` is a code page of Windows), or None when it is none that files are in.

    Python knows more (``idna``, ``unicode_escape``), which would read something else than what is there.
    """
    try:
        name = codecs.lookup(f"cp{declared}" if declared.isdigit() else declared[:40]).name
    except (LookupError, ValueError):
        return None
    return name if _OF_FILES.match(name) else None


def _is_utf_8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
