"""One object of a document, whose fields are read one by one; what is wrong is told with its place, all of it at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from teoiksi.cli.assessing.mistakes import RULES
from teoiksi.kernel.problems import Place, Problem

NUMBER: Final = "luku"
NUMBERS: Final = "luettelo lukuja"
WHOLE: Final = "kokonaisluku"
WHOLES: Final = "luettelo kokonaislukuja"
FLAG: Final = "true tai false"
DAYS: Final = "luettelo päiviä muodossa 2026-01-31"


def is_number(found: object) -> bool:
    """Tell whether it is a number; true and false are none."""
    return isinstance(found, int | float) and not isinstance(found, bool)


@dataclass(frozen=True, slots=True)
class Given:
    """``path`` is the object's place in the document; all objects of one document tell into the same list.

    A field that is missing without a default, or is of the wrong kind, is told, and something harmless is given back.
    """

    fields: Mapping[str, Any]
    path: str = ""
    problems: list[Problem] = field(default_factory=list)

    def tell(self, code: str, name: str = "", **facts: object) -> None:
        """Tell that something is wrong here or in a field of this."""
        path = f"{self.path}.{name}" if self.path and name else name or self.path
        self.problems.append(RULES.problem(code, Place(path=path), **({"name": name} if name else {}), **facts))

    def within(self, name: str) -> Given:
        """Go into an object that may be left out."""
        found = self.fields.get(name)
        if found is not None and not isinstance(found, dict):
            self._wrong(name, "olio")
        path = f"{self.path}.{name}" if self.path else name
        return Given(found if isinstance(found, dict) else {}, path, self.problems)

    def number(self, name: str) -> float | None:
        """Give a number, or None when it is null or left out."""
        found = self.fields.get(name)
        if found is not None and not is_number(found):
            self._wrong(name, NUMBER)
            return None
        return found

    def whole(self, name: str, *, least: int = 1, most: int = 9999) -> int | None:
        """Give a whole number within its bounds, or None when it is null or left out."""
        found = self.fields.get(name)
        if found is None:
            return None
        if type(found) is not int or not least <= found <= most:
            self._wrong(name, f"{WHOLE} {least}–{most}")
            return None
        return found

    def must_whole(self, name: str, *, least: int = 1, most: int = 9999) -> int:
        """Give a whole number that must be there."""
        if self.fields.get(name) is None:
            self._missing(name, f"{WHOLE} {least}–{most}")
        return self.whole(name, least=least, most=most) or least

    def flag(self, name: str, *, default: bool) -> bool:
        """Give true or false."""
        found = self.fields.get(name)
        if found is not None and not isinstance(found, bool):
            self._wrong(name, FLAG)
        return found if isinstance(found, bool) else default

    def word(self, name: str, among: Iterable[str], default: str = "") -> str:
        """Give one of the words; one without a default must be there."""
        words = tuple(among)
        found = self.fields.get(name)
        if found is None and not default:
            self._missing(name, " tai ".join(words))
        elif found is not None and found not in words:
            self._wrong(name, " tai ".join(words))
        return found if isinstance(found, str) and found in words else default or words[0]

    def numbers(self, name: str, *, whole: bool = False, may_be_empty: bool = False) -> list[float]:
        """Give a list of numbers that must be there."""
        wanted = WHOLES if whole else NUMBERS
        found = self._list(name, wanted, may_be_empty=may_be_empty)
        for place, each in enumerate(found):
            if not is_number(each) or (whole and type(each) is not int):
                self._wrong(f"{name}[{place}]", WHOLE if whole else NUMBER, each)
                return []
        return found

    def whole_numbers(self, name: str) -> list[int]:
        """Give a list of whole numbers that must be there, maybe an empty one."""
        return [int(each) for each in self.numbers(name, whole=True, may_be_empty=True)]

    def flags(self, name: str) -> list[bool]:
        """Give a list of true and false, or of 1 and 0, that must be there."""
        found = self._list(name, "luettelo arvoja true ja false", may_be_empty=True)
        for place, each in enumerate(found):
            if each not in (0, 1):
                self._wrong(f"{name}[{place}]", FLAG, each)
                return []
        return [bool(each) for each in found]

    def days(self, name: str) -> list[date]:
        """Give a list of days, empty when it is null or left out."""
        found = self.fields.get(name)
        if found is None:
            return []
        try:
            return [date.fromisoformat(each) for each in found]
        except (TypeError, ValueError):
            self._wrong(name, DAYS)
            return []

    def same_length(self, name: str, found: int, other: str, wanted: int) -> None:
        """Tell when two lists are not of the same length."""
        if found != wanted:
            self.tell("LENGTHS_DIFFER", name, found=found, other=other, wanted=wanted)

    def _list(self, name: str, wanted: str, *, may_be_empty: bool) -> list[Any]:
        found = self.fields.get(name)
        if found is None:
            self._missing(name, wanted)
        elif not isinstance(found, list) or not (found or may_be_empty):
            self._wrong(name, wanted)
        return found if isinstance(found, list) else []

    def _missing(self, name: str, wanted: str) -> None:
        self.tell("FIELD_MISSING", name, wanted=wanted)

    def _wrong(self, name: str, wanted: str, found: object = None) -> None:
        shown = self.fields.get(name) if found is None else found
        self.tell("FIELD_WRONG", name, found=_shown(shown), wanted=wanted)


def _shown(found: object) -> str:
    if isinstance(found, list | dict):
        return "luettelo" if isinstance(found, list) else "olio"
    if isinstance(found, bool):
        return "true" if found else "false"
    return "null" if found is None else f"”{found}”"
