"""The entries of a px file by keyword, language and sub-keys, with what is mandatory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from teoiksi.sources.px_file.entries import Entry
from teoiksi.sources.px_file.findings import Findings

MANDATORY: Final = ("MATRIX", "SUBJECT-CODE", "SUBJECT-AREA", "CONTENTS", "UNITS", "DECIMALS")
"""PX file format 2013: without these PxWeb refuses the file; TITLE may be made of DESCRIPTION or CONTENTS."""


class Header:
    """Looks up entries. The file's own language is asked for by an empty text."""

    def __init__(self, entries: Sequence[Entry], findings: Findings) -> None:
        self._findings = findings
        self._by_key: dict[tuple[str, str, tuple[str, ...]], Entry] = {}
        own = next((entry.text() for entry in entries if entry.keyword == "LANGUAGE"), "") or ""
        for entry in entries:
            language = "" if entry.language == own else entry.language
            self._by_key[entry.keyword, language, entry.keys] = entry
        self.language = own or "und"

    @property
    def languages(self) -> tuple[str, ...]:
        """The other languages of the file, as they are listed or used."""
        listed = self.texts("LANGUAGES") or ()
        used = [language for _, language, _ in self._by_key if language]
        return tuple(name for name in dict.fromkeys([*listed, *used]) if name and name != self.language)

    def find(self, keyword: str, *keys: str, language: str = "") -> Entry | None:
        """Give the entry, or None."""
        return self._by_key.get((keyword, language, keys))

    def all(self, keyword: str, language: str = "") -> Iterator[Entry]:
        """Give every entry of a keyword, whatever its sub-keys."""
        return (entry for (name, code, _), entry in self._by_key.items() if name == keyword and code == language)

    def text(self, keyword: str, *keys: str, language: str = "") -> str:
        """Give the text of an entry; empty when there is none or it is malformed (which is told)."""
        entry = self.find(keyword, *keys, language=language)
        if entry is None:
            return ""
        found = entry.text()
        if found is None:
            self._tell_malformed(entry)
        return found or ""

    def note(self, keyword: str, *keys: str, language: str = "") -> str:
        """Give the text of an entry in which ``#`` begins a new line, as in titles and notes."""
        return self.text(keyword, *keys, language=language).replace("#", "\n")

    def texts(self, keyword: str, *keys: str, language: str = "") -> tuple[str, ...] | None:
        """Give the list of an entry; None when there is none or it is malformed (which is told)."""
        entry = self.find(keyword, *keys, language=language)
        if entry is None:
            return None
        found = entry.texts()
        if found is None:
            self._tell_malformed(entry)
        return found

    def number(self, keyword: str, *keys: str) -> int | None:
        """Give a whole number that is not negative; None when there is none."""
        text = self.text(keyword, *keys)
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None

    def line(self, keyword: str, *keys: str) -> int | None:
        """Give the line of an entry."""
        entry = self.find(keyword, *keys)
        return entry.line if entry else None

    def check_mandatory(self) -> None:
        """Tell which mandatory keywords are missing or cannot be read."""
        for keyword in MANDATORY:
            entry = self.find(keyword)
            if entry is None:
                self._findings.tell("KEYWORD_MISSING", keyword=keyword)
            elif entry.text() is None:
                self._tell_malformed(entry)
        if not self.find("STUB") and not self.find("HEADING"):
            self._findings.tell("KEYWORD_MISSING", keyword="STUB/HEADING")

    def _tell_malformed(self, entry: Entry) -> None:
        is_needed = entry.keyword in {*MANDATORY, "STUB", "HEADING", "VALUES", "CODES"} and not entry.language
        facts = {"text": f"{entry.keyword}={entry.value.strip()}"}
        if is_needed:
            self._findings.tell("KEYWORD_MALFORMED", entry.line, keyword=entry.keyword, **facts)
        else:
            self._findings.tell("ENTRY_MALFORMED", entry.line, **facts)
