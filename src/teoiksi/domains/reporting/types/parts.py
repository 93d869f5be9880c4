"""What is written of rounds, as forms and commands give it, and the errors that writing may end in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from teoiksi.domains.reporting.types.words import RoundKind
from teoiksi.kernel.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class RoundPart:
    """A round to be opened. ``cut_off_on`` is the day as known at whose end everything is told; ``previous`` a slug."""

    slug: str
    strategy: str
    kind: RoundKind
    name: LocalizedText
    cut_off_on: date
    opens_on: date
    closes_on: date
    previous: str = ""
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class RoundTextPart:
    """What a group says of its spearhead, or of one goal of it: how it goes, why not as planned, what is done about it."""

    assessment: LocalizedText
    deviation: LocalizedText = LocalizedText()
    correction: LocalizedText = LocalizedText()


class AlreadyClosed(ValueError):
    """The round has been closed: what it tells never changes."""


class NotYet(ValueError):
    """The day as known at whose end the round tells has not come; the message is that day."""


class WrongTextStep(ValueError):
    """A text does not go from the state where it is to the one asked for."""
