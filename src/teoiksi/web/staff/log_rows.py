"""The log in words: for the page, and as a file."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any, Final, overload
from uuid import UUID

from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import LOG_KIND_NAMES, ROLE_NAMES, LogKind, LogLine
from teoiksi.kernel.actor import CITY_SIGN_IN, COMMAND_LINE
from teoiksi.kernel.language import Language
from teoiksi.kernel.spreadsheet import safe_cell

MOST_IN_A_FILE: Final = 100_000
_DETAILS: Final[Mapping[str, Any]] = {
    "code": _("by a code sent by e-mail"),
    "log": _("this log"),
    "own-data": _("a person's data"),
    "actions": _("actions in Excel"),
    "audit": _("the auditor's view"),
    "meeting-paper": _("papers of a meeting"),
    "totp": _("code of an app"),
    "recovery_codes": _("recovery code"),
    "webauthn": _("passkey"),
    "socialaccount": _("the city's own sign-in"),
    "mfa": _("second factor"),
    "city": _("the city's own sign-in"),
    "invitation": _("by the link of an invitation"),
}


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which lines of the log are asked for."""

    kind: LogKind | None = None
    person: UUID | None = None

    @property
    def asked(self) -> dict[str, Any]:
        """What the queries are asked."""
        return {"person": self.person} | ({"kinds": [self.kind]} if self.kind else {})


@dataclass(frozen=True, slots=True)
class LogRow:
    """A line in words; ``by`` is empty where someone did it themselves."""

    line: LogLine
    who: str
    what: str
    detail: str
    by: str


def log_filter(given: QueryDict) -> LogFilter:
    """Read what an address asks for; what cannot be read is not asked for."""
    kind, person = given.get("kind", ""), given.get("person", "")
    return LogFilter(LogKind(kind) if kind in set(LogKind) else None, _uuid(person))


class LogRows(Sequence[LogRow]):
    """The lines that a filter lets through, newest first, read only as far as a page needs."""

    def __init__(self, chosen: LogFilter, language: Language) -> None:
        self._asked, self._language = chosen.asked, language

    def __len__(self) -> int:
        return people.log_entry_count(**self._asked)

    @overload
    def __getitem__(self, at: int) -> LogRow: ...

    @overload
    def __getitem__(self, at: slice) -> list[LogRow]: ...

    def __getitem__(self, at: int | slice) -> LogRow | list[LogRow]:
        if isinstance(at, int):
            return self[at : at + 1][0]
        start, stop, _step = at.indices(len(self))
        return self.read(stop - start, start)

    def read(self, limit: int, offset: int = 0) -> list[LogRow]:
        """Give so many rows."""
        lines = people.log_entries(**self._asked, limit=limit, offset=offset)
        named = {each for line in lines for each in (line.person, line.by, _uuid(line.detail)) if each}
        names = people.names_of(named)
        return [_row(line, names, self._language) for line in lines]


def log_file(rows: Sequence[LogRow]) -> str:
    """Give the rows as CSV with a heading, in the city's time."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(
        [gettext("Time"), gettext("Who"), gettext("Pseudonym"), gettext("What"), gettext("Details"), gettext("Done by")]
    )
    for row in rows:
        at = timezone.localtime(row.line.at).isoformat(timespec="seconds")
        writer.writerow(
            [at, safe_cell(row.who), row.line.person or "", row.what, safe_cell(row.detail), safe_cell(row.by)]
        )
    return text.getvalue()


def _row(line: LogLine, names: Mapping[UUID, str], language: Language) -> LogRow:
    return LogRow(
        line,
        who=_name(line.person, names),
        what=LOG_KIND_NAMES[line.kind].in_language(language),
        detail=", ".join(_details(line, names, language)),
        by=_name(line.by, names) if line.by != line.person else "",
    )


def _name(person: UUID | None, names: Mapping[UUID, str]) -> str:
    if person is None:
        return gettext("unknown address")
    if person == COMMAND_LINE.id:
        return gettext("command line")
    if person == CITY_SIGN_IN.id:
        return gettext("the city's own sign-in")
    return names.get(person) or gettext("removed person")


def _details(line: LogLine, names: Mapping[UUID, str], language: Language) -> Iterator[str]:
    if (deputy := _uuid(line.detail)) is not None:
        yield _name(deputy, names)
        return
    if line.role is not None:
        yield ROLE_NAMES[line.role.role].in_language(language)
        yield from filter(None, [line.scope_name.in_language(language) or line.role.scope.key])
    for code in filter(None, line.detail.split("+")):
        yield str(_DETAILS.get(code, code))


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
