"""What is written of rounds, as forms and commands give it, and the errors that writing may end in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from teoiksi.domains.reporting.types.words import RoundKind
from teoiksi.kernel.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class RoundPart:
    """A round to be opened.

    ``situation_on`` is the day whose situation it tells. What has come to be known by the end of ``cut_off_on`` is in it.
    ``asked`` are the spearheads whose groups must answer, by slug; empty for all. ``previous`` is the slug of the closed
    round that it is compared with.
    """

    slug: str
    strategy: str
    kind: RoundKind
    name: LocalizedText
    situation_on: date
    cut_off_on: date
    opens_on: date
    closes_on: date
    asked: tuple[str, ...] = ()
    previous: str = ""
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class RoundTextPart:
    """What a group says of its spearhead, or of one goal of it: how it goes, why not as planned, what is done about it."""

    assessment: LocalizedText
    deviation: LocalizedText = LocalizedText()
    correction: LocalizedText = LocalizedText()


class AlreadyClosed(ValueError):
    """The round has been closed: what it tells never changes. The message is its slug."""


class NotYet(ValueError):
    """The cut-off day of the round has not come; ``cut_off_on`` is that day."""

    def __init__(self, cut_off_on: date) -> None:
        super().__init__(cut_off_on.isoformat())
        self.cut_off_on = cut_off_on


class WrongTextStep(ValueError):
    """A text does not go from the state where it is to the one asked for."""
