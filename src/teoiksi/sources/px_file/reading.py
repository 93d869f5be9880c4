"""From the bytes of a px file to its cube, or to every mistake in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import prod
from typing import Any

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.cube import Cube, texts
from teoiksi.sources.limits import DEFAULT_LIMITS, Limits
from teoiksi.sources.px_file.cell_marks import with_cell_marks
from teoiksi.sources.px_file.checks import check_entries
from teoiksi.sources.px_file.data import Numbers, end_of_data, read_numbers
from teoiksi.sources.px_file.encoding import decode
from teoiksi.sources.px_file.entries import Entries, read_entries
from teoiksi.sources.px_file.findings import Findings
from teoiksi.sources.px_file.header import Header
from teoiksi.sources.px_file.keyed_data import keyed_variables, read_keyed_numbers
from teoiksi.sources.px_file.rules import RULES
from teoiksi.sources.px_file.units import table_unit
from teoiksi.sources.px_file.variables import Variable, read_variables


@dataclass(frozen=True, slots=True)
class Examined:
    """The cube, None when it cannot be read, and all that was found; ``problems`` has warnings and notices too."""

    cube: Cube | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What keeps the file from being taken."""
        return tuple(each for each in self.problems if RULES.is_error(each))


def read_px(content: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Cube:
    """Read a px file.

    :raises BadInput: with every mistake and its line.
    """
    found = examine(content, limits=limits)
    if found.cube is None:
        raise BadInput(found.errors)
    return found.cube


def examine(content: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Examined:
    """Read what can be read and list everything that was found, warnings too."""
    findings = Findings()
    cube = None
    if len(content) > limits.bytes:
        findings.tell("TOO_LARGE", size=len(content), limit=limits.bytes)
    else:
        entries = read_entries(decode(content, findings))
        if entries.data is None and not any(entry.keyword in {"STUB", "HEADING"} for entry in entries.entries):
            findings.tell("NO_PX")
        else:
            cube = _cube(entries, findings, limits)
    return Examined(None if findings.has_errors else cube, tuple(findings.problems))


def _cube(entries: Entries, findings: Findings, limits: Limits) -> Cube | None:
    for line, text in entries.broken:
        findings.tell("ENTRY_MALFORMED", line, text=text)
    header = Header(entries.entries, findings)
    header.check_mandatory()
    variables = read_variables(header, findings, limits)
    if entries.data is None:
        findings.tell("KEYWORD_MISSING", entries.data_line, keyword="DATA")
    if variables is None or entries.data is None:
        return None
    check_entries(header, variables, findings)
    sizes = tuple(variable.dimension.size for variable in variables)
    if prod(sizes) > limits.cells:
        findings.tell("TOO_MANY_CELLS", cells=prod(sizes), limit=limits.cells)
        return None
    numbers = _numbers(entries, header, variables, findings)
    if numbers is None or findings.has_errors:
        return None
    return _whole(header, variables, sizes, with_cell_marks(header, variables, numbers, findings), findings)


def _numbers(entries: Entries, header: Header, variables: Sequence[Variable], findings: Findings) -> Numbers | None:
    data, line = end_of_data(entries.data or "", entries.data_line, findings), entries.data_line
    if keyed_variables(header, variables):
        return read_keyed_numbers(data, header, variables, line, findings)
    return read_numbers(data, tuple(variable.dimension.size for variable in variables), line, findings)


def _whole(
    header: Header, variables: Sequence[Variable], sizes: tuple[int, ...], numbers: Numbers, findings: Findings
) -> Cube:
    values, states, marks, names = numbers
    facts: dict[str, Any] = {
        "title": _in_languages(header, "TITLE") or _in_languages(header, "DESCRIPTION"),
        "unit": table_unit(header),
        "updated": _updated(header, findings),
        "source": _in_languages(header, "SOURCE"),
        "table": header.text("TABLEID") or header.text("MATRIX"),
        "notes": tuple(note for note in (header.note("NOTEX"), header.note("NOTE")) if note),
    }
    return Cube(
        tuple(variable.dimension for variable in variables),
        values.reshape(sizes),
        states.reshape(sizes),
        marks=None if marks is None else marks.reshape(sizes),
        mark_names=names,
        warnings=tuple(findings.problems),
        **facts,
    )


def _in_languages(header: Header, keyword: str) -> Any:
    found = {header.language: header.note(keyword)}
    found |= {language: header.note(keyword, language=language) for language in header.languages}
    return texts({language: text for language, text in found.items() if text})


def _updated(header: Header, findings: Findings) -> datetime | None:
    """Give the newest LAST-UPDATED of the table and its contents. The format has no time zone: taken as UTC."""
    moments = []
    for entry in header.all("LAST-UPDATED"):
        text = entry.text() or ""
        if not text:
            continue
        try:
            moments.append(datetime.strptime(text.strip()[:14], "%Y%m%d %H:%M").replace(tzinfo=UTC))
        except ValueError:
            findings.tell("UPDATED_UNREADABLE", entry.line, text=text)
    return max(moments, default=None)
