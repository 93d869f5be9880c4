"""Entries that do not spoil the figures but say something that cannot be: told, and left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from teoiksi.sources.px_file.findings import Findings
from teoiksi.sources.px_file.header import Header
from teoiksi.sources.px_file.variables import Variable

_OF_VARIABLE: Final = ("ELIMINATION", "DOMAIN", "MAP", "TIMEVAL", "VALUENOTE", "VALUENOTEX", "KEYS", "HIERARCHIES")
_CELL_NOTES: Final = ("CELLNOTE", "CELLNOTEX", "DATANOTECELL")
_MOST_DECIMALS: Final = {"DECIMALS": 15, "SHOWDECIMALS": 6}


def check_entries(header: Header, variables: Sequence[Variable], findings: Findings) -> None:
    """Tell of entries about variables that are not there, cell notes with wrong keys, and odd decimals."""
    names = {variable.name for variable in variables}
    _check_variables(header, names, findings)
    for keyword in _CELL_NOTES:
        for entry in header.all(keyword):
            if len(entry.keys) != len(names):
                findings.tell("CELLNOTE_KEYS", entry.line, found=len(entry.keys), wanted=len(names))
    _check_decimals(header, findings)
    confidential = header.text("CONFIDENTIAL")
    if confidential not in {"", "0"}:
        findings.tell("CONFIDENTIAL", header.line("CONFIDENTIAL"), text=confidential)


def _check_variables(header: Header, names: set[str], findings: Findings) -> None:
    for keyword in _OF_VARIABLE:
        for entry in header.all(keyword):
            if entry.keys and entry.keys[0] not in names:
                findings.tell("UNKNOWN_VARIABLE", entry.line, keyword=keyword, variable=entry.keys[0])


def _check_decimals(header: Header, findings: Findings) -> None:
    for keyword, most in _MOST_DECIMALS.items():
        text = header.text(keyword)
        if text and not (text.isascii() and text.isdigit() and len(text) < 9 and int(text) <= most):
            findings.tell("DECIMALS_RANGE", header.line(keyword), keyword=keyword, text=text, most=most)
