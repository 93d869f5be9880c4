"""A read file as plain values that know their place: text, mapping and list nodes, and careful ways to look at them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from teoiksi.kernel.period import FIRST_YEAR, LAST_YEAR, NotAPeriod, Period
from teoiksi.kernel.problems import Place, Problem

Meaning = str | int | float | bool | None

_INTEGER: Final = re.compile(r"[-+]?[0-9]+")
_FLOAT: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: Final[dict[str, Meaning]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"), math.inf),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), -math.inf),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), math.nan),
}


def plain_meaning(text: str) -> Meaning:
    """Give what unquoted text means: the core schema of YAML 1.2.2 (10.3.2), without octal and hexadecimal numbers."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789":
        return text
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) < 400 else math.inf
    return float(text) if _FLOAT.fullmatch(text) else text


class Scalar(str):
    """The text of a value without blanks at its ends; ``meaning`` is what YAML makes of it."""

    __slots__ = ("column", "key", "line", "meaning", "parent")

    line: int
    column: int
    meaning: Meaning
    parent: Mapping | Sequence | None
    key: str | int

    @classmethod
    def at(cls, text: str, line: int, column: int, *, is_plain: bool) -> Scalar:
        """Make a value that stands on this line and column, both from 1."""
        node = cls(text.strip())
        node.line, node.column, node.parent, node.key = line, column, None, ""
        node.meaning = plain_meaning(node) if is_plain else str(node)
        return node


class Mapping(dict[str, "Node"]):
    """Keys and their values; ``key_places`` has the line and column of every key."""

    __slots__ = ("column", "key", "key_places", "line", "parent")

    def __init__(self, line: int, column: int) -> None:
        super().__init__()
        self.line, self.column = line, column
        self.key_places: dict[str, tuple[int, int]] = {}
        self.parent: Mapping | Sequence | None = None
        self.key: str | int = ""


class Sequence(list["Node"]):
    """Values in order."""

    __slots__ = ("column", "key", "line", "parent")

    def __init__(self, line: int, column: int) -> None:
        super().__init__()
        self.line, self.column = line, column
        self.parent: Mapping | Sequence | None = None
        self.key: str | int = ""


Node = Scalar | Mapping | Sequence


def path_of(node: Node, *more: str) -> str:
    """Name a part, such as ``strategy.spearheads[2].name``; items of lists count from 1."""
    steps: list[str] = [f".{step}" for step in reversed(more)]
    at: Node | None = node
    while at is not None and at.parent is not None:
        steps.append(f"[{at.key + 1}]" if isinstance(at.key, int) else f".{at.key}")
        at = at.parent
    return "".join(reversed(steps)).lstrip(".")


def shown(text: str) -> str:
    """Quote a value for a message, not longer than a line."""
    return f"”{text}”" if len(text) <= 60 else f"”{text[:60]}…”"


def place_of(node: Node) -> Place:
    """Where a value stands."""
    return Place(node.line, node.column, path_of(node))


def problem_at(node: Node, code: str, what: str, mend: str) -> Problem:
    """Make a problem of a value."""
    return Problem(code, what, mend, place_of(node))


def problem_at_key(node: Mapping, key: str, code: str, what: str, mend: str) -> Problem:
    """Make a problem of a key of a mapping."""
    line, column = node.key_places.get(key, (node.line, node.column))
    return Problem(code, what, mend, Place(line, column, path_of(node, key)))


def mapping_in(node: Mapping, key: str) -> Mapping:
    """Give the mapping under a key, or an empty one when something else is there."""
    found = node.get(key)
    return found if isinstance(found, Mapping) else Mapping(node.line, node.column)


def mappings_in(node: Mapping, key: str) -> Iterator[Mapping]:
    """Give the mappings of the list under a key; what is not a mapping is passed over."""
    found = node.get(key)
    return (item for item in found if isinstance(item, Mapping)) if isinstance(found, Sequence) else iter(())


def scalars_in(node: Mapping, key: str) -> Iterator[Scalar]:
    """Give the plain values of the list under a key."""
    found = node.get(key)
    return (item for item in found if isinstance(item, Scalar)) if isinstance(found, Sequence) else iter(())


def scalar_in(node: Mapping, key: str) -> Scalar | None:
    """Give the plain value under a key; none when it is missing, empty or something else."""
    found = node.get(key)
    return found if isinstance(found, Scalar) and found else None


def number_in(node: Mapping, key: str) -> float | None:
    """Give the finite number under a key, or none."""
    found = scalar_in(node, key)
    return None if found is None else as_number(found)


def day_in(node: Mapping, key: str) -> date | None:
    """Give the day under a key, or none."""
    found = scalar_in(node, key)
    return None if found is None else as_day(found)


def period_in(node: Mapping, key: str) -> Period | None:
    """Give the period under a key, or none."""
    found = scalar_in(node, key)
    return None if found is None else as_period(found)


def as_number(text: Scalar) -> float | None:
    """Give the finite number that a value means, or none."""
    meaning = text.meaning
    if isinstance(meaning, bool) or not isinstance(meaning, int | float):
        return None
    try:
        number = float(meaning)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def as_day(text: str) -> date | None:
    """Give the day that ``2024-03-31`` means, or none; also none for a year that no strategy can speak of."""
    try:
        day = date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
    return day if day is not None and FIRST_YEAR <= day.year <= LAST_YEAR else None


def as_period(text: str) -> Period | None:
    """Give the period that a code means, or none when it is written in some other way than ``Period.code``."""
    try:
        period = Period.parse(text)
    except NotAPeriod:
        return None
    return period if period.code == text and FIRST_YEAR <= period.start.year <= LAST_YEAR else None
